import type { Budget } from '../model/budget.ts';
import { projectUnit } from '../model/budget.ts';
import { cellAmount } from '../model/cell.ts';
import { AT_ONCE, finish, mapInSteps, type Steps } from '../model/steps.ts';
import type { Unit } from '../model/table.ts';
import { convertAmount } from '../model/unit-scale.ts';
import { checkSteps } from './checks.ts';
import { yearLabel } from './grouping.ts';
import type { Links } from './links.ts';
import { fold, type Folded } from './pinyin-match.ts';
import { rankedProjects } from './ranked.ts';
import { readableName } from './readable.ts';
import { NAMES, tellingWords, wordsOf } from './search.ts';
import { searchStrings } from './strings-search.ts';
import { unitOf } from './spending-units.ts';
import { strings } from './strings.ts';
import { tableLabel } from './table-view.ts';
import { economicSteps } from './uses-flow.ts';

/** What the search distinguishes, in the order in which it lists. */
export const SEARCH_GROUPS = ['projects', 'goals', 'classes', 'rows', 'terms', 'relations', 'pages'] as const;

/** One of {@link SEARCH_GROUPS}. */
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** Something that can be found, and where it leads. */
export interface SearchEntry {
  readonly id: string;
  readonly group: SearchGroup;
  readonly title: Folded;
  /** A line below the title: place, code, year. */
  readonly note: string;
  readonly href: string;
  /** Its other names: codes, short labels. */
  readonly fields: readonly Folded[];
  /** What it belongs to (its domain, its spending unit): found by that too, after its names. */
  readonly kin?: readonly Folded[];
  /** A long text of which a piece is shown around the hit. */
  readonly long: Folded | null;
  /** Exact amounts it is found by; the first is shown. */
  readonly amounts: readonly string[];
  readonly unit: Unit;
}

type SearchLinks = Pick<Links, 'project' | 'cell' | 'term' | 'check' | 'page' | 'use'>;
type Draft = Partial<SearchEntry> & Pick<SearchEntry, 'id' | 'group' | 'note' | 'href'> & { readonly name: string };

/**
 * Everything of an edition that can be found, with its texts folded; made once, when the search is first opened. Each
 * group stands largest amount first, so that hits of one rank need no comparing while one types.
 */
export function searchEntries(budget: Budget, links: SearchLinks): SearchEntry[] {
  return finish(entrySteps(budget, links));
}

/** Of a family of so many relations only those that do not hold are found here; the page 核对 searches all. */
const MOST_RELATIONS = 2000;

/** {@link searchEntries} as work that can be interrupted. */
export function* entrySteps(budget: Budget, links: SearchLinks): Steps<SearchEntry[]> {
  const unit = projectUnit(budget);
  const entry = ({ name, ...draft }: Draft): SearchEntry => ({
    title: fold(name),
    fields: [],
    long: null,
    amounts: [],
    unit,
    ...draft,
  });
  const telling = tellingWords(budget.projects);
  yield;
  const largest = rankedProjects(budget.projects);
  yield;
  const projects = yield* mapInSteps(largest, (project) =>
    entry({
      id: project.id,
      group: 'projects',
      name: readableName(project.name),
      note: [unitOf(budget.projects, project), project.withheld ? null : project.domain, yearLabel(project)]
        .filter(Boolean)
        .join('　'),
      href: links.project(project.id),
      fields: wordsOf(project).slice(0, NAMES),
      kin: telling(project).slice(NAMES),
      amounts: [project.amount],
    }),
  );
  const goals = yield* mapInSteps(largest, (project) =>
    project.goal
      ? [
          entry({
            id: `goal-${project.id}`,
            group: 'goals',
            name: readableName(project.name),
            note: '',
            href: links.project(project.id),
            long: fold(project.goal.text),
          }),
        ]
      : [],
  );
  const terms = budget.glossary.map(({ term, explanation }, at) =>
    entry({ id: `term-${at}`, group: 'terms', name: term, note: '', href: links.term(term), long: fold(explanation) }),
  );
  const named = (yield* checkSteps(budget)).groups.flatMap(({ name, checks }) =>
    checks
      .filter(({ outcome }) => checks.length <= MOST_RELATIONS || outcome !== 'holds')
      .map((check) => ({ name, check })),
  );
  const relations = yield* mapInSteps(named, ({ name, check: { id, text, outcomeName } }) =>
    entry({
      id: `check-${id}`,
      group: 'relations',
      name: text,
      note: `${name}　${outcomeName}`,
      href: links.check(id),
    }),
  );
  const pages = Object.entries(strings.views)
    .filter(([view]) => view !== 'project')
    .map(([view, name]) =>
      entry({ id: `page-${view}`, group: 'pages', name, note: searchStrings.groups.pages, href: links.page(view) }),
    );
  const rows = largestFirst(yield* rowSteps(budget, links));
  return [projects, goals.flat(), rows, terms, relations, pages].flat();
}

/** Largest first; what has no amount comes last, and equal ones stay as they stood. */
function largestFirst(rows: readonly SearchEntry[]): SearchEntry[] {
  const sized = rows.map((one, at) => {
    const [amount] = one.amounts;
    return { one, at, amount: amount === undefined ? null : convertAmount(amount, one.unit, '元') };
  });
  sized.sort((a, b) => {
    if (a.amount && b.amount) return b.amount.cmp(a.amount) || a.at - b.at;
    return a.amount ? -1 : b.amount ? 1 : a.at - b.at;
  });
  return sized.map(({ one }) => one);
}

/** The rows of the official tables (projects are found as such), and each coded class once. */
function* rowSteps(budget: Budget, links: SearchLinks): Steps<SearchEntry[]> {
  const seen = new Set<string>();
  const whole = yield* economicSteps(budget);
  const own = new Set(budget.projects.map(({ cell }) => `${cell.table}.${cell.row}`));
  const found: SearchEntry[] = [];
  for (const table of budget.tables) {
    for (const [index, row] of table.rows.entries()) {
      if (index % AT_ONCE === 0) yield;
      const place = `${table.id}.${index + 1}`;
      if (row.label === null || own.has(place) || (table.id === 'key' && row.kind === 'item')) continue;
      const codes = [row.code, row.secondCode ?? null].filter((code): code is string => code !== null);
      const amounts = row.cells.flatMap((cell) => cellAmount(cell) ?? []);
      const shared = { title: fold(row.label), long: null, fields: codes.map(fold), amounts, unit: table.unit };
      const href = links.cell(`${place}.1`);
      const label = `${tableLabel(table.id)}　${table.title}`;
      for (const code of codes) {
        if (seen.has(code)) continue;
        seen.add(code);
        const use = whole.get(code);
        const place = use
          ? {
              note: `${code}　${searchStrings.whole}`,
              amounts: [use.amount],
              unit: use.unit,
              href: links.use(use.place),
            }
          : { note: `${code}　${label}`, href };
        found.push({ ...shared, fields: [fold(code)], id: `class-${code}`, group: 'classes', ...place });
      }
      found.push({ ...shared, id: `row-${place}`, group: 'rows', note: [label, ...codes].join('　'), href });
    }
  }
  return found;
}

/** The texts of an edition whose characters a search may want to hear. */
export function spokenTexts(budget: Budget): string[] {
  return [
    ...budget.projects.flatMap((project) => [
      project.name,
      readableName(project.name),
      project.shortLabel,
      project.tinyLabel,
      project.domain ?? '',
      project.unit ?? '',
      project.goal?.text ?? '',
    ]),
    ...budget.tables.flatMap(({ title, rows }) => [title, ...rows.map(({ label }) => label ?? '')]),
    ...budget.glossary.flatMap(({ term, explanation }) => [term, explanation]),
    ...Object.values(strings.views),
  ].filter((text) => text !== '');
}
