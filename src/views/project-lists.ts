import { byAmount } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { CellRef } from '../model/cell.ts';
import { formatCount, formatShare, withUnit, type AmountText } from './format.ts';
import { WITHHELD } from './grouping.ts';
import { shareIn, shareOfResult } from './group-shares.ts';
import type { GroupRow, HitRow, LegendRow, ListedProject } from './listed-rows.ts';
import type { Links } from './links.ts';
import { domainColours, WITHHELD_FILL } from './colour.ts';
import { projectLabels, withYear } from './namesakes.ts';
import { kindsOf } from './project-kinds.ts';
import { projectById } from './project-by-id.ts';
import { readableName } from './readable.ts';
import type { Hits } from './search.ts';
import { rankIn } from './sheet.ts';
import { once } from './kept.ts';
import { keptSmall } from './kept-trees.ts';
import { omittedPart } from './omitted.ts';
import { strings } from './strings.ts';
import { STRIP_FACTOR } from './small.ts';
import { findNode, projectsOf, type Tree, type TreeNode } from './tree.ts';
import { listedName, numbered } from './withheld.ts';

/** What the readout says of a node of the tree. */
export interface ReadoutText {
  readonly name: string;
  readonly note: string;
  readonly amount: string;
  readonly share: string | null;
  readonly domain: string | null;
  /** The project's id, where it is one. */
  readonly project: string | null;
  /** The cells whose sum the amount is. */
  readonly cells: readonly CellRef[];
}

/** The readout of a node, by its id; of the whole when there is no such node. Shares are of all projects. */
export function readoutOf(budget: Budget, tree: Tree, id: string): ReadoutText {
  const node = findNode(tree, id) ?? tree;
  const said = node.kind === 'root' ? shareOfResult(budget, tree) : shareIn(tree, node);
  const share = node.amount === tree.whole ? null : `占项目支出 ${said}`;
  const { project } = node;
  if (!project) {
    const ends = node.kind === 'merged' ? '，合并为一块' : '';
    return {
      name: node.name,
      note: `${node.count} 项${ends}`,
      amount: node.amount,
      share,
      domain: node.domain,
      project: null,
      cells: node.cells,
    };
  }
  const rank = rankIn(budget.projects, project);
  const facts = [
    project.withheld ? `依法不公开明细　表 12 第 ${project.order} 项` : project.domain,
    `金额第 ${rank.rank} 位，共 ${rank.count} 项`,
    project.goal ? '附绩效目标' : null,
  ];
  const note = facts.filter((fact) => fact !== null).join('　');
  return {
    name: listedName(budget.projects, project),
    note,
    amount: project.amount,
    share,
    domain: node.domain,
    project: project.id,
    cells: node.cells,
  };
}

/** The readout of a search: what was asked, how many were found and their sum, as the headline says it too. */
export function searchReadout(hits: Hits, query: string, tree: Tree): ReadoutText {
  return {
    name: `${strings.projects.hits}“${query}”`,
    note: `${hits.ids.length} 项`,
    amount: hits.total,
    share: hits.ids.length === 0 ? null : `占项目支出 ${formatShare(hits.total, tree.whole)}`,
    domain: null,
    project: null,
    cells: cellsOf(tree, hits),
  };
}

/** The cells of a search's hits: headline, readout and list ask for them. */
const hitCells = new WeakMap<Hits, readonly CellRef[]>();
/** The cells of each project of a tree, for all searches in it. */
const cellsById = once((tree: Tree) => new Map(projectsOf(tree).map(({ id, cells }) => [id, cells])));

function cellsOf(tree: Tree, hits: Hits): readonly CellRef[] {
  const before = hitCells.get(hits);
  if (before) return before;
  const cells = cellsIn(tree, hits);
  hitCells.set(hits, cells);
  return cells;
}

function cellsIn(tree: Tree, hits: Hits): readonly CellRef[] {
  const known = cellsById(tree);
  const found: CellRef[] = [];
  for (const id of hits.ids) found.push(...(known.get(id) ?? []));
  return found;
}

/** What the magnified strip holds: `不足 100 万元的 57 项，合计 1,731.53 万元；按上图面积的 15 倍放大`. */
export function smallSentence(tree: Tree, threshold: number, write: (amount: string) => string, unit: string): string {
  const small = keptSmall(tree, threshold);
  return `不足 ${formatCount(threshold)} 万元的 ${small.count} 项，合计 ${withUnit(write(small.amount), unit)}；按上图面积的 ${STRIP_FACTOR} 倍放大`;
}

/** The rows of the legend: the groups of a tree, with the shares that the picture's headings write too. */
export function legendRows(
  tree: Tree,
  order: readonly string[],
  write: (amount: string) => string,
  href: (id: string) => string,
): LegendRow[] {
  return tree.children.map((group) => ({
    id: group.id,
    name: group.name,
    count: group.count,
    amount: write(group.amount),
    cells: group.cells,
    share: shareIn(tree, group),
    colour: tree.grouping === 'domain' ? swatchOf(group, order) : undefined,
    get href() {
      return href(group.id);
    },
  }));
}

/** The last line of the legend, and before it the projects that are in no group because no area stands for them. */
export function legendTotal(budget: Budget, tree: Tree, write: AmountText) {
  const { count, cells } = tree;
  const omitted = omittedPart(tree);
  return {
    count,
    amount: write(tree.amount),
    cells,
    share: shareOfResult(budget, tree),
    undrawn: omitted && {
      ...omitted,
      amount: write(omitted.amount),
      share: formatShare(omitted.amount, tree.whole),
    },
  };
}

function swatchOf({ withheld, domain }: TreeNode, order: readonly string[]): string | null {
  if (withheld) return null;
  return domainColours(order, domain).fill;
}

/**
 * What the colours below a node mean, in the order of the whole document's domains; none where the groups themselves are
 * the domains, or no project has one.
 */
export function colourRows({ grouping, domains }: Tree, node: TreeNode): readonly { name: string; fill: string }[] {
  if (grouping === 'domain') return [];
  const present = kindsOf(node).domains;
  return domains.flatMap((name) => (present.has(name) ? [{ name, fill: domainColours(domains, name).fill }] : []));
}

/** A list beside the picture has room for so many projects; of more the largest are named, and the table has all. */
const [MOST_LISTED, NAMED] = [200, 100];

function listedOf(count: number): number {
  return count > MOST_LISTED ? NAMED : count;
}

/** The projects of a group that the reader has zoomed to, largest first, with their shares of it. */
export function groupRows(group: TreeNode, write: AmountText, links: Links): GroupRow[] {
  const leaves = byAmount(projectsOf(group), ({ amount }) => amount);
  return leaves.slice(0, listedOf(leaves.length)).flatMap((leaf) => rowOf(leaf, group, write, links) ?? []);
}

/** A tile that has no name in the picture, and whether it has at least its number there. */
export interface UnnamedTile {
  readonly id: string;
  readonly written: boolean;
}

/** The rows of the projects without a name, in their order: a number in the picture is a place in this list. */
export function numberedRows(
  tiles: readonly UnnamedTile[],
  group: TreeNode,
  write: AmountText,
  links: Links,
): { readonly rows: readonly ListedProject[]; readonly written: number } {
  const leaves = new Map(tiles.length === 0 ? [] : projectsOf(group).map((leaf) => [leaf.id, leaf]));
  const rows = tiles.flatMap(({ id }) => {
    const leaf = leaves.get(id);
    return (leaf && rowOf(leaf, group, write, links)) ?? [];
  });
  return { rows, written: tiles.filter(({ written }) => written).length };
}

function rowOf(
  { id, project, labels, amount, serial }: TreeNode,
  group: TreeNode,
  write: AmountText,
  links: Links,
): GroupRow | null {
  if (!project) return null;
  const label = withYear(labels) ?? project.shortLabel;
  return {
    id,
    name: project.withheld ? numbered(WITHHELD.name, serial) : label,
    fullName: readableName(project.name),
    amount: write(amount),
    cells: [project.cell],
    share: formatShare(amount, group.amount),
    get href() {
      return links.project(id);
    },
  };
}

/** The rows of a search's result. */
export function hitRows(
  budget: Budget,
  hits: Hits,
  order: readonly string[],
  write: AmountText,
  links: Links,
): HitRow[] {
  return hits.ids.slice(0, listedOf(hits.ids.length)).flatMap((id) => {
    const project = projectById(budget.projects, id);
    if (!project) return [];
    const label = withYear(projectLabels(budget.projects).get(id)) ?? project.shortLabel;
    return [
      {
        id,
        name: project.withheld ? listedName(budget.projects, project, WITHHELD.name) : label,
        fullName: readableName(project.name),
        amount: write(project.amount),
        cells: [project.cell],
        colour: project.withheld ? WITHHELD_FILL : domainColours(order, project.domain).fill,
        get href() {
          return links.project(id);
        },
      },
    ];
  });
}
