import { SCHEMA_VERSION, type Budget, type DocumentInfo, type Domain } from '../model/budget.ts';
import { TABLE_IDS, type TableId } from '../model/cell.ts';
import { findNameConflicts } from './name-conflicts.ts';
import type { Issue } from '../model/issue.ts';
import type { Project } from '../model/project.ts';
import type { Verdict } from '../model/relation.ts';
import { reconcile } from '../model/reconcile.ts';
import { correctBlocks, readCorrections } from './corrections.ts';
import { checkIdentity, mostPrinted, readCover, readUnits } from './cover.ts';
import { dataIdOf } from './data-id.ts';
import { decodeDocument } from './decode.ts';
import { readBlocks, type Block } from './document.ts';
import { readDomains } from './domains.ts';
import { readGlossary } from './glossary.ts';
import { IssueLog } from './issue-log.ts';
import { tieKeyProjects } from './key-list.ts';
import { readNarrative } from './narrative.ts';
import { readOverview } from './overview.ts';
import { splitParts, type Parts } from './parts.ts';
import { excerpt, textKey } from './printed-text.ts';
import { readProjects } from './projects.ts';
import { gatherTables, type RawTable } from './segments.ts';
import { readTable, type TableReading } from './tables.ts';
import { isPageNumber, recognisePart, recogniseTitle, TABLE_NAMES } from './template.ts';
import { gatherKeyTable, joinParagraphs, readLines, readSections } from './text-parts.ts';
import { reportBroken } from './verdict-issues.ts';

/** A document to read: its bytes, and the two files that may lie beside it. */
export interface IngestInput {
  readonly bytes: Uint8Array;
  /** corrections.csv as text. */
  readonly corrections?: string | undefined;
  /** domains.csv as text. */
  readonly domains?: string | undefined;
}

/** What became of a document: `read` or `flagged` with a Budget, or `rejected` with the reason. */
export type IngestResult =
  | {
      readonly outcome: 'read' | 'flagged';
      readonly reason: null;
      readonly budget: Budget;
      readonly verdicts: readonly Verdict[];
      readonly issues: readonly Issue[];
    }
  | {
      readonly outcome: 'rejected';
      readonly reason: string;
      readonly budget: null;
      readonly verdicts: readonly [];
      readonly issues: readonly Issue[];
    };

/** Reads a published department budget. Never throws on bad input: what is wrong becomes an Issue or the reason. */
export function ingestDocument(input: IngestInput): IngestResult {
  const log = new IssueLog();
  const decoding = decodeDocument(input.bytes);
  if (!decoding.ok) return rejected(decoding.reason, log);
  const file = readCorrections(input.corrections, log);
  const reading = readBlocks(decoding.text);
  const { blocks, corrections } = correctBlocks(reading.blocks, file, log);
  const parts = splitParts(blocks);
  const cover = readCover(parts.cover);
  const running = runningHeads(blocks, cover.title, cover.publisher);
  const raw = gatherTables(parts.parts[2], cover.publisher, running, log);

  const refusal = refuse(raw, parts, cover.title, blocks);
  if (refusal) return rejected(refusal, log);
  const units = readUnits([...raw.values()], log);
  if (units.unknown) return rejected(units.unknown, log);

  const publisher = mostPrinted([...raw.values()].flatMap((table) => table.agencies)) || cover.publisher;
  const usualUnit = units.units.get('1') ?? [...units.units.values()][0];
  if (!usualUnit) return rejected('没有一张表印有单位（元、万元、亿元），金额无从读起', log);
  const year = cover.year ?? yearIn(parts);
  if (year === null) return rejected('封面和各部分标题都没有年份，认不出是哪一年的预算', log);
  const info: DocumentInfo = {
    title: cover.title || `${publisher}${year}年部门预算`,
    publisher,
    year,
    unit: usualUnit,
  };
  checkIdentity(info, cover, parts, [...raw.values()], log);
  checkWhole(raw, parts, blocks, reading.unclosedTable, decoding.damaged || decoding.text.includes('\ufffd'), log);

  const readings = new Map<TableId, TableReading>();
  const key = gatherKeyTable(parts.parts[3]);
  for (const id of TABLE_IDS) {
    const table = id === 'key' ? key : raw.get(id);
    if (table)
      readings.set(id, readTable(table, units.units.get(id) ?? keyUnit(table, usualUnit), publisher, file, log));
  }
  const tables = [...readings.values()].map(({ table }) => table);
  findNameConflicts(tables, log);

  const twelve = readings.get('12');
  const projects = twelve
    ? readProjects(twelve.table, twelve.rows, publisher, readDomains(input.domains, log), log)
    : [];
  const list = tieKeyProjects(readings.get('key')?.table, projects, corrections, log);
  if (!key && parts.parts[3].length > 0 && projects.some((project) => project.goal)) {
    log.add('missing-table', '项目支出表附有绩效目标，第三部分没有重点项目绩效目标表', { table: 'key' });
  }

  const sections = readSections(readLines(parts.parts[3], running, log).map((line) => line.text));
  const narrative = readNarrative(sections);
  for (const { printed, message } of narrative.problems) log.add('narrative', message, { table: 'text', printed });

  const draft: Budget = {
    schema: 'budget-lens/budget',
    version: SCHEMA_VERSION,
    dataId: dataIdOf(tables),
    document: info,
    overview: readOverview(readLines(parts.parts[1], running, log).map((line) => line.text)),
    tables,
    projects: list.projects,
    keyProjects: list.keyProjects,
    explanation: { sections, figures: narrative.figures },
    glossary: readGlossary(joinParagraphs(readLines(parts.parts[4], running, log).map((line) => line.text))),
    domains: countDomains(list.projects),
    corrections: [...corrections, ...[...readings.values()].flatMap((reading) => reading.corrections)],
    issues: [],
  };
  const verdicts = reconcile(draft);
  reportBroken(draft, verdicts, log);
  const outcome = log.issues.some((issue) => !issue.notice) ? 'flagged' : 'read';
  return { outcome, reason: null, budget: { ...draft, issues: log.issues }, verdicts, issues: log.issues };
}

function rejected(reason: string, log: IssueLog): IngestResult {
  return { outcome: 'rejected', reason, budget: null, verdicts: [], issues: log.issues };
}

/** Why this is no department budget; null when it may be one. */
function refuse(
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
  if (filled.length < 3 && parts.headings.length === 0 && !title.includes('部门预算'))
    return `只认出 ${filled.length} 张表，又没有部门预算的标题，不是这种文件`;
  return null;
}

/** Lines that stand on three pages or more and are neither title, unit nor note: running heads. */
function runningHeads(blocks: readonly Block[], title: string, agency: string): ReadonlySet<string> {
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

function yearIn(parts: Parts): number | null {
  const match = parts.headings
    .map(({ text }) => /((?:19|20|21)\d{2})年/.exec(textKey(text))?.[1])
    .find((year) => year !== undefined);
  return match === undefined ? null : parseInt(match, 10);
}

/** The unit of the key list stands in its heading or in its cells; else it is the tables'. */
function keyUnit(table: RawTable, usual: DocumentInfo['unit']): DocumentInfo['unit'] {
  if (table.id !== 'key') return usual;
  const words = [...table.headings.flat(), ...(table.segments[0]?.rows[0]?.cells.map((cell) => cell.text) ?? [])].join(
    ' ',
  );
  return /亿元/.test(words) ? '亿元' : /万元/.test(words) ? '万元' : /[\d)）（(]\s*元/.test(words) ? '元' : usual;
}

/** What a whole document has: twelve tables, four parts, an end; and sound characters. */
function checkWhole(
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
  if (last?.kind === 'line' && parts.parts[4].length > 0 && !/[。！？.!?”"）)]$/.test(last.text.trim())) {
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
  for (const block of blocks) {
    if (block.kind === 'line' && block.foreign.length > 0)
      log.add('markup', `正文里有不该有的标记（${block.foreign.join('、')}）`, {
        line: block.line,
        printed: block.text,
      });
  }
}

function countDomains(projects: readonly Project[]): Domain[] {
  const counts = new Map<string, number>();
  for (const { domain } of projects) if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
