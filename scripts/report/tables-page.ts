import { buildTableView, listTables, type TableView } from '../../src/views/table-view.ts';
import { strings } from '../../src/views/strings.ts';
import { escapeMarkup } from '../../src/views/clipboard-text.ts';
import { projectHref, rowId, tableId } from './addresses.ts';
import { fragment, paragraph, section } from './markup.ts';
import type { ReportBody, ReportSource } from './pages.ts';
import { reportStrings as words } from './strings-report.ts';

/** 数据表: the official tables as published; what is empty or lost says so. */
export function tablesPage({ budget }: ReportSource): ReportBody {
  const entries = listTables(budget);
  const contents = entries
    .filter(({ title }) => title !== null)
    .map(
      ({ id, label, title }) =>
        `<li><a href="${fragment(tableId(id))}">${escapeMarkup(`${label}　${title ?? ''}`)}</a></li>`,
    );
  const sections = entries.map(({ id, label, title }) => {
    const table = buildTableView(budget, id);
    return section(
      tableId(id),
      `${label}　${title ?? ''}`,
      table ? oneTable(table) : paragraph(strings.tables.missing),
    );
  });
  return { title: words.tablesTitle, main: [`<ul class="contents">${contents.join('')}</ul>`, ...sections].join('\n') };
}

function oneTable(table: TableView): string {
  const heads = table.headings.map((row, level) => {
    const cells = row.map(
      ({ text, columns, rows, numeric }) =>
        `<th scope="${columns > 1 ? 'colgroup' : 'col'}" colspan="${columns}" rowspan="${rows}"${numeric ? ' class="num"' : ''}>${escapeMarkup(text)}</th>`,
    );
    const corner = level === 0 ? `<th scope="col" rowspan="${table.headings.length}">${escapeMarkup(strings.tables.row)}</th>` : '';
    return `<tr>${corner}${cells.join('')}</tr>`;
  });
  const rows = table.rows.map(({ number, kind, cells, project }) => {
    const line = cells.map(({ text, kind: value }, at) => {
      const inside = value === 'text' && project !== null && at === 0 ? `<a href="${escapeMarkup(projectHref(project))}">${escapeMarkup(text)}</a>` : escapeMarkup(text);
      return `<td${table.numeric[at] ? ' class="num"' : ''}>${inside}</td>`;
    });
    return `<tr id="${rowId(table.id, number)}"${kind === 'total' ? ' class="total"' : ''}><th scope="row">${number}</th>${line.join('')}</tr>`;
  });
  const name = `${table.label} ${table.title}`;
  return [
    paragraph([table.agency && `${strings.tables.agency}：${table.agency}`, `${strings.tables.unit}：${table.unit}`].filter(Boolean).join('　')),
    ...(table.lost ? [`<p class="told">${escapeMarkup(`${strings.tables.lost}：${table.lost}`)}</p>`] : []),
    ...(table.emptyReason ? [`<p class="told">${escapeMarkup(`${strings.tables.empty}：${table.emptyReason}`)}</p>`] : []),
    `<div class="box" role="region" aria-label="${escapeMarkup(name)}" tabindex="0"><table><caption>${escapeMarkup(name)}</caption><thead>${heads.join('')}</thead>\n<tbody>${rows.join('\n')}</tbody></table></div>`,
    ...table.notes.map(paragraph),
  ].join('\n');
} // prettier-ignore
