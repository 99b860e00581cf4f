import { buildFigureCards } from '../../src/views/figures.ts';
import { overviewHeadline } from '../../src/views/headline.ts';
import { shareIn } from '../../src/views/group-shares.ts';
import { strings } from '../../src/views/strings.ts';
import { readTotals } from '../../src/views/totals.ts';
import { buildTree } from '../../src/views/tree.ts';
import { cellHref, groupHref } from './addresses.ts';
import { paragraph, plainTable, section, type PlainRow } from './markup.ts';
import type { ReportBody, ReportSource } from './pages.ts';
import { reportStrings as words } from './strings-report.ts';
import { formatPrinted } from '../../src/views/format.ts';
import { escapeMarkup } from '../../src/views/clipboard-text.ts';

/** 总览: the sentence, the totals, the figures of part three, the groups, and the files. */
export function frontPage({ budget, files, up }: ReportSource): ReportBody {
  const { unit } = budget.document;
  const headline = overviewHeadline(budget)
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('');
  const { expenditure, basic, project, income, sources } = readTotals(budget);
  const totals = [
    { name: strings.overview.income, figure: income },
    ...sources,
    { name: strings.overview.total, figure: expenditure },
    { name: strings.overview.basic, figure: basic },
    { name: strings.overview.project, figure: project },
  ].flatMap(({ name, figure }): PlainRow[] =>
    figure
      ? [{ cells: [{ text: name }, { text: formatPrinted(figure.amount), number: true, href: cellHref(figure.cell) }] }]
      : [],
  );
  const cards = buildFigureCards(budget, unit).map(
    ({ title, source, amount, unit: own, cell, change, bars, note }) => ({
      cells: [
        { text: title },
        { text: `${amount} ${own}`, number: true, href: cellHref(cell) },
        { text: change ?? '', number: true },
        { text: bars.map((bar) => `${bar.label} ${bar.amount}`).join('；') },
        { text: note ?? '' },
        { text: source },
      ],
    }),
  );
  const tree = buildTree(budget, 'domain');
  const groups = tree.children.map((node) => ({
    cells: [
      { text: node.name, href: groupHref(node.id) },
      { text: String(node.count), number: true },
      { text: formatPrinted(node.amount), number: true },
      { text: shareIn(tree, node), number: true },
    ],
  }));
  const links = files.map((file) => `<li><a href="${up}data/${escapeMarkup(file)}">${escapeMarkup(file)}</a></li>`);
  return {
    title: budget.document.title || `${budget.document.publisher} ${budget.document.year}年部门预算`,
    main: [
      `<p class="lead">${escapeMarkup(headline)}</p>`,
      section(
        'totals',
        words.totals,
        plainTable(`${words.totals}（${unit}）`, [{ text: words.item }, { text: unit, number: true }], totals),
      ),
      section(
        'figures',
        words.figures,
        plainTable(
          words.figures,
          words.figureHeads.map((text, at) => ({ text, number: at === 1 || at === 2 })),
          cards,
        ),
      ),
      section(
        'groups',
        words.groups,
        plainTable(
          words.groups,
          words.groupHeads(unit).map((text, at) => ({ text, number: at > 0 })),
          groups,
        ),
      ),
      section('files', words.files, `<ul>${links.join('')}</ul>${paragraph(words.filesNote)}`),
    ].join('\n'),
  };
}
