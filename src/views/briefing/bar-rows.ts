import { plainAmount, toAmount } from '../../model/amount.ts';
import type { Budget } from '../../model/budget.ts';
import { convertAmount } from '../../model/unit-scale.ts';
import { cellsOf, type SignedCell } from '../cell-list.ts';
import { checkBudget } from '../checks.ts';
import { backCells, shortReason } from '../figures.ts';
import { formatAmount, formatCount, formatShare } from '../format.ts';
import { shareOfKinds } from '../group-shares.ts';
import { usesStrings as words } from '../strings-uses.ts';
import { readTotals, type PrintedFigure } from '../totals.ts';
import { buildTree } from '../tree.ts';
import { namesOf } from './names.ts';

/** A part of a bar, as `layouts/wall/bars-scene.ts` draws it. */
export interface BarPart {
  readonly id: string;
  readonly name: string;
  /** Its amount and share, where the bar itself says them; none where the row's words do. */
  readonly said?: string;
  /** The cells whose signed sum the amount is; none for the projects, each of which has its own, and for counts. */
  readonly cells: readonly SignedCell[];
  readonly amount: string;
  readonly tint: string;
  readonly projects: boolean;
}
/** A bar: its name, what is written beside it, its parts. */
export interface BarRow {
  readonly label: string;
  readonly written: string;
  readonly parts: readonly BarPart[];
}

/** A longer reason is read from the note, not from six metres. */
const LONGEST_REASON = 80;

/** Every part of the bars of the default pictures that is a sum of cells. */
export function barParts(budget: Budget): BarPart[] {
  const rows = [...wholeRows(budget), ...kindRows(budget), ...yearRows(budget, ['expenditure']), ...yearRows(budget, ['threePublic', 'operating'])]; // prettier-ignore
  return rows.flatMap((row) => row?.parts.filter(({ cells }) => cells.length > 0) ?? []);
}

function projectsRow(budget: Budget): BarRow {
  const tree = buildTree(budget, 'domain');
  return { label: '项目支出', written: write(budget, tree.amount), parts: [{ id: 'projects', name: '项目支出', cells: [], amount: tree.amount, tint: 'tint-project', projects: true }] }; // prettier-ignore
}

/** The opening's bar: what the money is for, in shares alone. */
export function titleRow(budget: Budget): BarRow {
  const parts = spendingParts(budget).map((part) => ({ ...part, said: part.said?.split('　')[1] ?? '' }));
  return { label: '', written: '', parts };
}

/** All spending by its kinds, each with what the bar says of it. */
function spendingRow(budget: Budget, label: string, amount: string): BarRow {
  const parts = spendingParts(budget);
  const kinds = parts.map((part) => `${part.name} ${write(budget, part.amount)}`).join('，');
  return { label, written: `${amount}${parts.length > 1 ? `　${kinds}` : ''}`, parts };
}

function spendingParts(budget: Budget): BarPart[] {
  const totals = readTotals(budget);
  const { basic, expenditure, project } = totals;
  const shares = shareOfKinds(totals);
  const saying = (part: BarPart): BarPart => {
    const printed = part.id === 'basic' ? shares?.basic : part.amount === project?.amount ? shares?.project : undefined;
    const share = printed ?? (expenditure ? formatShare(part.amount, expenditure.amount) : '');
    return { ...part, said: `${write(budget, part.amount)}　${share}` };
  };
  const projects = projectsRow(budget).parts;
  const listed = projects[0]?.amount ?? '0';
  // What the total holds beside the projects of table 12 and 基本支出 (a difference in scope) still has its length.
  const rest = expenditure && basic ? toAmount(expenditure.amount).minus(basic.amount).minus(listed) : null;
  const parts: BarPart[] = [
    ...projects,
    ...(rest?.gt('0') && project && expenditure && basic
      ? [{ id: 'other', name: words.rest, cells: restCells(budget, expenditure, basic), amount: plainAmount(rest), tint: 'tint-other', projects: false }]
      : []),
    ...(basic ? [basicPart(basic)] : []),
  ];
  return parts.map(saying);
} // prettier-ignore

function basicPart({ amount, cell }: PrintedFigure): BarPart {
  return { id: 'basic', name: '基本支出', cells: cellsOf(cell), amount, tint: 'tint-basic', projects: false };
}

/** The total less 基本支出 and every project. */
function restCells(budget: Budget, total: PrintedFigure, basic: PrintedFigure): SignedCell[] {
  const less = [...cellsOf(basic.cell), ...cellsOf(budget.projects.map(({ cell }) => cell))];
  return [...cellsOf(total.cell), ...less.map(({ cell }): SignedCell => ({ cell, sign: -1 }))];
}

/** Income and spending, which are equally long. */
export function wholeRows(budget: Budget): (BarRow | null)[] {
  const { income, expenditure, sources } = readTotals(budget);
  const tints = ['tint-last', 'tint-fund', 'tint-other'];
  const parts = sources.map(({ name, figure }, at) => ({ id: `source:${name}`, name, cells: cellsOf(figure.cell), amount: figure.amount, tint: tints[at] ?? 'tint-other', projects: false })); // prettier-ignore
  const names = sources.map(({ name, figure }) => `${name} ${write(budget, figure.amount)}`).join('，');
  return [
    income && parts.length > 0 ? { label: '收入', written: `${write(budget, income.amount)}　${names}`, parts } : null,
    expenditure ? spendingRow(budget, '支出', write(budget, expenditure.amount)) : null,
  ];
}

/** The two kinds of spending, one below the other. */
export function kindRows(budget: Budget): (BarRow | null)[] {
  const { basic } = readTotals(budget);
  const part = basic && basicPart(basic);
  return [projectsRow(budget), part && { label: '基本支出', written: write(budget, part.amount), parts: [part] }];
}

/** Last year (worked back) and this year of figures of part three, whose amounts are money. */
export function yearRows(budget: Budget, topics: readonly string[]): (BarRow | null)[] {
  const lookup = namesOf(budget);
  const year = String(budget.document.year);
  // All amounts of a picture have the decimals that the finest of them needs.
  const amounts = topics.flatMap((topic) => [lookup(`figure.${topic}`), lookup(`figure.${topic}.last`)]);
  const decimals = Math.max(0, ...amounts.map((one) => (one?.kind === 'money' ? convertAmount(one.amount, one.unit, '万元').decimalPlaces() : 0)));
  return topics.flatMap((topic) => {
    const [now, last, subject] = [lookup(`figure.${topic}`), lookup(`figure.${topic}.last`), lookup(`figure.${topic}.subject`)];
    if (now?.kind !== 'money') return [];
    const name = topics.length > 1 && subject?.kind === 'text' ? `${subject.text} ` : '';
    const whole = topic === 'expenditure';
    const places = whole ? 0 : decimals;
    const shown = (amount: string) => formatAmount(amount, now.unit, '万元', places);
    const before: BarRow | null = last?.kind === 'money' ? { label: `${name}上年`, written: shown(last.amount), parts: [{ id: `last:${topic}`, name: `${name}上年`, cells: backCells(budget, topic), amount: last.amount, tint: 'tint-last', projects: false }] } : null;
    if (whole) return [before, spendingRow(budget, `${name}${year}`, shown(now.amount))];
    const own: BarPart[] = [{ id: `now:${topic}`, name: `${name}${year}`, cells: now.cells.flatMap((ref) => cellsOf(ref)), amount: now.amount, tint: 'tint-mixed', projects: false }];
    return [before, { label: `${name}${year}`, written: shown(now.amount), parts: own }];
  });
} // prettier-ignore

/** Why a figure changed, in the document's words: all of it, and what a wall shows of a long one (the clause that says what changed). */
export interface Reason {
  readonly whole: string;
  readonly short: string;
}

/** Why figures of part three changed. */
export function reasonsOf(budget: Budget, topics: readonly string[]): Reason[] {
  return topics.flatMap((topic) => {
    const figure = budget.explanation.figures.find((one) => one.topic === topic);
    const name = topics.length > 1 ? figure?.subject : '主要原因';
    if (!figure?.reason) return [];
    const clause = figure.reason.length > LONGEST_REASON ? shortReason(figure) : null;
    const whole = `${name}：${figure.reason}。`;
    return [{ whole, short: clause === null ? whole : `${name}（节录）：${clause}` }];
  });
}

/** The relations between figures by what became of them. */
export function checkRows(budget: Budget): BarRow[] {
  return [...checkBudget(budget).counts].reverse().map(({ outcome, name, count }) => ({
    label: name,
    written: `${formatCount(count)} 条`,
    parts: [{ id: `check:${outcome}`, name, cells: [], amount: String(count), tint: outcome === 'broken' ? 'tint-basic' : 'tint-project', projects: false }],
  }));
} // prettier-ignore

function write(budget: Budget, amount: string): string {
  return formatAmount(amount, budget.document.unit, '万元', 0);
}
