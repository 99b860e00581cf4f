import { plainAmount, sumAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import { added } from '../model/cell-set.ts';
import type { NarrativeFigure, Overview } from '../model/narrative.ts';
import type { Checks } from './checks.ts';
import { explainParagraph, sourceOf, type ExplainedRun, type FigureSource } from './explained.ts';
import { formatPrinted } from './format.ts';
import type { Links } from './links.ts';
import { readableName } from './readable.ts';
import { siteTerms, type Explanation } from './terms.ts';

/** A figure of part three in a cell of the list: what stands before and after it, and its cells. */
interface FigurePart {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly source: FigureSource;
}

/** One figure of part three as a line of the list. */
export interface FigureLine {
  readonly subject: string;
  readonly amount: FigurePart;
  readonly change: FigurePart | null;
  readonly percent: FigurePart | null;
  readonly reason: string;
}

/** Everything on the about page. */
export interface AboutView {
  readonly overview: Overview;
  readonly sections: readonly {
    readonly title: string;
    readonly paragraphs: readonly { readonly runs: readonly ExplainedRun[]; readonly endsInKeyTable: boolean }[];
  }[];
  readonly figures: readonly FigureLine[];
  readonly key: {
    readonly rows: readonly { readonly name: string; readonly href: string | null; readonly amount: string; readonly source: FigureSource }[];
    readonly total: { readonly text: string; readonly source: FigureSource };
    readonly unit: string;
    readonly tableHref: string;
  } | null;
  readonly glossary: readonly Explanation[];
  readonly siteTerms: readonly Explanation[];
} // prettier-ignore

/** The about page of an edition, its figures tied to their cells and to what the checks found. */
export function buildAbout(budget: Budget, checks: Checks, links: Links): AboutView {
  const known = new Set<string>();
  return {
    overview: budget.overview,
    sections: budget.explanation.sections.map(({ title, paragraphs }, section) => ({
      title,
      paragraphs: paragraphs.map((paragraph, at) => ({
        runs: explainParagraph(budget, checks, section + 1, at + 1, known),
        endsInKeyTable: /重点项目.*如下[：:]?$/.test(paragraph),
      })),
    })),
    figures: budget.explanation.figures.map((figure, at) => figureLine(checks, figure, at + 1)),
    key: keyProjects(budget, checks, links),
    glossary: budget.glossary.map(({ term, explanation }) => ({ term, text: explanation, ours: false })),
    siteTerms: siteTerms(budget),
  };
}

function figureLine(checks: Checks, figure: NarrativeFigure, row: number): FigureLine {
  const part = (text: string | null, column: 1 | 2 | 3, before: string, after: string): FigurePart | null =>
    text === null
      ? null
      : {
          before,
          text: formatPrinted(text),
          after,
          source: sourceOf(checks, formatCellRef({ table: 'text', row, column })),
        };
  const sign = figure.direction === 'decrease' ? '−' : '+';
  return {
    subject: figure.subject,
    amount: part(figure.amount, 1, '', ` ${figure.unit}`) as FigurePart,
    change: part(figure.change, 2, sign, ''),
    percent: part(figure.percent, 3, sign, '%'),
    reason: figure.reason ?? '—',
  };
}

function keyProjects(budget: Budget, checks: Checks, links: Links): AboutView['key'] {
  const table = budget.tables.find(({ id }) => id === 'key');
  if (!table || budget.keyProjects.length === 0) return null;
  const cells = budget.keyProjects.map(({ cell }) => cell);
  return {
    rows: budget.keyProjects.map(({ name, amount, project, cell }) => ({
      name: readableName(name),
      href: project === null ? null : links.project(project),
      amount: formatPrinted(amount),
      source: sourceOf(checks, formatCellRef(cell)),
    })),
    total: {
      text: formatPrinted(plainAmount(sumAmounts(budget.keyProjects.map(({ amount }) => amount)))),
      source: { ref: '', cells: added(cells), note: '', outcome: null, outcomeName: '' },
    },
    unit: table.unit,
    tableHref: links.table('key'),
  };
}
