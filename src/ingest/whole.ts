import { TABLE_IDS, type TableId } from '../model/cell.ts';
import { UNITS, type Unit } from '../model/table.ts';
import type { Block } from './document.ts';
import type { IssueLog } from './issue-log.ts';
import type { Parts } from './parts.ts';
import { excerpt, textKey } from './printed-text.ts';
import type { RawTable } from './segments.ts';
import { isPageNumber, recognisePart, recogniseTitle, TABLE_NAMES } from './template.ts';

/** A document that is nowhere called a department budget must have at least half of the twelve tables. */
const FEWEST_TABLES = 6;

/** Why this is no department budget; null when it may be one. */
export function refuse(
  raw: ReadonlyMap<TableId, RawTable>,
  parts: Parts,
  title: string,
  blocks: readonly Block[],
): string | null {
  const headings = [
    title,
    ...parts.headings.map((heading) => heading.text),
    ...[...raw.values()].flatMap((table) => table.titles.map(({ text }) => text)),
  ];
  const settled = headings.find((text) => text.includes('决算'));
  if (settled !== undefined) return `这是决算（“${excerpt(settled)}”），不是部门预算`;
  const filled = [...raw.values()].filter((table) => table.segments.some((segment) => segment.rows.length > 0));
  if (!blocks.some((block) => block.kind === 'row')) return '文件里没有表格';
  if (filled.length === 0) return '没有找到部门预算的十二张表';
  const named = headings.some((text) => /(?:部门|单位)预算/.test(textKey(text)));
  if (!named && filled.length < FEWEST_TABLES)
    return `没有“部门预算”的标题，只认出 ${filled.length} 张表，不是这种文件`;
  return null;
}

/** Lines that stand on three pages or more and are neither title, unit nor note: running heads. */
export function runningHeads(blocks: readonly Block[], title: string, agency: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'line' || block.text.length > 60 || recogniseTitle(block.text, agency) !== null) continue;
    if (
      recognisePart(block.text) !== null ||
      isPageNumber(block.text) ||
      /^(?:单位|金额单位|注|备注|部门|[（(]?单位)/.test(textKey(block.text))
    )
      continue;
    const key = textKey(block.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const heads = new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key));
  if (title !== '') heads.add(textKey(title));
  return heads;
}

/**
 * The year in the headings of the parts, else the one with which the explanation begins; null when there is none. A day
 * on which something is counted (截至2023年12月31日) and a year that is compared with are not the budget's.
 */
export function yearIn(parts: Parts): number | null {
  const lines = [...parts.headings, ...parts.parts[3].flatMap((item) => (item.kind === 'line' ? [item] : []))];
  const match = lines
    .map(({ text }) => OWN_YEAR.exec(textKey(text.slice(0, 60)))?.[1])
    .find((year) => year !== undefined);
  return match === undefined ? null : parseInt(match, 10);
}

const OWN_YEAR = /^(?:(?!截[至止]|[至比较自到]).)*?((?:19|20|21)\d{2})年(?!度?(?:\d{1,2}月|[末底]))/;

/** The unit of the key list stands in its heading, or in most of its cells; else it is the tables'. */
export function keyUnit(table: RawTable, usual: Unit): Unit {
  if (table.id !== 'key') return usual;
  const heading = /[(（]\s*(?:单位[:：])?\s*(亿元|万元|元)\s*[)）]/.exec(table.headings.flat().join(' '))?.[1];
  const counts = new Map<string, number>();
  for (const row of table.segments.flatMap((segment) => segment.rows)) {
    const unit = /(亿元|万元|元)\s*$/.exec((row.cells[1]?.text ?? '').slice(-40))?.[1];
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [most] = [...counts].sort((first, second) => second[1] - first[1]);
  return UNITS.find((unit) => unit === (heading ?? most?.[0])) ?? usual;
}

/** What a whole document has: twelve tables, four parts, an end; and sound characters. */
export function checkWhole(
  raw: ReadonlyMap<TableId, RawTable>,
  parts: Parts,
  blocks: readonly Block[],
  unclosed: number | null,
  damaged: boolean,
  log: IssueLog,
): void {
  for (const id of TABLE_IDS) {
    if (id !== 'key' && id !== 'text' && !raw.has(id))
      log.add('missing-table', `没有找到${TABLE_NAMES[id]}`, { table: id });
  }
  for (const part of [1, 2, 3, 4] as const) {
    if (parts.headings.length > 0 && parts.parts[part].length === 0)
      log.add('truncated', `没有第${'一二三四'[part - 1] ?? ''}部分，文件可能不全`);
  }
  if (parts.headings.length === 0) log.add('truncated', '没有第一至第四部分的标题，文件可能不全');
  if (unclosed !== null) log.add('truncated', '有一张 HTML 表格没有结束标记，文件可能被截断', { line: unclosed });
  const last = [...blocks].reverse().find((block) => block.kind === 'row' || !isPageNumber(block.text));
  if (last?.kind === 'line' && parts.parts[4].length > 0 && !/[。！？.!?”"]$/.test(last.text.trim())) {
    log.add('truncated', `文件最后一句没有结束：“${excerpt(last.text.slice(-40))}”，文件可能被截断`, {
      printed: last.text.slice(-80),
      line: last.line,
    });
  }
  if (damaged) {
    const bad = blocks.find((block) =>
      (block.kind === 'line' ? block.text : block.cells.map((cell) => cell.text).join('')).includes('\ufffd'),
    );
    log.add('encoding', '文件里有读不出的字节（显示为 �），编码已损坏', {
      line: bad?.line ?? null,
      printed: bad?.kind === 'line' ? bad.text : null,
    });
  }
  for (const part of [1, 4] as const) {
    const rows = parts.parts[part].find((item) => item.kind === 'rows');
    if (rows?.kind === 'rows') {
      const printed = rows.rows[0]?.cells.map((cell) => cell.text).join(' | ') ?? '';
      const line = rows.rows[0]?.line ?? null;
      log.add('junk', `第${'一二三四'[part - 1] ?? ''}部分有一张不属于模板的表，没有读入`, { printed, line });
    }
  }
  for (const block of blocks) {
    if (block.kind === 'line' && /^!\[[^\]]{0,200}\]\(/.test(block.text))
      log.add('junk', '这里是一张图片，图里的内容读不到', { line: block.line, printed: block.text });
    if (block.kind === 'line' && block.foreign.length > 0)
      log.add('markup', `正文里有不该有的标记（${block.foreign.join('、')}）`, {
        line: block.line,
        printed: block.text,
      });
  }
}

/** The unit in which the explanation speaks of money, for tables that print none; null when it speaks of none. */
export function unitOfText(parts: Parts): Unit | null {
  const text = parts.parts[3].flatMap((item) => (item.kind === 'line' ? [item.text] : [])).join('');
  const found = /\d\s*(万元|亿元|元)/.exec(text.slice(0, 20_000))?.[1];
  return found === '万元' || found === '亿元' || found === '元' ? found : null;
}
