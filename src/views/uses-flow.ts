import type { Budget } from '../model/budget.ts';
import { added } from '../model/cell-set.ts';
import type { Steps } from '../model/steps.ts';
import { buildFlow, FUNCTIONAL_DIGITS, type BudgetFlow } from './flow.ts';
import { strings } from './strings.ts';
import { useName, type MarkPlace, type Use } from './use.ts';

/** What the page of 资金流向 lets a reader choose; the mark that a cell leads to is the first that shows it. */
export const FLOW_SETTINGS = {
  coding: ['department', 'government'],
  kind: ['all', 'basic', 'project'],
  level: ['class', 'item'],
  functional: ['item', 'group', 'class'],
} as const satisfies Partial<Record<keyof MarkPlace, readonly string[]>>;

/** The flows in each of their settings, and the overview's, as work that can be interrupted. */
export function* flowUseSteps(budget: Budget): Steps<Use[]> {
  const { coding: codings, kind: kinds, level: levels, functional: depths } = FLOW_SETTINGS;
  const settings = codings.flatMap((coding) =>
    kinds.flatMap((kind) =>
      levels.flatMap((level) => depths.map((functional) => ({ view: 'flow', coding, kind, level, functional }))),
    ),
  );
  const small = { view: 'overview', coding: 'department', kind: 'all', level: 'class' } as const;
  const found: Use[] = [];
  for (const place of [...settings, small]) {
    yield;
    found.push(...flowUses(budget, place));
  }
  return found;
}

type FlowPlace = Pick<MarkPlace, 'coding' | 'kind' | 'level' | 'functional' | 'view'>;

function flowOfPlace(budget: Budget, { view, coding, kind, level, functional = 'item' }: FlowPlace): BudgetFlow {
  if (view === 'overview') return buildFlow(budget, { functionalDigits: 3 });
  const functionalDigits = FUNCTIONAL_DIGITS[functional];
  return buildFlow(budget, { coding, kind, functionalDigits, economicDigits: level === 'item' ? 5 : 3 });
}

/** Every node, item, ribbon and path of a flow as it stands on a page. */
export function flowUses(budget: Budget, place: FlowPlace): Use[] {
  const picture = place.view === 'overview' ? 'overview-flow' : 'flow';
  const flow = flowOfPlace(budget, place);
  const parts = [...flow.nodes, ...flow.nodes.flatMap((node) => node.parts), ...flow.links, ...flow.paths];
  const nameOf = (id: string) => flow.nodes.find((node) => node.id === id)?.name ?? id;
  return parts.map((part) => {
    const ends = 'nodes' in part ? part.nodes : 'source' in part ? [part.source, part.target] : null;
    const words = ends ? ends.map(nameOf).join(' → ') : 'name' in part ? part.name : part.id;
    const kind = place.kind === 'all' ? [] : [strings.flow[place.kind]];
    const coding = place.coding === 'government' ? [strings.flow.government] : [];
    return {
      mark: part.id,
      picture,
      name: useName(picture, [...kind, ...coding, words]),
      amount: part.amount,
      unit: flow.unit,
      cells: part.terms.length > 0 ? part.terms : added(part.cells),
      exact: part.terms.length > 0,
      place: place.view === 'overview' ? { view: place.view } : { ...place, selected: part.id },
    };
  });
}

/**
 * The economic classes by their codes, each with all the money that goes to it (基本 and 项目) and its mark on 资金流向. No
 * table prints that sum: table 6 has the one part, table 10 the other.
 */
export function* economicSteps(budget: Budget): Steps<ReadonlyMap<string, Use>> {
  const found = new Map<string, Use>();
  for (const coding of FLOW_SETTINGS.coding)
    for (const level of FLOW_SETTINGS.level) {
      yield;
      for (const use of flowUses(budget, { view: 'flow', coding, kind: 'all', level, functional: 'item' })) {
        const [, code] = /^e:(\d+)$/.exec(use.mark) ?? [];
        // Among the items stands what of a class is known by no item: that is a part of the class.
        if (code?.length === (level === 'class' ? 3 : 5)) found.set(code, use);
      }
    }
  return found;
}

/** A mark of the flow on a page; null where the page has none of this id. */
export function flowMark(
  budget: Budget,
  { view, coding, kind, level, functional = 'item' }: MarkPlace,
  id: string,
): Use | null {
  return flowUses(budget, { view, coding, kind, level, functional }).find(({ mark }) => mark === id) ?? null;
}
