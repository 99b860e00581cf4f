import type { CellSource } from './cell-list.ts';
import { formatAmount, type ShownUnit } from './format.ts';
import type { Unit } from '../model/table.ts';
import type { TreeNode } from './tree.ts';
import { compareAmounts } from '../model/amount.ts';

/** An amount as a sentence writes it, and the cells whose sum it is. */
export interface KnownFigure {
  readonly text: string;
  readonly cells: CellSource;
  /** How the amount comes from its cells, where it is not their plain sum: rounded to 亿元. */
  readonly note?: string | null;
}

/** A stretch of a sentence; a figure where its number is known. */
export interface SentencePiece {
  readonly text: string;
  readonly figure: KnownFigure | null;
}

/** Cuts a sentence at the amounts that are known; a number that only looks like one (part of a longer one) is none. */
export function splitFigures(sentence: string, figures: readonly KnownFigure[]): readonly SentencePiece[] {
  const known = new Map([...figures].reverse().map((figure) => [figure.text, figure]));
  const pieces: SentencePiece[] = [];
  let from = 0;
  for (const match of sentence.matchAll(/[+−]?\d[\d,]*(?:\.\d+)?%?/g)) {
    const figure = known.get(match[0]);
    if (!figure) continue;
    if (match.index > from) pieces.push({ text: sentence.slice(from, match.index), figure: null });
    pieces.push({ text: match[0], figure });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), figure: null });
  return pieces;
}

/** What sentences may say of nodes: their amounts in the reader's unit and in 亿元, and those of their largest and smallest. */
export function figuresOf(
  nodes: readonly Pick<TreeNode, 'amount' | 'cells'>[],
  from: Unit,
  shown: ShownUnit,
): KnownFigure[] {
  return nodes.flatMap(({ amount, cells }) => [
    // With the unit chosen by itself an amount carries it; the figure is the number.
    { text: formatAmount(amount, from, shown).replace(/ .*$/, ''), cells },
    { text: formatAmount(amount, from, '亿元', 2), cells, note: '化成亿元，四舍五入' },
  ]);
}

/** The largest and the smallest project of a node. */
export function endsOf(node: TreeNode): readonly TreeNode[] {
  let [first, last]: (TreeNode | undefined)[] = [];
  for (const leaf of outermost(node)) {
    if (!first || compareAmounts(leaf.amount, first.amount) > 0) first = leaf;
    if (!last || compareAmounts(leaf.amount, last.amount) <= 0) last = leaf;
  }
  return [first, last].filter((leaf) => leaf !== undefined);
}

/** The first and the last project of every list below a node: each list has its largest first. */
function outermost(node: TreeNode): readonly TreeNode[] {
  if (node.kind === 'project') return [node];
  const projects = node.children.filter(({ kind }) => kind === 'project');
  const others = node.children.filter(({ kind }) => kind !== 'project');
  return [...projects.slice(0, 1), ...projects.slice(-1), ...others.flatMap(outermost)];
}
