import { plainAmount, ZERO, type Amount } from './amount.ts';
import type { Budget } from './budget.ts';
import { readFigures, type Figures } from './relation-figures.ts';
import type { Outcome, Relation, Verdict } from './relation.ts';
import { relationSteps } from './relations.ts';
import { unexplainedByRounding, type Suspicion, type Weighed } from './rounding.ts';
import { finish, mapInSteps, type Steps } from './steps.ts';
import { convertAmount } from './unit-scale.ts';
import { weighPercent, weighSides, type Balance } from './weigh.ts';

/** A balance with its verdict so far: everything but the question whether rounding explains it. */
interface Judged {
  readonly relation: Relation;
  readonly balance: Balance;
  readonly difference: Amount | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
}

/**
 * What became of each relation: both sides exact, in the unit of the left one, the difference, and a verdict. Nothing is
 * tolerated: a difference that is not lost, scope or explained by rounding is `broken`.
 */
export function reconcile(budget: Budget, relations?: readonly Relation[]): Verdict[] {
  return finish(reconcileSteps(budget, relations));
}

/** {@link reconcile} as work that can be interrupted: a province's budget has hundreds of thousands of relations. */
export function* reconcileSteps(budget: Budget, given?: readonly Relation[]): Steps<Verdict[]> {
  const relations = given ?? (yield* relationSteps(budget));
  const figures = readFigures(budget);
  const judged = yield* mapInSteps(relations, (relation) => judge(relation, figures));
  const unexplained = yield* unexplainedByRounding(yield* mapInSteps(judged, weigh), (cell) => {
    const figure = figures.at(cell);
    return figure ? convertAmount(figure.amount, figure.unit, '元') : ZERO;
  });
  return yield* mapInSteps(judged, (one, at) => toVerdict(one, unexplained.get(at)));
}

function judge(relation: Relation, figures: Figures): Judged {
  const balance = relation.kind === 'percent' ? weighPercent(relation, figures) : weighSides(relation, figures);
  const { left, right, bound, unit } = balance;
  const difference = left && right ? left.minus(right) : null;
  const one = { relation, balance, difference };
  const loss = lossOf(one, figures);
  if (loss) return { ...one, outcome: 'lost', reason: loss };
  if (!difference) return { ...one, outcome: 'broken', reason: '上年数为零，增减的百分比无从算起' };
  if (difference.isZero()) return { ...one, outcome: 'holds', reason: null };
  if (relation.scope !== null) return { ...one, outcome: 'scope', reason: relation.scope };
  const by = plainAmount(difference.abs());
  if (bound && difference.abs().lte(bound)) {
    const reason = `相差 ${by} ${unit}，在各数四舍五入所能解释的 ${plainAmount(bound, 3)} ${unit}以内`;
    return { ...one, outcome: 'rounding', reason };
  }
  const reason = relation.kind === 'percent' ? `应为 ${plainAmount(left ?? difference, 0)}%` : `左右相差 ${by} ${unit}`;
  return { ...one, outcome: 'broken', reason };
}

/** Why a relation cannot be checked: a cell is lost, or rows of a summed table are; null when it can. */
function lossOf({ relation, difference }: Pick<Judged, 'relation' | 'difference'>, figures: Figures): string | null {
  const { left, right } = relation;
  const bare = left.terms.length === 0 || right.terms.length === 0;
  if (difference?.isZero() && !bare) return null;
  const terms = [...left.terms, ...right.terms];
  const missing = terms.find(({ cell }) => !figures.at(cell));
  if (missing) return `“${missing.name}”缺失或读不出，无从核对`;
  if (relation.missing && !difference?.isZero()) return relation.missing;
  if (relation.kind === 'percent' || relation.family === 'row') return null;
  const down = relation.family === 'column' || relation.family === 'tree';
  if (!down && left.terms.length === 1 && right.terms.length === 1) return null;
  const partial = terms.find(({ cell }) => figures.incomplete(cell.table));
  return partial ? `表${partial.cell.table}在转录稿中不完整，不能据以相加` : null;
}

function weigh({ relation, balance, difference, outcome }: Judged): Weighed {
  const counts =
    difference !== null &&
    relation.kind === 'sum' &&
    (outcome === 'holds' || outcome === 'rounding' || outcome === 'broken');
  return {
    relation,
    difference: counts ? convertAmount(difference, balance.unit, '元') : null,
    several: balance.several,
    count: balance.count,
    within: counts && balance.several && outcome === 'rounding',
    unlikely: counts && balance.bound !== null && isUnlikely(difference, balance.bound),
  };
}

/**
 * Whether a difference lies beyond four standard deviations of the sum of roundings that a bound stands for: a rounding to
 * 0.01 has the variance 0.01² / 12, and the bound counts (n + 1) × 0.005.
 */
function isUnlikely(difference: Amount, bound: Amount): boolean {
  return difference.times(difference).times(300).gt(bound.times(8));
}

function toVerdict(
  { relation, balance, difference, outcome, reason }: Judged,
  suspect: Suspicion | undefined,
): Verdict {
  const lost = outcome === 'lost';
  const show = (amount: Amount | null) =>
    amount && !lost ? plainAmount(amount, relation.kind === 'percent' ? 0 : 2) : null;
  return {
    relation,
    left: show(balance.left),
    right: show(balance.right),
    difference: show(difference),
    outcome: suspect ? 'broken' : outcome,
    bound: balance.bound && !lost ? plainAmount(balance.bound, 3) : null,
    reason: suspect ? `${reason ?? ''}；${doubt(suspect)}` : reason,
  };
}

function doubt({ kind, term }: Suspicion): string {
  const rest = '而同类各表的其他合计分毫不差，不能当作舍入';
  return kind === 'cell' ? `但只改“${term.name}”一格就全部相符，${rest}` : `但可能少了一行或多了一行，${rest}`;
}
