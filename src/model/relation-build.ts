import type { Family, Relation, Side, Term } from './relation.ts';

/** What a relation needs to be told; the rest follows. */
export interface RelationPlan {
  readonly id: string;
  readonly family: Family;
  readonly text: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly leftText?: string;
  readonly rightText?: string;
  readonly kind?: Relation['kind'];
  readonly scope?: string;
  readonly missing?: string | null;
}

/** A relation from a plan. A side without its own words is called by its terms. */
export function buildRelation(plan: RelationPlan): Relation {
  return {
    id: plan.id,
    family: plan.family,
    kind: plan.kind ?? 'sum',
    text: plan.text,
    left: buildSide(plan.left, plan.leftText),
    right: buildSide(plan.right, plan.rightText),
    exact: plan.left.length <= 1 && plan.right.length <= 1,
    scope: plan.scope ?? null,
    ...(plan.missing ? { missing: plan.missing } : {}),
  };
}

function buildSide(terms: readonly Term[], text: string | undefined): Side {
  return { text: text ?? sumText(terms), terms };
}

/** Terms as words: `甲 + 乙 − 丙`; beyond six only the first three and the count. */
function sumText(terms: readonly Term[]): string {
  if (terms.length === 0) return '零（没有这样的分项）';
  const shown = terms.length > 6 ? terms.slice(0, 3) : terms;
  const words = shown
    .map(({ sign, name }, at) => `${sign < 0 ? '−' : at > 0 ? '+' : ''}${at > 0 ? ' ' : ''}${name}`)
    .join(' ');
  return terms.length > 6 ? `${words} … 共${terms.length}项` : words;
}
