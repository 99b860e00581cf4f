import { tableOf, type Budget } from '../model/budget.ts';
import { cellAmount, TABLE_IDS, type CellValue } from '../model/cell.ts';
import { Keeper } from './kept.ts';
import { explainTerm, markTerms } from './terms.ts';
import { readTotals } from './totals.ts';

/** What the words and pictures of a page are made of, where no table says it. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  projects: ['项目支出', '业务领域', '立项年度', '绩效目标', '涉密项目'],
  project: ['项目支出', '业务领域', '立项年度', '绩效目标', '涉密项目'],
  goals: ['绩效目标', '项目支出', '涉密项目', '业务领域'],
  flow: ['功能分类', '经济分类', '基本支出', '项目支出', '舍入'],
  reconcile: ['勾稽关系', '舍入', '基本支出', '项目支出', '“三公”经费', '类款项'],
};

/** The tables whose rows name the economic classes of the flow; its sources are those of the totals. */
const FLOW_TABLES = ['6', '10'] as const;
/** Rows of a table that are looked through: of a long one the first name its kinds. */
const ROWS = 60;

const kept = new Keeper<Budget, readonly string[]>(16);

/**
 * The terms that stand on a page and are explained in the glossary, for its last line: marks of a picture cannot carry a
 * link of their own, and a table is shown as printed. None on pages whose words are explained where they stand.
 */
export function pageTerms(budget: Budget, view: string, table: string | null): readonly string[] {
  return kept.get(budget, [view, table], () => {
    const known = new Set<string>();
    for (const word of WORDS[view] ?? []) {
      const term = explainTerm(budget, word)?.term;
      if (term !== undefined) known.add(term);
    }
    if (view === 'flow') for (const { name } of readTotals(budget).sources) markTerms(budget, name, known);
    const tables: readonly string[] = view === 'flow' ? FLOW_TABLES : view === 'tables' ? [table ?? '1'] : [];
    for (const id of TABLE_IDS.filter((one) => tables.includes(one)))
      for (const text of wordsOf(budget, id, view === 'flow')) markTerms(budget, text, known);
    return [...known];
  });
}

/** The words of a table; of the tables of the flow only the names of rows with money. */
function wordsOf(budget: Budget, id: (typeof TABLE_IDS)[number], flowing: boolean): readonly string[] {
  const table = tableOf(budget, id);
  if (!table) return [];
  const rows = table.rows.slice(0, ROWS);
  const names = (flowing ? rows.filter(({ cells }) => cells.some(isMoney)) : rows).map(({ label }) => label ?? '');
  return flowing ? names : [table.title, ...table.columns.flatMap(({ heading }) => heading), ...names];
}

function isMoney(cell: CellValue): boolean {
  const amount = cellAmount(cell);
  return amount !== null && /[1-9]/.test(amount);
}
