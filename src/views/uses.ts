import type { Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import { added, type SignedCell } from '../model/cell-set.ts';
import type { EconomicCoding } from '../model/classification.ts';
import { tableOf } from '../model/budget.ts';
import type { Unit } from '../model/table.ts';
import { buildFlow, FUNCTIONAL_DIGITS, type BudgetFlow } from './flow.ts';
import type { FlowKind } from './flow-printed.ts';
import { GROUPINGS, GROUPING_NAMES, type Grouping } from './grouping.ts';
import { readableName } from './readable.ts';
import { foldSmall } from './small.ts';
import { strings } from './strings.ts';
import { readTotals } from './totals.ts';
import { buildTree, findNode, type TreeNode } from './tree.ts';

/** Where in the app a figure is used: a page and what is set on it; the mode makes an address of it. */
export interface UsePlace {
  readonly view: string;
  readonly grouping?: Grouping;
  readonly selected?: string;
  readonly focus?: string;
  readonly project?: string;
  readonly coding?: EconomicCoding;
  readonly kind?: FlowKind;
  readonly level?: 'class' | 'item';
}

/** One mark or figure of the app, with the cells whose signed sum it is. */
export interface Use {
  /** The mark's id in its picture; a name of our own for a figure that is no mark. */
  readonly mark: string;
  /** What it is called: `项目 · 政务云`. */
  readonly name: string;
  readonly amount: string;
  readonly unit: Unit;
  readonly cells: readonly SignedCell[];
  /** False where only margins are known: the cells are those that the estimate rests on. */
  readonly exact: boolean;
  readonly place: UsePlace;
}

/** What {@link markCells} needs to know of the page. */
export interface MarkPlace {
  readonly view: string;
  readonly grouping: Grouping;
  readonly coding: EconomicCoding;
  readonly kind: FlowKind;
  readonly level: 'class' | 'item';
  /** Below how many 万元 the picture merges the small projects of a group; null where it merges none. */
  readonly threshold?: number | null;
  /** How deep the functional classes go; 项 unless told. */
  readonly functional?: keyof typeof FUNCTIONAL_DIGITS;
}

const CODINGS = ['department', 'government'] as const;
const KINDS = ['all', 'basic', 'project'] as const;
const LEVELS = ['class', 'item'] as const;

/** A mark's figure and cells, by its id in the picture of a page; null where the page has no such mark. */
export function markCells(budget: Budget, place: MarkPlace, id: string): Use | null {
  if (place.view === 'flow' || /^[sfei]:/.test(id)) return flowMark(budget, place, id) ?? treeMark(budget, place, id);
  return treeMark(budget, place, id) ?? flowMark(budget, place, id);
}

/** Every mark and figure of the app: the projects by each grouping, the flows in each setting, the totals, part three. */
export function listUses(budget: Budget): Use[] {
  const trees = GROUPINGS.flatMap((grouping) => treeUses(budget, grouping));
  const flows = CODINGS.flatMap((coding) =>
    KINDS.flatMap((kind) => LEVELS.flatMap((level) => flowUses(budget, { view: 'flow', coding, kind, level }))),
  );
  return [...totalUses(budget), ...trees, ...flows];
}

/** The uses of each cell, by its reference; the same mark in the same words once. */
export function usesByCell(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>();
  for (const use of uses) {
    for (const ref of new Set(use.cells.map(({ cell }) => formatCellRef(cell)))) {
      const list = found.get(ref) ?? [];
      if (!list.some(({ name }) => name === use.name)) list.push(use);
      found.set(ref, list);
    }
  }
  return found;
}

function treeUses(budget: Budget, grouping: Grouping): Use[] {
  const tree = buildTree(budget, grouping);
  const every = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(every)];
  const nodes = every(tree).filter(({ kind }) => grouping === 'domain' || kind === 'group');
  return nodes.map((node) => treeUse(budget, node, grouping));
}

function treeUse(budget: Budget, node: TreeNode, grouping: Grouping): Use {
  const { project } = node;
  const group = node.kind === 'group' || node.kind === 'merged';
  const place: UsePlace = project
    ? { view: 'project', project: project.id }
    : group
      ? { view: 'projects', grouping, focus: node.id }
      : { view: 'projects', grouping };
  const name = project ? readableName(project.name) : node.name;
  return {
    mark: node.id,
    name: `${strings.views.projects} · ${group ? `${GROUPING_NAMES[grouping].name} · ` : ''}${name}`,
    amount: node.amount,
    unit: tableOf(budget, '12')?.unit ?? budget.document.unit,
    cells: added(node.cells),
    exact: true,
    place,
  };
}

function treeMark(budget: Budget, { grouping, view, threshold = null }: MarkPlace, id: string): Use | null {
  const shown = view === 'projects' ? grouping : 'domain';
  const tree = buildTree(budget, shown);
  const node = findNode(threshold === null ? tree : foldSmall(tree, threshold), id);
  return node ? treeUse(budget, node, shown) : null;
}

type FlowPlace = Pick<MarkPlace, 'coding' | 'kind' | 'level' | 'functional' | 'view'>;

function flowOfPlace(budget: Budget, { view, coding, kind, level, functional = 'item' }: FlowPlace): BudgetFlow {
  if (view === 'overview') return buildFlow(budget, { functionalDigits: 3 });
  const functionalDigits = FUNCTIONAL_DIGITS[functional];
  return buildFlow(budget, { coding, kind, functionalDigits, economicDigits: level === 'item' ? 5 : 3 });
}

function flowUses(budget: Budget, place: FlowPlace): Use[] {
  const flow = flowOfPlace(budget, place);
  const parts = [...flow.nodes, ...flow.nodes.flatMap((node) => node.parts), ...flow.links, ...flow.paths];
  const nameOf = (id: string) => flow.nodes.find((node) => node.id === id)?.name ?? id;
  return parts.map((part) => {
    const ends = 'nodes' in part ? part.nodes : 'source' in part ? [part.source, part.target] : null;
    const words = ends ? ends.map(nameOf).join(' → ') : 'name' in part ? part.name : part.id;
    const kind = place.kind === 'all' ? '' : `${strings.flow[place.kind]} · `;
    const coding = place.coding === 'government' ? `${strings.flow.government} · ` : '';
    const { view, ...rest } = place;
    return {
      mark: part.id,
      name: `${strings.views.flow} · ${kind}${coding}${words}`,
      amount: part.amount,
      unit: flow.unit,
      cells: part.terms.length > 0 ? part.terms : added(part.cells),
      exact: part.terms.length > 0,
      place: { view, ...rest, selected: part.id },
    };
  });
}

function flowMark(budget: Budget, place: MarkPlace, id: string): Use | null {
  return flowUses(budget, place).find(({ mark }) => mark === id) ?? null;
}

function totalUses(budget: Budget): Use[] {
  const { expenditure, basic, project, income, sources } = readTotals(budget);
  const named = [
    { name: strings.overview.total, figure: expenditure },
    { name: strings.overview.basic, figure: basic },
    { name: strings.overview.project, figure: project },
    { name: strings.overview.income, figure: income },
    ...sources,
  ];
  return named.flatMap(({ name, figure }): Use[] => {
    if (!figure) return [];
    const [table = '', row = '', column = ''] = figure.cell.split('.');
    const id = budget.tables.find((one) => one.id === table);
    if (!id) return [];
    return [
      {
        mark: `total:${name}`,
        name: `${strings.views.overview} · ${name}`,
        amount: figure.amount,
        unit: id.unit,
        cells: [{ cell: { table: id.id, row: parseInt(row, 10), column: parseInt(column, 10) }, sign: 1 }],
        exact: true,
        place: { view: 'overview' },
      },
    ];
  });
}
