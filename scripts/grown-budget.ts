import { plainAmount, sumAmounts, toAmount, type Amount } from '../src/model/amount.ts';
import { tableOf, type Budget } from '../src/model/budget.ts';
import type { CellRef, CellValue } from '../src/model/cell.ts';
import type { Project } from '../src/model/project.ts';
import type { OfficialTable, Row } from '../src/model/table.ts';
import { UNIT_NAMES } from './grown-names.ts';

/** How many projects a spending unit has, about; a province has no more units than it has. */
const A_UNIT = 250;

/**
 * A budget of `count` projects made from another: spending units of a province in one file, each with projects under
 * other names and amounts, and every total that holds the project money raised by what was added. The same for the same
 * seed. Goals go with their projects; the list of key projects stays that of the first unit.
 */
export function growBudget(budget: Budget, count: number, seed = 1): Budget {
  const table = tableOf(budget, '12');
  const [total, unit] = [
    table?.rows.find(({ kind }) => kind === 'total'),
    table?.rows.find(({ kind }) => kind === 'unit'),
  ];
  if (!table || !total || !unit) throw new Error('table 12 has no total or no spending unit');
  const money = sumAmounts(budget.projects.map(({ amount }) => amount));
  const units = Math.max(1, Math.min(UNIT_NAMES.length, Math.round(count / A_UNIT)));
  const grown = growTable(budget, table, { total, unit }, spread(count, units), draw(seed));
  const added = sumAmounts(grown.projects.map(({ amount }) => amount)).minus(money);
  const raised = budget.tables.map((one) => (one.id === '12' ? grown.table : raiseTable(one, money, added)));
  return {
    ...budget,
    document: { ...budget.document, title: `${budget.document.year}年某省${count}个项目的部门预算（仿造）` },
    dataId: `sha256-${(count * 64 + seed).toString(16).padStart(64, '0')}`,
    tables: raised,
    projects: grown.projects,
    explanation: {
      ...budget.explanation,
      figures: budget.explanation.figures.map((figure) =>
        holds(figure.amount, money) && figure.change !== null
          ? { ...figure, amount: plus(figure.amount, added), change: plus(figure.change, added), percent: null }
          : figure,
      ),
    },
    domains: budget.domains.map((domain) => ({
      ...domain,
      count: grown.projects.filter((one) => domainOf(one) === domain.name).length,
    })),
    corrections: [],
    issues: [],
  };
}

interface Heads {
  readonly total: Row;
  readonly unit: Row;
}

/** The projects of all units, and table 12 with a row for each of them, in the same order. */
function growTable(budget: Budget, table: OfficialTable, heads: Heads, sizes: readonly number[], next: () => number) {
  const projects: Project[] = [];
  const rows: Row[] = [];
  const sums: Amount[] = [];
  sizes.forEach((size, at) => {
    const place = rows.length;
    const amounts: string[] = [];
    for (let one = 0; one < size; one += 1) {
      const like = budget.projects[one % budget.projects.length];
      const row = like && table.rows[like.cell.row - 1];
      if (!like || !row) continue;
      const round = Math.floor(one / budget.projects.length);
      const amount = at === 0 && round === 0 ? like.amount : amountLike(like.amount, next());
      amounts.push(amount);
      rows.push(at === 0 && round === 0 ? row : rowLike(row, like.amount, amount, nameOf(like, at, round)));
      // The row of the whole stands above all, that of its unit above those of the unit.
      projects.push(projectLike(like, projects.length + 1, rows.length + 2, at, round, amount));
    }
    sums.push(sumAmounts(amounts));
    rows.splice(place, 0, rowLike(heads.unit, heads.total.cells, sums[at], UNIT_NAMES[at] ?? ''));
  });
  return {
    projects,
    table: { ...table, rows: [rowLike(heads.total, heads.total.cells, sumAmounts(sums), null), ...rows] },
  };
}

/** A row with another amount where it prints the old one, and another name. */
function rowLike(
  row: Row,
  old: string | readonly CellValue[],
  amount: string | Amount | undefined,
  name: string | null,
): Row {
  const was = typeof old === 'string' ? old : amountsIn(old);
  const text = amount === undefined ? '0.00' : typeof amount === 'string' ? amount : plainAmount(amount);
  return {
    ...row,
    label: name ?? row.label,
    cells: row.cells.map((cell, at): CellValue => {
      if (at === 0 && name !== null) return { kind: 'text', text: name };
      return cell.kind === 'published' && cell.amount === was ? { kind: 'published', amount: text } : cell;
    }),
  };
}

function amountsIn(cells: readonly CellValue[]): string {
  const first = cells.find(({ kind }) => kind === 'published');
  return first?.kind === 'published' ? first.amount : '';
}

function projectLike(like: Project, order: number, row: number, unit: number, round: number, amount: string): Project {
  const moved = (cell: CellRef): CellRef => ({ ...cell, row });
  const name = nameOf(like, unit, round);
  const first = unit === 0 && round === 0;
  const tag = like.withheld || first ? '' : tagOf(unit, round);
  return {
    ...like,
    id: `p${order}`,
    order,
    name,
    printed: first ? like.printed : [name],
    amount,
    unit: UNIT_NAMES[unit] ?? null,
    cell: moved(like.cell),
    sources: like.sources.map((source) => ({ ...source, amount, cell: moved(source.cell) })),
    goal: like.goal && { ...like.goal, cell: moved(like.goal.cell), second: first ? like.goal.second : null },
    shortLabel: `${tag}${like.shortLabel}`,
    tinyLabel: like.tinyLabel,
  };
}

/** What tells a copy from the project that it is like: its unit in short, and which of its projects it is. */
function tagOf(unit: number, round: number): string {
  const short = (UNIT_NAMES[unit] ?? '').replace(/^某省/, '').replace(/[厅局委办].*$/, '');
  return round === 0 ? short : `${short}${round + 1}期`;
}

function nameOf(like: Project, unit: number, round: number): string {
  return like.withheld || (unit === 0 && round === 0) ? like.name : `${tagOf(unit, round)}${like.name}`;
}

/** Between two fifths and two and a half times an amount, to the cent; never nothing. */
function amountLike(amount: string, chance: number): string {
  const factor = Math.round(400 * 6.25 ** chance);
  const cents = toAmount(amount).times(factor).div(10).round();
  return plainAmount((cents.isZero() ? cents.plus(1) : cents).div(100));
}

/** True for an amount that cannot be without the project money. */
function holds(amount: string, money: Amount): boolean {
  return toAmount(amount).gt(money.div(2)) && toAmount(amount).lt(money.times(1.5));
}

function plus(amount: string, added: Amount): string {
  return plainAmount(toAmount(amount).plus(added));
}

function raiseTable(table: OfficialTable, money: Amount, added: Amount): OfficialTable {
  const raise = (cell: CellValue): CellValue =>
    cell.kind === 'published' && holds(cell.amount, money)
      ? { kind: 'published', amount: plus(cell.amount, added) }
      : cell;
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(raise) })) };
}

function domainOf({ withheld, domain }: Project): string | null {
  return withheld ? '涉密项目' : domain;
}

/** `count` in so many parts of about the same size. */
function spread(count: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, at) => Math.floor(((at + 1) * count) / parts) - Math.floor((at * count) / parts),
  );
}

/** Chances between 0 and 1 that are the same for the same seed (mulberry32). */
function draw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
