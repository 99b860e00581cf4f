import { escapeMarkup } from '../../src/views/clipboard-text.ts';

/** An id as the part of an address behind `#`. */
export const fragment = (id: string): string => `#${encodeURIComponent(id)}`;

/** A cell of a plain table: its text, whether it is a figure, where it leads, what it is called by addresses. */
export interface PlainCell {
  readonly text: string;
  readonly number?: boolean;
  readonly href?: string | null;
}

/** A row of a plain table. */
export interface PlainRow {
  readonly id?: string;
  readonly total?: boolean;
  readonly cells: readonly PlainCell[];
}

/** A table with one line of headings; the first cell of each row names it. */
export function plainTable(caption: string, heads: readonly PlainCell[], rows: readonly PlainRow[]): string {
  const head = heads.map(
    ({ text, number }) => `<th scope="col"${number ? ' class="num"' : ''}>${escapeMarkup(text)}</th>`,
  );
  const body = rows.map(({ id, total, cells }) => {
    const line = cells.map(({ text, number, href }, at) => {
      const inside = href ? `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>` : escapeMarkup(text);
      const style = number ? ' class="num"' : '';
      return at === 0 ? `<th scope="row"${style}>${inside}</th>` : `<td${style}>${inside}</td>`;
    });
    return `<tr${id === undefined ? '' : ` id="${escapeMarkup(id)}"`}${total ? ' class="total"' : ''}>${line.join('')}</tr>`;
  });
  return `<div class="box" role="region" aria-label="${escapeMarkup(caption)}" tabindex="0"><table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head.join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}

/** A paragraph. */
export const paragraph = (text: string): string => `<p>${escapeMarkup(text)}</p>`;

/** A list of texts. */
export const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;

/** A section with its heading. */
export function section(id: string, title: string, inside: string, level = 2): string {
  return `<section id="${escapeMarkup(id)}"><h${level}>${escapeMarkup(title)}</h${level}>
${inside}</section>`;
}
