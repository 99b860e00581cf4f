import { byAmount, compareAmounts, plainAmount, sumAmounts, toAmount } from '../../model/amount.ts';
import { valueAt, type Budget } from '../../model/budget.ts';
import { cellAmount, formatCellRef, TABLE_IDS, type CellRef } from '../../model/cell.ts';
import { TOPICS } from '../../model/narrative.ts';
import type { Project } from '../../model/project.ts';
import { UNITS, type Unit } from '../../model/table.ts';
import { checkBudget, type Checks } from '../checks.ts';
import { buildFlow, type BudgetFlow } from '../flow.ts';
import { shareInFlow } from '../flow-shares.ts';
import { shareIn, shareOfKinds } from '../group-shares.ts';
import { wanIn, yearLabel } from '../grouping.ts';
import { rankedProjects } from '../ranked.ts';
import { readableName } from '../readable.ts';
import { rankIn } from '../sheet.ts';
import { readTotals, type PrintedFigure } from '../totals.ts';
import { buildTree, projectsOf, type Tree, type TreeNode } from '../tree.ts';
import type { Lookup, Value } from './template.ts';

/** What the names of a budget are looked up in; made once. */
interface Sources {
  readonly budget: Budget;
  readonly tree: Tree;
  /** The flow down to items (款), and to classes (类). */
  readonly items: () => BudgetFlow;
  readonly classes: () => BudgetFlow;
  readonly checks: () => Checks;
}

/** One family of names: what they look like, and what they stand for. */
interface Family {
  readonly pattern: RegExp;
  readonly find: (sources: Sources, parts: readonly string[]) => Value | null;
}

const CELL = new RegExp(`^(${TABLE_IDS.join('|')})\\.([1-9]\\d{0,5})\\.([1-9]\\d{0,2})$`);

/** Every name that a template may use (README, 汇报). A further one is a line here. */
const FAMILIES: readonly Family[] = [
  { pattern: CELL, find: ({ budget }, [table = '', row = '', column = '']) => cellValue(budget, table, row, column) },
  {
    pattern: /^(expenditure|total|income|basic|project)$/,
    find: ({ budget }, [name]) => {
      const totals = readTotals(budget);
      const figure = { total: totals.expenditure, expenditure: totals.expenditure, income: totals.income, basic: totals.basic, project: totals.project }[name ?? '']; // prettier-ignore
      if (!figure) return null;
      const value = printed(budget, figure);
      const share = name === 'basic' || name === 'project' ? shareOfKinds(totals)?.[name] : undefined;
      if (share === undefined || value.kind !== 'money') return value;
      return { ...value, share: { of: totals.expenditure?.amount ?? '', text: share } };
    },
  },
  {
    pattern: /^source\.([1-9])(\.name)?$/,
    find: ({ budget }, [place = '', name]) => {
      const source = readTotals(budget).sources[place.charCodeAt(0) - 49];
      if (!source) return null;
      return name ? text(source.name) : printed(budget, source.figure);
    },
  },
  {
    pattern: /^domain\.([^.]+)(?:\.(name|count))?$/,
    find: ({ tree }, [which = '', part]) => {
      const domains = tree.children.filter(({ domain }) => domain !== null);
      return nodeValue(
        tree,
        domains.find((node, at) => node.name === which || String(at + 1) === which),
        part,
      );
    },
  },
  { pattern: /^projects$/, find: ({ tree }) => nodeValue(tree, tree, undefined) },
  { pattern: /^projects\.count$/, find: ({ budget }) => count(budget.projects.length) },
  {
    pattern: /^top\.([1-9]\d?)$/,
    find: ({ budget, tree }, [most = '']) =>
      sumOf(tree.unit, rankedProjects(budget.projects).slice(0, Number.parseInt(most, 10))),
  },
  {
    pattern: /^small\.([1-9]\d{0,6})(\.count)?$/,
    find: ({ budget, tree }, [wan = '', part]) => {
      const limit = wanIn(tree.unit, Number.parseInt(wan, 10));
      return some(tree.unit, budget.projects.filter(({ amount }) => compareAmounts(amount, limit) < 0), part); // prettier-ignore
    },
  },
  {
    pattern: /^(goals|withheld)(\.count)?$/,
    find: ({ budget, tree }, [which, part]) =>
      some(tree.unit, budget.projects.filter(({ goal, withheld }) => (which === 'goals' ? goal !== null : withheld)), part), // prettier-ignore
  },
  {
    pattern: /^(p[1-9]\d*|project\.[1-9]\d?)(?:\.(name|short|year|rank|domain|indicators))?$/,
    find: (sources, [which = '', part]) => {
      const { budget } = sources;
      const project = which.startsWith('project.')
        ? rankedProjects(budget.projects)[Number.parseInt(which.slice(8), 10) - 1]
        : budget.projects.find(({ id }) => id === which);
      return project ? projectValue(sources, project, part) : null;
    },
  },
  {
    pattern: /^figure\.([a-zA-Z]+)(?:\.(change|percent|reason|subject|last|word))?$/,
    find: ({ budget }, [topic, part]) => narrativeValue(budget, topic ?? '', part),
  },
  {
    pattern: /^(item|class)\.1(?:\.(name|code))?$/,
    find: ({ items, classes }, [level, part]) => largestUse(level === 'item' ? items() : classes(), part),
  },
  {
    pattern: /^checks\.(count|holds|rounding|scope|lost|broken)$/,
    find: ({ checks }, [which]) =>
      count(
        which === 'count' ? checks().count : (checks().counts.find(({ outcome }) => outcome === which)?.count ?? 0),
      ),
  },
  {
    pattern: /^(year|publisher|title|unit)$/,
    find: ({ budget: { document } }, [which]) => text(which === 'year' ? String(document.year) : which === 'title' ? document.title : which === 'unit' ? document.unit : document.publisher), // prettier-ignore
  },
];

/** What the names of a budget stand for. Slow parts (flows, checks) are made when first asked for. */
export function namesOf(budget: Budget): Lookup {
  const sources: Sources = {
    budget,
    tree: buildTree(budget, 'domain'),
    items: whenAsked(() => buildFlow(budget, { coding: 'department', kind: 'all', economicDigits: 5 })),
    classes: whenAsked(() => buildFlow(budget, { coding: 'department', kind: 'all' })),
    checks: whenAsked(() => checkBudget(budget)),
  };
  return (name) => {
    for (const { pattern, find } of FAMILIES) {
      const found = pattern.exec(name);
      if (found) return find(sources, found.slice(1));
    }
    return null;
  };
}

function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function text(words: string): Value {
  return { kind: 'text', text: words };
}

function count(number: number): Value {
  return { kind: 'count', count: number };
}

function money(amount: string, unit: Unit, cells: readonly CellRef[]): Extract<Value, { kind: 'money' }> {
  return { kind: 'money', amount, unit, cells: cells.map(formatCellRef) };
}

/** A figure of the tables 1, 3 and 4: in the document's unit. */
function printed(budget: Budget, { amount, cell }: PrintedFigure): Value {
  return { kind: 'money', amount, unit: budget.document.unit, cells: [cell] };
}

function cellValue(budget: Budget, table: string, row: string, column: string): Value | null {
  const id = TABLE_IDS.find((known) => known === table);
  if (!id) return null;
  const ref = { table: id, row: Number.parseInt(row, 10), column: Number.parseInt(column, 10) };
  const value = valueAt(budget, ref);
  if (value?.kind === 'text') return text(value.text);
  const amount = cellAmount(value);
  if (amount === null) return null;
  const word = id === 'text' ? budget.explanation.figures[ref.row - 1]?.unit : budget.tables.find((one) => one.id === id)?.unit; // prettier-ignore
  const unit = UNITS.find((known) => known === word);
  if (id === 'text' && ref.column === 3) return { kind: 'percent', amount, cells: [formatCellRef(ref)] };
  return unit ? money(amount, unit, [ref]) : { kind: 'text', text: amount };
}

function nodeValue(tree: Tree, node: TreeNode | undefined, part: string | undefined): Value | null {
  if (!node) return null;
  if (part === 'name') return text(node.name);
  if (part === 'count') return count(node.count);
  const value = money(
    node.amount,
    tree.unit,
    projectsOf(node).flatMap(({ cells }) => cells),
  );
  return { ...value, share: { of: tree.whole, text: shareIn(tree, node) } };
}

/** The largest economic class or item that a flow leads to. */
function largestUse(flow: BudgetFlow, part: string | undefined): Value | null {
  const uses = flow.nodes.filter(({ layer, code }) => layer === 2 && code !== null);
  const use = byAmount(uses, ({ amount }) => amount)[0];
  if (!use) return null;
  if (part) return text(part === 'name' ? use.name : (use.code ?? ''));
  const value = money(use.amount, flow.unit, use.cells);
  return use.code?.length === 3 ? { ...value, share: { of: flow.total, text: shareInFlow(flow, use.id) } } : value;
}

function sumOf(unit: Unit, projects: readonly Project[]): Value | null {
  const sum = plainAmount(sumAmounts(projects.map(({ amount }) => amount)));
  return projects.length > 0 ? money(sum, unit, projects.map(({ cell }) => cell)) : null; // prettier-ignore
}

function some(unit: Unit, projects: readonly Project[], part: string | undefined): Value | null {
  return part ? count(projects.length) : sumOf(unit, projects);
}

function projectValue({ budget, tree }: Sources, project: Project, part: string | undefined): Value | null {
  switch (part) {
    case undefined:
      return money(project.amount, tree.unit, [project.cell]);
    case 'name':
      return text(readableName(project.name));
    case 'short':
      return text(project.shortLabel);
    case 'year':
      return text(yearLabel(project) ?? '未注年度');
    case 'rank':
      return count(rankIn(budget.projects, project).rank);
    case 'domain':
      return text(project.withheld ? '涉密项目' : (project.domain ?? '未归类'));
    default:
      return count(project.goal?.indicators.length ?? 0);
  }
}

/** A figure of part three by its topic: amount, change without sign, stated percentage, last year worked back from both. */
function narrativeValue(budget: Budget, topic: string, part: string | undefined): Value | null {
  const known = TOPICS.find((one) => one === topic);
  const at = known ? budget.explanation.figures.findIndex((figure) => figure.topic === known) : -1;
  const figure = budget.explanation.figures[at];
  if (!figure) return null;
  const cell = (column: number): CellRef => ({ table: 'text', row: at + 1, column });
  const unit = UNITS.find((one) => one === figure.unit);
  const up = figure.direction !== 'decrease';
  if (part === 'subject') return text(figure.subject);
  if (part === 'word') return figure.direction === null ? null : text(up ? '增加' : '减少');
  if (part === 'reason') return figure.reason === null ? null : text(figure.reason);
  if (part === 'percent')
    return figure.percent === null ? null : { kind: 'percent', amount: up ? figure.percent : `-${figure.percent}`, cells: [formatCellRef(cell(3))] }; // prettier-ignore
  if (!unit) return null;
  if (part === undefined) return money(figure.amount, unit, [cell(1)]);
  if (figure.change === null) return null;
  if (part === 'change') return money(figure.change, unit, [cell(2)]);
  const now = toAmount(figure.amount);
  return money(plainAmount(up ? now.minus(figure.change) : now.plus(figure.change)), unit, [cell(1), cell(2)]);
}
