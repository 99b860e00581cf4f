import { buildAbout } from '../../src/views/about-view.ts';
import { checkBudget } from '../../src/views/checks.ts';
import { strings } from '../../src/views/strings.ts';
import type { Explanation } from '../../src/views/terms.ts';
import { escapeMarkup } from '../../src/views/clipboard-text.ts';
import { figureId, REPORT_LINKS, termId } from './addresses.ts';
import { list, paragraph, plainTable, section } from './markup.ts';
import type { ReportBody, ReportSource } from './pages.ts';

/** 说明: what the agency is, what it says of the figures, each figure by itself, and the terms. */
export function notesPage({ budget }: ReportSource): ReportBody {
  const view = buildAbout(budget, checkBudget(budget), REPORT_LINKS);
  const text = strings.about;
  const explained = view.sections.map(({ title, paragraphs }, at) =>
    section(`part-${at + 1}`, title, paragraphs.map(({ runs }) => paragraph(runs.map((run) => run.text).join(''))).join('\n'), 3),
  );
  const heads = [text.subject, text.amount, text.change, text.percent, text.reason];
  const figures = view.figures.map(({ subject, amount, change, percent, reason }, at) => ({
    id: figureId(at + 1),
    cells: [
      { text: subject },
      ...[amount, change, percent].map((part) => ({ text: part ? `${part.before}${part.text}${part.after}` : '—', number: true })),
      { text: reason },
    ],
  }));
  const terms = (entries: readonly Explanation[]) =>
    `<dl>${entries.map(({ term, text: meaning }) => `<dt id="${escapeMarkup(termId(term))}">${escapeMarkup(term)}</dt><dd>${escapeMarkup(meaning)}</dd>`).join('\n')}</dl>`;
  return {
    title: strings.about.title,
    main: [
      section('overview', text.overview, [`<h3>${escapeMarkup(text.duties)}</h3>`, list(view.overview.duties), `<h3>${escapeMarkup(text.organisation)}</h3>`, paragraph(view.overview.organisation), `<h3>${escapeMarkup(text.scope)}</h3>`, paragraph(view.overview.scope)].join('\n')),
      section('explanation', text.explanation, explained.join('\n')),
      section('figures', text.figures, plainTable(text.figures, heads.map((one, at) => ({ text: one, number: at > 0 && at < 4 })), figures)),
      section('glossary', text.glossary, terms(view.glossary)),
      section('site-terms', text.siteTerms, paragraph(text.siteTermsNote) + terms(view.siteTerms)),
    ].join('\n'),
  };
} // prettier-ignore
