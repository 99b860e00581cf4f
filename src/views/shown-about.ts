import type { Budget } from '../model/budget.ts';
import type { ShownTable } from './shown-table.ts';
import { strings } from './strings.ts';
import { siteTerms } from './terms.ts';

/** The figures of part three and the terms that the page explains, each as a table. */
export function shownAbout(budget: Budget): ShownTable[] {
  const [text, files] = [strings.about, strings.project];
  const value = (plain: string | null) => (plain === null ? { text: '' } : { text: plain, value: plain });
  const figures: ShownTable = {
    title: text.figures,
    sorted: null,
    totals: null,
    unit: text.printedUnits,
    columns: [
      { key: 'subject', heading: text.subject, kind: 'text' },
      { key: 'amount', heading: strings.projects.amount, kind: 'number' },
      { key: 'unit', heading: strings.units.legend, kind: 'text' },
      { key: 'direction', heading: text.direction, kind: 'text' },
      { key: 'change', heading: text.change, kind: 'number' },
      { key: 'percent', heading: text.percent, note: '%', kind: 'number' },
      { key: 'reason', heading: text.reason, kind: 'text' },
      { key: 'sentence', heading: files.verbatim, kind: 'text' },
    ],
    rows: budget.explanation.figures.map((figure, at) => ({
      id: `${at + 1}`,
      cells: {
        subject: { text: figure.subject },
        amount: value(figure.amount),
        unit: { text: figure.unit },
        direction: { text: figure.direction === null ? '' : text[figure.direction] },
        change: value(figure.change),
        percent: value(figure.percent),
        reason: { text: figure.reason ?? '' },
        sentence: { text: figure.sentence },
      },
    })),
  };
  const terms = [
    ...budget.glossary.map(({ term, explanation }) => ({ term, text: explanation, ours: false })),
    ...siteTerms(budget),
  ];
  const glossary: ShownTable = {
    title: text.glossary,
    sorted: null,
    totals: null,
    unit: '—',
    columns: [
      { key: 'term', heading: text.term, kind: 'text' },
      { key: 'explanation', heading: files.content, kind: 'text' },
      { key: 'source', heading: files.provenance, kind: 'text' },
    ],
    rows: terms.map((one, at) => ({
      id: `${at + 1}`,
      cells: {
        term: { text: one.term },
        explanation: { text: one.text },
        source: { text: one.ours ? text.ours : text.document },
      },
    })),
  };
  return [figures, glossary];
}
