import { compareAmounts } from '../model/amount.ts';
import { projectUnit, tableOf, type Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';
import type { Unit } from '../model/table.ts';
import { formatPrinted } from './format.ts';
import { BAND_FLOORS, groupOf, wanIn, WITHHELD, type Grouping } from './grouping.ts';
import { strings } from './strings.ts';

/** What the goal of a project may be asked for: 有, of those with or without a countable indicator, 无, 涉密. */
export const GOAL_FILTERS = ['yes', 'counted', 'uncounted', 'no', 'withheld'] as const;

/** One of {@link GOAL_FILTERS}. */
export type GoalFilter = (typeof GOAL_FILTERS)[number];

/** What projects are asked for; null asks nothing. All that is asked must hold. A part of the ViewState: it stands in the address. */
export interface ProjectFilter {
  /** A domain's name, `none` for 未归类, `withheld` for 涉密项目. */
  readonly domain: string | null;
  /** The first year of the label in the name, `none` for 未注年度, `withheld` for 涉密项目. */
  readonly year: string | null;
  readonly goal: GoalFilter | null;
  /** A funding column of table 12 with money in it. */
  readonly source: string | null;
  /** In 万元: from (inclusive) and below. */
  readonly min: string | null;
  readonly max: string | null;
}

/** The facets of a filter as a reader sets them; the amount is one of them. */
export type Facet = 'domain' | 'year' | 'goal' | 'source' | 'band';

/** A filter that asks nothing. */
export const NO_FILTER: ProjectFilter = { domain: null, year: null, goal: null, source: null, min: null, max: null };

/** Something that a facet can ask for. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly change: Partial<ProjectFilter>;
}

/** One thing that is asked, as a chip says it; `without` is the change that takes it away. */
export interface ActiveFacet {
  readonly facet: Facet;
  readonly name: string;
  readonly label: string;
  readonly without: Partial<ProjectFilter>;
}

/** True when a filter asks for something. */
export function isFiltering(filter: ProjectFilter): boolean {
  return Object.keys(NO_FILTER).some((key) => filter[key as keyof ProjectFilter] !== null);
}

/** The filter that stands in an address, alone; {@link NO_FILTER} itself where it asks nothing. */
export function filterOf({ domain, year, goal, source, min, max }: ProjectFilter): ProjectFilter {
  const asked = { domain, year, goal, source, min, max };
  return isFiltering(asked) ? asked : NO_FILTER;
}

/** The projects that a filter asks for, in the order of table 12; `unit` is that of their amounts. */
export function filterProjects(projects: readonly Project[], filter: ProjectFilter, unit: Unit): readonly Project[] {
  const [min, max] = [filter.min, filter.max].map((wan) => (wan === null ? null : wanIn(unit, wan)));
  return projects.filter((project) => {
    if (min && compareAmounts(project.amount, min) < 0) return false;
    if (max && compareAmounts(project.amount, max) >= 0) return false;
    if (filter.domain !== null && filter.domain !== facetOf(project, 'domain', unit)) return false;
    if (filter.year !== null && filter.year !== facetOf(project, 'year', unit)) return false;
    if (filter.source !== null && !project.sources.some(({ field }) => field === filter.source)) return false;
    return filter.goal === null || hasGoal(project, filter.goal);
  });
}

/** The change of a filter that a group of the treemap stands for (its id): what a row of the legend sets. */
export function filterOfGroup(id: string): Partial<ProjectFilter> {
  if (id === WITHHELD.id) return { domain: 'withheld' };
  const [kind = '', value = ''] = id.split(/:(.*)/su);
  if (kind === 'domain') return { domain: value || 'none' };
  if (kind === 'year') return { year: value || 'none' };
  if (kind === 'goal') return { goal: value === 'yes' ? 'yes' : 'no' };
  return kind === 'band' ? bandChange(value) : {};
}

/** True when a filter asks for all that a change sets. */
export function asks(filter: ProjectFilter, change: Partial<ProjectFilter>): boolean {
  const entries = Object.entries(change);
  return entries.length > 0 && entries.every(([key, value]) => filter[key as keyof ProjectFilter] === value);
}

/** A change, or what takes it back where a filter asks for it already. */
export function toggleChange(filter: ProjectFilter, change: Partial<ProjectFilter>): Partial<ProjectFilter> {
  return asks(filter, change) ? Object.fromEntries(Object.keys(change).map((key) => [key, null])) : change;
}

/** What each facet can ask of a budget's projects, in the order of amounts, years or floors; one option is no choice. */
export function facetOptions(budget: Budget): readonly FacetChoice[] {
  const before = choices.get(budget.projects);
  if (before) return before;
  const made = facetsOf(budget);
  choices.set(budget.projects, made);
  return made;
}

const choices = new WeakMap<readonly Project[], readonly FacetChoice[]>();

interface FacetChoice {
  readonly facet: Facet;
  readonly name: string;
  readonly options: readonly FacetOption[];
}

function facetsOf(budget: Budget): readonly FacetChoice[] {
  const words = strings.projects.filters;
  const unit = projectUnit(budget);
  const option = (facet: Facet, value: string, change: Partial<ProjectFilter>): FacetOption => ({
    value,
    label: labelOf(budget, facet, value),
    change,
  });
  const present = (key: 'domain' | 'year') =>
    [...new Set(budget.projects.map((project) => facetOf(project, key, unit)))].map((value) => option(key, value, { [key]: value })); // prettier-ignore
  const years = [...present('year')].sort((a, b) => (a.value < b.value ? -1 : 1));
  const goals = GOAL_FILTERS.filter((goal) => budget.projects.some((project) => hasGoal(project, goal)));
  const fields = [...new Set(budget.projects.flatMap(({ sources }) => sources.map(({ field }) => field)))];
  const bands = BAND_FLOORS.map((floor) => option('band', `${floor}`, bandChange(`${floor}`)));
  const facets = [
    { facet: 'domain', options: present('domain') },
    { facet: 'year', options: years },
    { facet: 'goal', options: goals.map((goal) => option('goal', goal, { goal })) },
    { facet: 'band', options: bands },
    { facet: 'source', options: fields.map((field) => option('source', field, { source: field })) },
  ] as const;
  return facets.filter(({ options }) => options.length > 1).map((facet) => ({ ...facet, name: words[facet.facet] }));
}

/** What a filter asks, one entry a facet: for chips, sentences and an empty result. */
export function activeFacets(budget: Budget, filter: ProjectFilter): readonly ActiveFacet[] {
  const words = strings.projects.filters;
  const plain = (['domain', 'year', 'goal', 'source'] as const).flatMap((facet): ActiveFacet[] => {
    const value = filter[facet];
    if (value === null) return [];
    return [{ facet, name: words[facet], label: labelOf(budget, facet, value), without: { [facet]: null } }];
  });
  if (filter.min === null && filter.max === null) return plain;
  const label = rangeLabel(filter.min, filter.max);
  return [...plain, { facet: 'band', name: words.band, label, without: { min: null, max: null } }];
}

/** For a filter that nothing meets: how many projects each facet keeps away, those that alone keep some away. */
export function reliefOf(budget: Budget, filter: ProjectFilter): readonly { facet: Facet; count: number }[] {
  const unit = projectUnit(budget);
  const countOf = (asked: ProjectFilter) => filterProjects(budget.projects, asked, unit).length;
  if (countOf(filter) > 0) return [];
  return activeFacets(budget, filter)
    .map(({ facet, without }) => ({ facet, count: countOf({ ...filter, ...without }) }))
    .filter(({ count }) => count > 0);
}

function facetOf(project: Project, grouping: Exclude<Grouping, 'none' | 'goal' | 'band'>, unit: Unit): string {
  const { id } = groupOf({ amount: project.amount, project }, grouping, unit);
  return id === WITHHELD.id ? 'withheld' : id.slice(grouping.length + 1) || 'none';
}

function hasGoal(project: Project, wanted: GoalFilter): boolean {
  if (wanted === 'withheld' || project.withheld) return project.withheld && wanted === 'withheld';
  if (wanted === 'no' || !project.goal) return !project.goal && wanted === 'no';
  return wanted === 'yes' || project.goal.indicators.length > 0 === (wanted === 'counted');
}

function bandChange(floor: string): Partial<ProjectFilter> {
  const at = BAND_FLOORS.findIndex((known) => `${known}` === floor);
  const above = BAND_FLOORS[at - 1];
  return { min: floor === '0' ? null : floor, max: above === undefined ? null : `${above}` };
}

function labelOf(budget: Budget, facet: Facet, value: string): string {
  const words = strings.projects.filters;
  if (value === 'withheld') return WITHHELD.name;
  if (facet === 'year') return value === 'none' ? words.noYear : `${value} 年`;
  if (facet === 'domain') return value === 'none' ? words.noDomain : value;
  if (facet === 'goal') return words.goals[GOAL_FILTERS.find((goal) => goal === value) ?? 'yes'];
  if (facet === 'source') {
    const heading = tableOf(budget, '12')?.columns.find(({ field }) => field === value)?.heading ?? [];
    return heading[heading.length - 1] ?? value;
  }
  const { min = null, max = null } = bandChange(value);
  return rangeLabel(min, max);
}

function rangeLabel(min: string | null, max: string | null): string {
  const words = strings.projects.filters;
  const wan = (text: string) => `${formatPrinted(text)} 万元`;
  if (min === null) return `${words.below} ${wan(max ?? '')}`;
  return max === null ? `${wan(min)}${words.from}` : `${wan(min)}${words.to} ${wan(max)}`;
}
