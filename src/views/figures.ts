import { byAmount, plainAmount, toAmount } from '../model/amount.ts';
import { tableOf, type Budget } from '../model/budget.ts';
import { cellAmount, formatCellRef } from '../model/cell.ts';
import type { NarrativeFigure, Topic } from '../model/narrative.ts';
import type { SignedCell } from '../model/cell-set.ts';
import { UNITS } from '../model/table.ts';
import { formatAmount, formatChange, formatLength, formatPrinted, type ShownUnit } from './format.ts';

/** A bar of a figure card: last year, this year, or a part. `length` is a CSS percentage of the longest. */
export interface FigureBar {
  /** Its id among the marks of the page: `card:threePublic:last`. */
  readonly mark: string;
  readonly label: string;
  readonly amount: string;
  readonly length: string;
  readonly current: boolean;
  /** The cell that prints it; null for what is worked back. */
  readonly cell: string | null;
  /** For what is worked back: the signed cells that give it. */
  readonly back?: readonly SignedCell[];
}

/** One figure of part three, for reading. */
export interface FigureCard {
  readonly topic: Topic;
  readonly title: string;
  /** Where it is printed: `表 7、说明二`. */
  readonly source: string;
  readonly amount: string;
  readonly unit: string;
  /** The cell that prints the amount, and the one that prints the change in percent. */
  readonly cell: string;
  readonly change: string | null;
  readonly changeCell: string | null;
  readonly bars: readonly FigureBar[];
  /** What last year is: worked back from the change, for the edition does not print it. Null without bars of years. */
  readonly derived: string | null;
  readonly note: string | null;
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const LONGEST_NOTE = 44;
/** Said of a figure that is what it was. */
const LEVEL = '持平';

/** The cards of the overview: change of the total, 三公, 机关运行, 政府采购; those that the edition does not state are left out. */
export function buildFigureCards(budget: Budget, shown: ShownUnit): FigureCard[] {
  const figures = budget.explanation.figures;
  const find = (topic: Topic) => figures.find((figure) => figure.topic === topic);
  const cards: FigureCard[] = [];
  const total = find('expenditure') ?? find('income');
  if (total?.change != null) cards.push(changeCard(budget, total, total.change, shown));
  for (const topic of ['threePublic', 'operating'] as const) {
    const figure = find(topic);
    if (figure) cards.push(yearCard(budget, figure, topic, shown));
  }
  const procurement = find('procurement');
  const parts = (['procurementServices', 'procurementGoods', 'procurementWorks'] as const).flatMap(
    (topic) => find(topic) ?? [],
  );
  if (procurement) cards.push(partsCard(budget, procurement, parts, shown));
  return cards;
}

function changeCard(budget: Budget, figure: NarrativeFigure, change: string, shown: ShownUnit): FigureCard {
  const name = figure.topic === 'income' ? '收入' : '支出';
  // 与上年持平: there is no change to write large, so the sum itself is.
  const isLevel = isSame(figure);
  const word = figure.direction === 'decrease' ? '减少' : '增加';
  return {
    topic: 'expenditure',
    title: isLevel ? `${name}与上年持平` : `${name}比上年${word}`,
    source: sectionName(figure),
    ...written(isLevel ? figure.amount : change, figure.unit, shown),
    cell: textCell(budget, figure, isLevel ? 1 : 2),
    change: formatChange(figure.direction, figure.percent),
    changeCell: figure.percent === null ? null : textCell(budget, figure, 3),
    bars: yearBars(budget, figure, shown),
    derived: derivation(figure),
    note: shortReason(figure),
  };
}

function yearCard(budget: Budget, figure: NarrativeFigure, topic: Topic, shown: ShownUnit): FigureCard {
  const cell = cellInTable7(budget, figure.amount);
  return {
    topic,
    title: figure.subject,
    source: cell === null ? sectionName(figure) : `表 7、${sectionName(figure)}`,
    ...written(cell?.amount ?? figure.amount, figure.unit, shown),
    cell: cell?.cell ?? textCell(budget, figure, 1),
    change: changeOf(figure),
    changeCell: figure.percent === null ? null : textCell(budget, figure, 3),
    bars: yearBars(budget, figure, shown, cell?.amount),
    derived: derivation(figure),
    note: shortReason(figure),
  };
}

/** 与上年持平, in these words or as a change of nothing. */
function isSame({ change }: NarrativeFigure): boolean {
  return change !== null && toAmount(change).isZero();
}

function changeOf(figure: NarrativeFigure): string | null {
  return formatChange(figure.direction, figure.percent) ?? (isSame(figure) ? LEVEL : null);
}

function partsCard(
  budget: Budget,
  figure: NarrativeFigure,
  parts: readonly NarrativeFigure[],
  shown: ShownUnit,
): FigureCard {
  const name = (part: NarrativeFigure) =>
    part.subject.replace(/类?(?:采购|支出|预算)+.*$/, '').replace(/^政府采购/, '');
  const bars = byAmount(parts, ({ amount }) => amount).map((part) => ({
    mark: `card:${part.topic}`,
    label: name(part),
    amount: written(part.amount, part.unit, shown).amount,
    length: formatLength(part.amount, figure.amount),
    current: true,
    cell: textCell(budget, part, 1),
  }));
  return {
    topic: 'procurement',
    title: '政府采购',
    source: sectionName(figure),
    ...written(figure.amount, figure.unit, shown),
    cell: textCell(budget, figure, 1),
    change: null,
    changeCell: null,
    bars,
    derived: null,
    note: null,
  };
}

function yearBars(budget: Budget, figure: NarrativeFigure, shown: ShownUnit, printed = figure.amount): FigureBar[] {
  if (figure.change === null || figure.direction === null) return [];
  const now = toAmount(figure.amount);
  const before = figure.direction === 'increase' ? now.minus(figure.change) : now.plus(figure.change);
  const longest = before.gt(now) ? before : now;
  const bar = (label: string, amount: string, current: boolean) => ({
    mark: `card:${figure.topic}:${current ? 'now' : 'last'}`,
    cell: current ? textCell(budget, figure, 1) : null,
    back: current ? [] : backCells(budget, figure.topic),
    label,
    amount: written(amount, figure.unit, shown).amount,
    length: formatLength(amount, longest),
    current,
  });
  return [bar('上年', plainAmount(before), false), bar(String(budget.document.year), printed, true)];
}

/** The amount and the change of a figure of part three, signed so that they give last year. */
export function backCells(budget: Budget, topic: string | null): SignedCell[] {
  const at = budget.explanation.figures.findIndex((one) => one.topic === topic);
  const grew = budget.explanation.figures[at]?.direction !== 'decrease';
  return [
    { cell: { table: 'text', row: at + 1, column: 1 }, sign: 1 },
    { cell: { table: 'text', row: at + 1, column: 2 }, sign: grew ? -1 : 1 },
  ];
}

function derivation(figure: NarrativeFigure): string | null {
  return figure.change === null || figure.direction === null ? null : '上年数由增减额反推';
}

/** A figure in the reader's unit; with the decimals of its print where the units agree, or where it is no money. */
function written(amount: string, unit: string, shown: ShownUnit): { amount: string; unit: string } {
  const money = UNITS.find((known) => known === unit);
  if (!money || money === shown) return { amount: formatPrinted(amount), unit };
  return { amount: formatAmount(amount, money, shown), unit: shown };
}

/** The same amount as table 7 prints it (its decimals may differ), and where; null where it has none. */
function cellInTable7(budget: Budget, amount: string): { readonly amount: string; readonly cell: string } | null {
  const exact = toAmount(amount);
  for (const [row, { cells }] of (tableOf(budget, '7')?.rows ?? []).entries()) {
    const column = cells.findIndex((cell) => cellAmount(cell) !== null);
    const value = cellAmount(cells[column]);
    if (value === null || !toAmount(value).eq(exact)) continue;
    return { amount: value, cell: formatCellRef({ table: '7', row: row + 1, column: column + 1 }) };
  }
  return null;
}

/** Where part three prints a figure: its amount (column 1), its change (2), its percentage (3). */
function textCell(budget: Budget, figure: NarrativeFigure, column: number): string {
  return formatCellRef({ table: 'text', row: budget.explanation.figures.indexOf(figure) + 1, column });
}

function sectionName(figure: NarrativeFigure): string {
  return `说明${NUMERALS[figure.section] ?? figure.section}`;
}

const CHANGE_WORDS = /新增|增加|增长|提高|压减|减少|下降|缩减|取消/;

/** One clause of the stated reason, verbatim: the first that says what changed, else the first; null where it is too long to quote. */
export function shortReason({ reason }: NarrativeFigure): string | null {
  const clauses = (reason ?? '').match(/[^，；;。：:]+/g) ?? [];
  const clause = clauses.find((text) => CHANGE_WORDS.test(text)) ?? clauses[0];
  return clause !== undefined && clause.length <= LONGEST_NOTE ? clause.trim() : null;
}
