import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Budget } from '../../src/model/budget.ts';
import { readBudget } from '../../src/model/schema.ts';
import { strings } from '../../src/views/strings.ts';
import { escapeMarkup } from '../../src/views/clipboard-text.ts';
import { publishedFiles } from '../publish-data.ts';
import { reportPlace } from './addresses.ts';
import { REPORT_PAGES, type ReportBody } from './pages.ts';
import { reportStrings as words } from './strings-report.ts';

/** An edition as the list of editions has it. */
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** What is known of where the document was published. */
interface Published {
  readonly published?: string | null;
  readonly link?: string | null;
}

/** The folder of the report, below the site's. */
const REPORT = 'report/';

/**
 * The report: every edition as pages that need no script, at the same addresses in every build. The default edition
 * stands in `report/`, each further one in a folder of its own there. By path below the site.
 */
export function reportFiles(folder: string): ReadonlyMap<string, string> {
  const list = JSON.parse(readFileSync(join(folder, 'editions.json'), 'utf8')) as {
    default: string;
    editions: Listed[];
  };
  const first = list.editions.find(({ id }) => id === list.default) ?? list.editions[0];
  const files = new Map<string, string>([[`${REPORT}report.css`, readFileSync('scripts/report/report.css', 'utf8')]]);
  for (const edition of list.editions) {
    const own = edition === first ? REPORT : `${REPORT}${edition.id}/`;
    const others = list.editions.filter((one) => one !== edition);
    for (const [file, html] of editionPages(folder, edition, others, own, first)) files.set(`${own}${file}`, html);
  }
  return files;
}

function editionPages(folder: string, edition: Listed, others: readonly Listed[], own: string, first: Listed | undefined): [string, string][] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, edition.path, name), 'utf8').replace(/^\uFEFF/, ''));
  const reading = readBudget(read('budget.json'));
  if (!reading.ok) throw new Error(`${edition.path}budget.json: ${JSON.stringify(reading.faults[0])}`);
  const { budget } = reading;
  const info = existsSync(join(folder, edition.path, 'edition.json')) ? (read('edition.json') as Published) : {};
  const up = '../'.repeat(own.split('/').length - 1);
  const source = { budget, files: publishedFiles(folder).filter((file) => file.startsWith(edition.path)), up };
  const inReport = up.slice(3);
  const further = others.map(({ id, title }) => ({ title, href: `${inReport}${id === first?.id ? '' : `${id}/`}index.html` }));
  return REPORT_PAGES.map(({ file, view, name, body }) => [
    file,
    page({ budget, info, file, name, up, further, app: `${up}index.html${appQuery(view, edition === first ? null : edition.id)}`, body: body(source) }),
  ]);
} // prettier-ignore

function appQuery(view: string, edition: string | null): string {
  const parts = [edition === null ? '' : `edition=${edition}`, view === 'overview' ? '' : `view=${view}`].filter(
    Boolean,
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

interface Page {
  readonly budget: Budget;
  readonly info: Published;
  readonly file: string;
  readonly name: string;
  readonly up: string;
  readonly app: string;
  readonly further: readonly { readonly title: string; readonly href: string }[];
  readonly body: ReportBody;
}

function page({ budget, info, file, name, up, app, further, body }: Page): string {
  const { title, publisher, year, unit } = budget.document;
  const document = title || `${publisher} ${year}年部门预算`;
  const entries = REPORT_PAGES.map((one) => `<li><a href="${one.file}"${one.file === file ? ' aria-current="page"' : ''}>${one.name}</a></li>`);
  const link = (href: string, text: string) => `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>`;
  const foot = [
    `${words.source}：${escapeMarkup(publisher)}《${escapeMarkup(document)}》`,
    ...(info.published ? [`${words.published}：${escapeMarkup(info.published)}`] : []),
    ...(info.link ? [link(info.link, words.original)] : []),
    escapeMarkup(words.madeFrom(unit)),
    `${words.dataId}：<span class="id">${escapeMarkup(budget.dataId)}</span>`,
    ...(further.length > 0 ? [`${words.editions}：${further.map((one) => link(one.href, one.title)).join('、')}`] : []),
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(`${name} · ${document} · ${strings.site.name}`)}</title>
<meta name="description" content="${escapeMarkup(`${document}：${body.title}`)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${up}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}${REPORT}report.css">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="site">${link(`${up}index.html`, strings.site.name)}<span>${escapeMarkup(document)}</span></p>
<nav aria-label="${words.contents}"><ul>${entries.join('')}</ul></nav>
</header>
<main id="main">
<h1>${escapeMarkup(body.title)}</h1>
${body.main}
</main>
<footer>
<p>${link(app, words.app)}</p>
${foot.map((line) => `<p>${line}</p>`).join('\n')}
</footer>
</body>
</html>
`;
} // prettier-ignore

/** Writes the report into the build. */
export function report(folder: string): Plugin {
  return {
    name: 'report',
    apply: 'build',
    generateBundle() {
      for (const [fileName, source] of reportFiles(folder)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * A page of the app as a reader without scripts meets it: each link to a place of the app goes to the same place in the
 * report. The app's own address stays inside it (a file has no use for what stands behind `?`), so that with scripts it
 * is found again.
 */
export function linksIntoReport(html: string, files: ReadonlyMap<string, string>): string {
  const anchors = new Map<string, ReadonlySet<string>>();
  const known = (file: string, id: string): boolean => {
    const ids = anchors.get(file) ?? new Set(Array.from((files.get(`${REPORT}${file}`) ?? '').matchAll(/ id="([^"]*)"/g), (match) => match[1] ?? ''));
    anchors.set(file, ids);
    return ids.has(escapeMarkup(id));
  };
  return html.replace(/ href="(\?[^"#]+)"/g, (whole, query: string) => {
    const place = reportPlace(query.replace(/&amp;/g, '&'), known);
    if (place === null) return whole;
    const [file = '', id] = place.split('#');
    return ` href="${REPORT}${file}${query}${id === undefined ? '' : `#${id}`}"`;
  });
} // prettier-ignore

/** The way into the report from the page without scripts; guard.js finds a view's page by `data-view`. */
export function reportContents(): string {
  const entries = REPORT_PAGES.map(
    ({ file, view, name }) => `<li><a data-view="${view}" href="./${REPORT}${file}">${name}</a></li>`,
  );
  return `<nav class="report-contents" aria-label="${words.contents}"><h2>${words.plain}</h2><p>${words.plainNote}</p><ul>${entries.join('')}</ul></nav>`;
}
