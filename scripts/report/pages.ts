import type { Budget } from '../../src/model/budget.ts';
import { amountWriter } from '../../src/views/format.ts';
import { strings } from '../../src/views/strings.ts';
import { checksPage } from './checks-page.ts';
import { flowPage } from './flow-page.ts';
import { frontPage } from './front-page.ts';
import { goalsPage, projectsPage } from './projects-pages.ts';
import { notesPage } from './notes-page.ts';
import { tablesPage } from './tables-page.ts';

/** What a page of the report is made from. */
export interface ReportSource {
  readonly budget: Budget;
  /** The edition's published files, as paths below `data/`. */
  readonly files: readonly string[];
  /** From the page's folder up to the site's. */
  readonly up: string;
}

/** The inside of a page: its title, and what stands below its heading. */
export interface ReportBody {
  readonly title: string;
  readonly main: string;
}

/** The pages of the report in the order of its contents: each takes the place of a view of the app. */
export const REPORT_PAGES = [
  { file: 'index.html', view: 'overview', name: strings.views.overview, body: frontPage },
  { file: 'projects.html', view: 'projects', name: strings.views.projects, body: projectsPage },
  { file: 'goals.html', view: 'goals', name: strings.views.goals, body: goalsPage },
  { file: 'flow.html', view: 'flow', name: strings.views.flow, body: flowPage },
  { file: 'tables.html', view: 'tables', name: strings.views.tables, body: tablesPage },
  { file: 'checks.html', view: 'reconcile', name: strings.views.reconcile, body: checksPage },
  { file: 'notes.html', view: 'about', name: strings.views.about, body: notesPage },
] as const satisfies readonly {
  readonly file: string;
  readonly view: string;
  readonly name: string;
  readonly body: (source: ReportSource) => ReportBody;
}[];

/** Amounts as the document prints them. */
export const writerOf = (budget: Budget) => amountWriter(budget.document.unit, budget.document.unit);
