import { toAmount } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import type { SignedCell } from '../model/cell-set.ts';
import type { Outcome } from '../model/relation.ts';
import { cellsOf } from './cell-list.ts';
import type { Check, CheckSide } from './written-check.ts';
import type { Checks } from './checks.ts';
import { strings } from './strings.ts';
import { markTerms } from './terms.ts';

/** What a figure of part three rests on: the cells on the other side of its relation, and what became of that. */
export interface FigureSource {
  /** Its own cell, `text.9.1`. */
  readonly ref: string;
  readonly cells: readonly SignedCell[];
  /** The relation and its verdict in a sentence. */
  readonly note: string;
  readonly outcome: Outcome | null;
  readonly outcomeName: string;
}

/** A stretch of part three: plain words, a term, or a figure. */
export type ExplainedRun =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: string }
  | { readonly kind: 'figure'; readonly text: string; readonly source: FigureSource };

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** A paragraph of part three in runs: each number that is a figure leads to its cells, each term is explained once. */
export function explainParagraph(
  budget: Budget,
  checks: Checks,
  section: number,
  paragraph: number,
  known: Set<string>,
): ExplainedRun[] {
  const text = budget.explanation.sections[section - 1]?.paragraphs[paragraph - 1] ?? '';
  const find = figureFinder(budget, section, paragraph);
  const runs: ExplainedRun[] = [];
  let from = 0;
  const plain = (to: number) => {
    for (const run of markTerms(budget, text.slice(from, to), known)) {
      runs.push(
        run.term === null ? { kind: 'plain', text: run.text } : { kind: 'term', text: run.text, term: run.term },
      );
    }
  };
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index;
    const end = at + match[0].length;
    const ref = find(match[0], text.charAt(end) === '%');
    if (ref === null) continue;
    plain(at);
    runs.push({ kind: 'figure', text: match[0], source: sourceOf(checks, ref) });
    from = end;
  }
  plain(text.length);
  return runs;
}

/** What a figure of part three rests on, by its own cell. */
export function sourceOf(checks: Checks, ref: string): FigureSource {
  const own = cellsOf(ref);
  const all = checks.ofCell(ref);
  const alone = (side: CheckSide) => side.terms.length === 1 && side.terms[0]?.ref === ref;
  const sum = all.find((check) => !check.id.startsWith('percent') && (alone(check.left) || alone(check.right)));
  if (sum) return written(ref, sum, cellsOfSide(alone(sum.left) ? sum.right : sum.left));
  const [other] = all;
  if (other) return written(ref, other, [...cellsOfSide(other.left), ...cellsOfSide(other.right)]);
  return { ref, cells: own, note: strings.about.alone, outcome: null, outcomeName: '' };
}

function written(ref: string, check: Check, cells: readonly SignedCell[]): FigureSource {
  const amounts = `${check.left.amount} / ${check.right.amount}`;
  return {
    ref,
    cells,
    note: `${check.text}：${check.outcomeName}（${amounts}）`,
    outcome: check.outcome,
    outcomeName: check.outcomeName,
  };
}

function cellsOfSide(side: CheckSide): SignedCell[] {
  return side.terms.flatMap(({ ref, sign }) => cellsOf(ref).map(({ cell }) => ({ cell, sign: sign === '−' ? -1 : 1 })));
}

/**
 * Finds the figures of a paragraph in the order of its numbers, each once. A change or a percentage belongs to the figure
 * named last that still lacks it; any other number begins the next figure.
 */
function figureFinder(budget: Budget, section: number, paragraph: number) {
  const figures = budget.explanation.figures.flatMap((figure, at) =>
    figure.section === section && figure.paragraph === paragraph ? [{ figure, row: at + 1 }] : [],
  );
  const taken = new Set<string>();
  const begun: (typeof figures)[number][] = [];
  return (printed: string, percent: boolean): string | null => {
    const digits = printed.replace(/,/g, '').replace(/^0+(?=\d)/, '');
    const value = toAmount(digits);
    const take = (row: number, column: 1 | 2 | 3): string | null => {
      const ref = formatCellRef({ table: 'text', row, column });
      if (taken.has(ref)) return null;
      taken.add(ref);
      return ref;
    };
    for (const { figure, row } of [...begun].reverse()) {
      const text = percent ? figure.percent : figure.change;
      const ref = text !== null && toAmount(text).eq(value) ? take(row, percent ? 3 : 2) : null;
      if (ref) return ref;
    }
    if (percent) return null;
    for (const one of figures) {
      const ref = toAmount(one.figure.amount).eq(value) && !begun.includes(one) ? take(one.row, 1) : null;
      if (!ref) continue;
      begun.push(one);
      return ref;
    }
    return null;
  };
}
