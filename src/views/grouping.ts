import { compareAmounts, fromCount, plainAmount } from '../model/amount.ts';
import type { Project } from '../model/project.ts';
import type { Unit } from '../model/table.ts';
import { convertAmount } from '../model/unit-scale.ts';

/** How the projects can be grouped. */
export const GROUPINGS = ['domain', 'year', 'goal', 'band', 'none'] as const;

/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** What a grouping is called, and whose it is: `note` where it is not the document's own. */
export const GROUPING_NAMES: Readonly<Record<Grouping, { readonly name: string; readonly note: string | null }>> = {
  domain: { name: '业务领域', note: '本站归类' },
  year: { name: '立项年度', note: '取自项目名称' },
  goal: { name: '绩效目标', note: null },
  band: { name: '金额区间', note: null },
  none: { name: '不分组', note: null },
};

/** What {@link groupOf} needs to know of a project's node. */
export interface Groupable {
  readonly amount: string;
  readonly project?: Project;
}

/** The group of 涉密项目: their names are not published, so neither domain, year nor goal is known. */
export const WITHHELD = { id: 'withheld', name: '涉密项目' } as const;

/** The group of the projects whose name has no year. */
export const NO_YEAR = { id: 'year:', name: '未注年度' } as const;

/** The group of the projects with a performance goal. */
export const WITH_GOAL = { id: 'goal:yes', name: '有绩效目标' } as const;

/** Bands in 万元, largest first; a project belongs to the first whose floor it reaches. */
const BANDS = [
  { id: 'band:10000', floor: 10000, name: '1 亿元及以上' },
  { id: 'band:1000', floor: 1000, name: '1,000 万至 1 亿元' },
  { id: 'band:100', floor: 100, name: '100 万至 1,000 万元' },
  { id: 'band:10', floor: 10, name: '10 万至 100 万元' },
  { id: 'band:0', floor: 0, name: '不足 10 万元' },
] as const;

/** The floors of the bands in 万元, largest first. */
export const BAND_FLOORS = BANDS.map(({ floor }) => floor);

/** A number of 万元 as a plain decimal in another unit: `100` is `0.01` in 亿元. */
export function wanIn(unit: Unit, wan: number | string): string {
  return plainAmount(convertAmount(typeof wan === 'number' ? fromCount(wan) : wan, '万元', unit));
}

/** A plain decimal of a unit in 万元, without idle zeros: the inverse of {@link wanIn}. */
export function inWan(unit: Unit, amount: string): string {
  return convertAmount(amount, unit, '万元').toString();
}

/** The group of a project: stable id and Chinese name. A withheld project's amount is public, so bands hold it too. */
export function groupOf(
  node: Groupable,
  grouping: Exclude<Grouping, 'none'>,
  unit: Unit,
): { readonly id: string; readonly name: string } {
  const { project } = node;
  if (grouping === 'band') return bandOf(node.amount, unit);
  if (!project || project.withheld) return WITHHELD;
  switch (grouping) {
    case 'domain':
      return { id: `domain:${project.domain ?? ''}`, name: project.domain ?? '未归类' };
    case 'year':
      return yearOf(project);
    case 'goal':
      return project.goal ? WITH_GOAL : { id: 'goal:no', name: '无绩效目标' };
    default:
      return unknownGrouping(grouping);
  }
}

/** The year label of a project as its name has it: `2021`, `2021–2022`; null where the name has none. */
export function yearLabel(project: Project): string | null {
  if (!project.years) return null;
  const { from, to } = project.years;
  return from === to ? `${from}` : `${from}–${to}`;
}

function yearOf(project: Project): { id: string; name: string } {
  if (!project.years) return NO_YEAR;
  return { id: `year:${project.years.from}`, name: `${project.years.from} 年` };
}

/** The floors of the bands in each unit, worked out once. */
const floors = new Map<string, string>();

function floorIn(unit: Unit, floor: number): string {
  const key = `${floor} ${unit}`;
  const known = floors.get(key) ?? wanIn(unit, floor);
  floors.set(key, known);
  return known;
}

function bandOf(amount: string, unit: Unit): { id: string; name: string } {
  return BANDS.find(({ floor }) => compareAmounts(amount, floorIn(unit, floor)) >= 0) ?? BANDS[4];
}

function unknownGrouping(grouping: never): never {
  throw new RangeError(`unknown grouping: ${String(grouping)}`);
}
