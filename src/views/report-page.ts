/** The page of the report, below its folder, in the place of each view of the app. */
const PAGES: Readonly<Record<string, string>> = {
  overview: 'index.html',
  projects: 'projects.html',
  project: 'projects.html',
  goals: 'goals.html',
  flow: 'flow.html',
  tables: 'tables.html',
  reconcile: 'checks.html',
  about: 'notes.html',
};

/** The page of the report in the place of a view of the app. */
export function reportPage(view: string): string {
  return PAGES[view] ?? 'index.html';
}
