import type { TableId } from '../model/cell.ts';
import type { LineBlock, RowBlock } from './document.ts';
import { isHeadingWord, readColumns } from './columns.ts';
import type { IssueLog } from './issue-log.ts';
import type { Item } from './parts.ts';
import { excerpt, textKey, tidyLabel, withoutSpace } from './printed-text.ts';
import { readAmount } from './amount-grammar.ts';
import { isTextField } from './stitch.ts';
import { isPageNumber, isTableNumber, looksLikeTitle, recogniseTitle, TABLE_NAMES } from './template.ts';

/** One page of a table: its rows without the repeated headings. */
export interface Segment {
  readonly rows: readonly RowBlock[];
  readonly line: number;
  /** True when other tables stand between this page and the table's page before. */
  readonly resumed: boolean;
  /** True when the title was printed again before this page (or it is the first). */
  readonly titled: boolean;
}

/** A printed word and its line. */
export interface Printed {
  readonly text: string;
  readonly line: number;
}

/** Everything printed of one table, page by page. */
export interface RawTable {
  readonly id: TableId;
  readonly titles: Printed[];
  readonly agencies: Printed[];
  readonly units: Printed[];
  headings: readonly (readonly string[])[];
  readonly segments: Segment[];
  readonly notes: string[];
  readonly reasons: string[];
}

const AGENCY = /^(?:单位名称|部门名称|预算单位|填报单位|编制单位|部门)[:：]\s*(.*?)\s*(?:(?:金额)?单位[:：]\s*(\S+))?$/;
const UNIT = /^[（(]?\s*(?:金额)?单\s*位\s*[:：]\s*([^()（）]*?)\s*[)）]?$/;
const NOTE = /^(?:备?\s*注)\s*[:：]/;

/** Finds the tables in a part's items and gathers each one's pages, headings, notes and units. */
export function gatherTables(
  items: readonly Item[],
  agency: string,
  running: ReadonlySet<string>,
  log: IssueLog,
): Map<TableId, RawTable> {
  const tables = new Map<TableId, RawTable>();
  let pending = null as { id: TableId; title: Printed } | null;
  let meta: { agencies: Printed[]; units: Printed[] } = { agencies: [], units: [] };
  let current: RawTable | null = null;
  let noteOpen = false;
  let unknownTitle: Printed | null = null;

  const open = (id: TableId): RawTable => {
    const table = tables.get(id) ?? emptyTable(id);
    tables.set(id, table);
    if (pending) table.titles.push(pending.title);
    table.agencies.push(...meta.agencies);
    table.units.push(...meta.units);
    meta = { agencies: [], units: [] };
    pending = null;
    return table;
  };

  const onLine = (block: LineBlock): void => {
    const { text, line } = block;
    const wasNote = noteOpen;
    noteOpen = false;
    if (text === '' || isPageNumber(text) || isTableNumber(text) || running.has(textKey(text))) return;
    const agencyMatch = text.length < 200 ? AGENCY.exec(text) : null;
    const unitMatch = text.length < 60 ? UNIT.exec(text) : null;
    const titled = agencyMatch || unitMatch ? null : recogniseTitle(text, agency);
    if (agencyMatch) {
      meta.agencies.push({ text: tidyLabel(agencyMatch[1] ?? ''), line });
      if (agencyMatch[2]) meta.units.push({ text: tidyLabel(agencyMatch[2]), line });
    } else if (unitMatch) meta.units.push({ text: tidyLabel(unitMatch[1] ?? ''), line });
    else if (titled) {
      if (pending) current = open(pending.id);
      pending = { id: titled, title: { text: tidyLabel(text), line } };
      unknownTitle = null;
    } else if (NOTE.test(text)) {
      if (pending) current = open(pending.id);
      if (current) current.notes.push(text);
      noteOpen = true;
    } else if (wasNote && current && (!block.apart || /^[(（]?\d{1,2}[)）.、]/.test(text))) {
      current.notes.push(text);
      noteOpen = true;
    } else if ((pending || isBare(current)) && SAYS_EMPTY.test(text) && text.length < 200) {
      if (pending) current = open(pending.id);
      current?.reasons.push(text);
    } else if (looksLikeTitle(text)) {
      unknownTitle = { text, line };
      log.add('header', `“${excerpt(text)}”不是模板中的表`, { printed: text, line });
    } else log.add('junk', `第二部分有一行文字不属于任何表：“${excerpt(text)}”`, { printed: text, line });
  };

  const onRows = (rows: readonly RowBlock[]): void => {
    noteOpen = false;
    const line = rows[0]?.line ?? 1;
    const known = pending ? tables.get(pending.id) : current;
    const { headings, body } = splitHeadings(rows, known && known.headings.length > 0 ? known : null);
    if (pending && headings.length > 0 && !hasAmounts(pending.id, headings)) {
      const { id, title } = pending;
      const why = `“${excerpt(title.text)}”像是${TABLE_NAMES[id]}的标题，表头却没有这张表的一个金额栏，没有当作这张表`;
      log.add('header', why, { table: id, line: title.line, printed: title.text });
      unknownTitle = title;
      pending = null;
      meta = { agencies: [], units: [] };
    }
    if (unknownTitle && !pending) {
      log.add('junk', `“${excerpt(unknownTitle.text)}”下的 ${rows.length} 行没有读入`, { line });
      return;
    }
    const resumedFrom = current;
    if (!pending) {
      const named =
        headings.length > 0 && (!current || !sameHeadings(current.headings, headings))
          ? tableByHeadings(headings, tables)
          : null;
      if (named) {
        log.add('header', `第 ${line} 行起的表没有标题，按表头认作${TABLE_NAMES[named]}`, { table: named, line });
        current = open(named);
      } else if (!current) {
        log.add('junk', `第 ${line} 行起的表没有标题，也认不出表头`, {
          line,
          printed: rows[0]?.cells.map((cell) => cell.text).join(' | ') ?? '',
        });
        return;
      } else if (meta.agencies.length + meta.units.length > 0) {
        current.agencies.push(...meta.agencies);
        current.units.push(...meta.units);
        meta = { agencies: [], units: [] };
      }
    }
    const titled = pending !== null;
    const table: RawTable = pending ? open(pending.id) : (current as RawTable);
    const resumed = table.segments.length > 0 && resumedFrom !== null && resumedFrom !== table;
    current = table;
    if (table.headings.length === 0) table.headings = headings;
    else if (headings.length > 0 && !sameHeadings(table.headings, headings)) {
      log.add('header', `${TABLE_NAMES[table.id]}各页表头不一致`, {
        table: table.id,
        line,
        printed: headings.map((row) => row.join(' | ')).join(' / '),
      });
    }
    if (body.length > 0 || table.segments.length === 0) table.segments.push({ rows: body, line, resumed, titled });
  };

  for (const item of items) {
    if (item.kind === 'line') onLine(item);
    else onRows(item.rows);
  }
  if (pending) open(pending.id);
  return tables;
}

/** A line that says in words that a table has nothing in it: 本表为空。 */
export const SAYS_EMPTY = /[无没未]|为空|空表/;

const isBare = (table: RawTable | null): boolean => table?.segments.every(({ rows }) => rows.length === 0) ?? false;

/** Whether headings have one column of amounts that the template gives a table. */
function hasAmounts(id: TableId, headings: readonly (readonly string[])[]): boolean {
  return readColumns(id, headings).some(({ field }) => field !== null && !isTextField(field));
}

function emptyTable(id: TableId): RawTable {
  return { id, titles: [], agencies: [], units: [], headings: [], segments: [], notes: [], reasons: [] };
}

/** The heading rows at the head of a page, and the rest. On later pages only a repeated heading counts as one. */
function splitHeadings(
  rows: readonly RowBlock[],
  known: RawTable | null,
): { headings: string[][]; body: readonly RowBlock[] } {
  const headings: string[][] = [];
  const knownWords = new Set((known?.headings ?? []).flat().map(textKey));
  let at = 0;
  for (; at < Math.min(rows.length, 4); at += 1) {
    const cells = rows[at]?.cells.map((cell) => cell.text) ?? [];
    const printed = cells.filter((cell) => withoutSpace(cell) !== '');
    const hasAmount = printed.some((cell) => /^(?:amount|zero)$/.test(readAmount(cell).kind));
    if (hasAmount || printed.length === 0) break;
    const words = printed.filter(isHeadingWord).length;
    const repeated = known?.headings.some((row) => signature(row) === signature(cells)) ?? false;
    const first = at === 0 && known === null && printed.length >= 2 && words > 0;
    // a label that goes on from the page before may be a heading's word (支出): it is one only if the table's headings have it
    const own = known === null || printed.length > 2 || printed.every((cell) => knownWords.has(textKey(cell)));
    const allWords = own && words === printed.length && (printed.length >= 2 || (at > 0 && known === null));
    if (!repeated && !first && !allWords && !(at > 0 && known === null && words >= 2)) break;
    if (/^(?:合计|总计)$/.test(textKey(printed.join('')))) break;
    headings.push(cells);
  }
  return { headings, body: rows.slice(at) };
}

function signature(cells: readonly string[]): string {
  return cells
    .map((cell) => textKey(cell))
    .join('|')
    .replace(/\|+$/, '');
}

/** Whether a page repeats a table's headings, or its last rows of them. */
function sameHeadings(known: readonly (readonly string[])[], found: readonly (readonly string[])[]): boolean {
  if (found.length > known.length) return false;
  return found.every((row, at) => signature(row) === signature(known[known.length - found.length + at] ?? [])) ||
    found.every((row, at) => signature(row) === signature(known[at] ?? [])); // prettier-ignore
}

/** A table told by its headings alone: only where they are unlike every other table's, or the others are there. */
function tableByHeadings(
  headings: readonly (readonly string[])[],
  tables: ReadonlyMap<TableId, RawTable>,
): TableId | null {
  const key = textKey(headings.flat().join('/'));
  const tests: readonly (readonly [TableId, RegExp])[] = [
    ['12', /项目类别.*绩效目标/],
    ['11', /项目类别/],
    ['2', /上级补助收入/],
    ['3', /附属单位补助支出|上缴上级支出/],
    ['8', /政府性基金预算支出/],
    ['9', /国有资本经营预算支出/],
    ['5', /一般公共预算支出.*基本支出/],
    ['6', /部门预算支出经济/],
    ['10', /部门预算支出经济/],
    ['1', /收入.*支出.*项目.*预算/],
    ['4', /收入.*支出.*项目.*预算/],
  ];
  return tests.find(([id, pattern]) => pattern.test(key) && !tables.has(id))?.[0] ?? null;
}
