import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { tableOf, type Budget } from '../src/model/budget.ts';
import type { CellValue } from '../src/model/cell.ts';
import { readBudget } from '../src/model/schema.ts';
import { formatPrinted } from '../src/views/format.ts';
import { escapeMarkup } from '../src/views/clipboard-text.ts';
import { publishedFiles } from './publish-data.ts';
import { reportContents } from './report/report.ts';

/** Where index.html wants the table. */
const MARK = '<!--readable-->';

/** Shown by guard.js in browsers below the floor, where the scripts cannot be fetched or run, and where they are late. */
const ADVICE: readonly (readonly [why: string, text: string])[] = [
  [
    'old',
    '您的浏览器较旧，图、表和链接可以看，点选、搜索用不了：请改用 2020 年底以后的 Chrome、Edge、Firefox、Safari 或统信、360 等浏览器的极速模式。',
  ],
  [
    'failed',
    '本页的程序没有取到，或没有运行起来，点选、搜索用不了：请刷新页面；仍然这样，请告知网站管理员。图、表和文字版照常可看。',
  ],
  ['slow', '等了十秒，本页的程序或数据还没有取到：可以再等等，或刷新页面；也可以先看下面随本站发布的表和文字版。'],
];

/** What a reader sees of a cell: the text as printed, or the amount with its thousands apart. */
function cellText(value: CellValue | undefined): string {
  if (value?.kind === 'text') return value.text;
  if (value?.kind !== 'published' && value?.kind !== 'zero') return '';
  return formatPrinted(value.amount);
}

/**
 * The page before any script runs, and without scripts: table 1 of the default edition (its rows with money in them)
 * and links to the files. Figures are as they stood when the site was built.
 */
function readablePage(budget: Budget, folder: string, files: readonly string[]): string {
  const table = tableOf(budget, '1');
  const rows = (table?.rows ?? []).filter((row) => row.cells.some((cell) => cell.kind === 'published'));
  const cell = (value: CellValue | undefined, side: 'item' | 'amount') =>
    side === 'item' ? `<td>${escapeMarkup(cellText(value))}</td>` : `<td class="num">${cellText(value)}</td>`;
  const body = rows.map(({ cells }) => cells.map((value, i) => cell(value, i % 2 === 0 ? 'item' : 'amount')).join(''));
  const head = (table?.columns ?? [])
    .map(({ heading }) => `<th scope="col">${escapeMarkup(heading.join(' '))}</th>`)
    .join('');
  const { title, publisher, year, unit } = budget.document;
  const name = title || `${publisher} ${year}年部门预算`;
  const links = files
    .filter((file) => file.startsWith(folder))
    .map((file) => `<li><a href="./data/${escapeMarkup(file)}">${escapeMarkup(file.slice(folder.length))}</a></li>`);
  return [
    `<div id="browser-advice" role="status" hidden>${ADVICE.map(([why, text]) => `<p data-why="${why}" hidden>${text}</p>`).join('')}<p data-lead hidden>您要看的这一页有不用脚本的文字版：</p></div>`,
    `<p class="plain-kept">以下是随本站一起发布的《${escapeMarkup(name)}》，建站时已写进本页，不随数据文件更新。</p>`,
    `<h2>${escapeMarkup(name)}</h2>`,
    `<p>${escapeMarkup(publisher)}，${year} 年度，金额单位：${unit}。以下是原表 1 中有金额的各行<span class="plain-hint">；图形需要浏览器允许运行脚本</span>。</p>`,
    `<table class="table"><caption>${escapeMarkup(table?.title ?? '')}</caption><thead><tr>${head}</tr></thead>`,
    `<tbody>${body.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`,
    reportContents(),
    `<p>数据文件：</p><ul>${links.join('')}</ul>`,
  ].join('\n');
}

/** Writes {@link readablePage} into index.html in place of its mark, in development and in the build. */
export function readableIndex(folder: string): Plugin {
  return {
    name: 'readable-index',
    transformIndexHtml(html) {
      const list = JSON.parse(readFileSync(join(folder, 'editions.json'), 'utf8')) as {
        default: string;
        editions: { id: string; path: string }[];
      };
      const edition = list.editions.find(({ id }) => id === list.default) ?? list.editions[0];
      if (!edition) throw new Error('editions.json lists no edition');
      const reading = readBudget(JSON.parse(readFileSync(join(folder, edition.path, 'budget.json'), 'utf8')));
      if (!reading.ok) throw new Error(`${edition.path}budget.json: ${JSON.stringify(reading.faults[0])}`);
      const page = readablePage(reading.budget, edition.path, publishedFiles(folder));
      // A function: `$&` in a text must not be read as a pattern.
      return html.replace(MARK, () => page);
    },
  };
}
