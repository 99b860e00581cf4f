import type { Links } from '../../src/views/links.ts';
import { reportPage as fileOf } from '../../src/views/report-page.ts';

/** The anchor of an official table, of one of its rows, of a figure of part three, of a term. */
export const tableId = (table: string): string => `t${table}`;
export const rowId = (table: string, row: number | string): string => `t${table}-r${row}`;
export const figureId = (row: number | string): string => `figure-${row}`;
export const termId = (term: string): string => `term-${term}`;

const at = (file: string, id?: string): string => (id === undefined ? file : `${file}#${encodeURIComponent(id)}`);

/** Where things stand in the report, seen from one of its pages. */
export const projectHref = (id: string): string => at('projects.html', id);
export const goalHref = (id: string): string => at('goals.html', id);
export const groupHref = (id: string): string => at('projects.html', id.replace(/\/small$/, ''));
export const cellHref = (ref: string): string => {
  const [table = '', row = ''] = ref.split('.');
  return table === 'text' ? at('notes.html', figureId(row)) : at('tables.html', rowId(table, row));
};

/** The same for views that ask for links. */
export const REPORT_LINKS: Links = {
  project: projectHref,
  cell: cellHref,
  cells: () => at('tables.html'),
  term: (term) => at('notes.html', termId(term)),
  table: (id) => at('tables.html', tableId(id)),
  page: (view) => at(fileOf(view)),
  group: (name) => (name === null ? at('projects.html') : groupHref(name)),
  check: (id) => at('checks.html', id),
  use: ({ view, project }) => (project === undefined ? at(fileOf(view)) : projectHref(project)),
  outcome: () => at('checks.html'),
};

/**
 * The place in the report that an address of the app (`?view=tables&cell=3.1.3`) means, without its folder; null where the
 * report has none (the briefing mode needs scripts). `known` says which anchors a page has.
 */
export function reportPlace(query: string, known: (file: string, id: string) => boolean): string | null {
  const asked = new URLSearchParams(query);
  if (asked.get('mode') === 'briefing') return null;
  const view = asked.get('view') ?? 'overview';
  const file = fileOf(view);
  const cell = asked.get('cell');
  const id =
    view === 'project' ? asked.get('project') : cell !== null ? cellHref(cell).split('#')[1] : (asked.get('table') && tableId(asked.get('table') ?? '')) || asked.get('focus')?.replace(/\/small$/, '') || asked.get('selected'); // prettier-ignore
  return id && known(file, decodeURIComponent(id)) ? at(file, decodeURIComponent(id)) : file;
}
