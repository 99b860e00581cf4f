import { SCHEMA_VERSION, type Budget, type DocumentInfo, type Domain } from '../model/budget.ts';
import { TABLE_IDS, type TableId } from '../model/cell.ts';
import { findNameConflicts, findUnitConflicts } from './name-conflicts.ts';
import type { Issue } from '../model/issue.ts';
import type { Project } from '../model/project.ts';
import type { Verdict } from '../model/relation.ts';
import { unreadProjects } from '../model/unread-projects.ts';
import type { OfficialTable } from '../model/table.ts';
import { reconcile } from '../model/reconcile.ts';
import { correctBlocks, readCorrections } from './corrections.ts';
import { checkIdentity, mostPrinted, readCover, readUnits } from './cover.ts';
import { dataIdOf } from './data-id.ts';
import { decodeDocument } from './decode.ts';
import { MOST_TEXT, readBlocks } from './document.ts';
import { readDomains } from './domains.ts';
import { readGlossary } from './glossary.ts';
import { IssueLog } from './issue-log.ts';
import { tieKeyProjects } from './key-list.ts';
import { readNarrative } from './narrative.ts';
import { reportProblem } from './narrative-issues.ts';
import { readOverview } from './overview.ts';
import { splitParts } from './parts.ts';
import { textKey } from './printed-text.ts';
import { readProjects } from './projects.ts';
import { gatherTables } from './segments.ts';
import { readTable, type ReadTable } from './tables.ts';
import { gatherKeyTable, joinParagraphs, readLines, readSections } from './text-parts.ts';
import { reportBroken } from './verdict-issues.ts';
import { checkWhole, keyUnit, refuse, runningHeads, unitOfText, yearIn } from './whole.ts';

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
  if (reading.tooMuch !== null) return rejected(reading.tooMuch, log);
  for (const { line, length } of reading.cut)
    log.add('size', `原稿第 ${line} 行有一段文字长 ${length} 字，超过上限 ${MOST_TEXT} 字，只读到上限`, { line });
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
  const printedUnit = units.units.get('1') ?? [...units.units.values()][0];
  const usualUnit = printedUnit ?? unitOfText(parts);
  if (!printedUnit && usualUnit) log.add('unit', `没有一张表印有单位，按说明文字所用的“${usualUnit}”读入，请核对`);
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

  const readings = new Map<TableId, ReadTable>();
  const key = gatherKeyTable(parts.parts[3]);
  for (const id of TABLE_IDS) {
    const table = id === 'key' ? key : raw.get(id);
    if (table)
      readings.set(id, readTable(table, units.units.get(id) ?? keyUnit(table, usualUnit), publisher, file, log));
  }
  const tables = [...readings.values()].map(({ table }) => table);
  findNameConflicts(tables, log);
  findUnitConflicts(tables, log);

  const twelve = readings.get('12');
  const projects = twelve
    ? readProjects(twelve.table, twelve.rows, publisher, readDomains(input.domains, log), log)
    : [];
  // Without table 12 every name of the list would be missed in it: that it was not found is told once.
  const named = twelve ? unreadProjects({ tables }).map(({ name }) => name) : labelsOf(readings.get('key')?.table);
  const unread = new Set(named.map((name) => textKey(name)));
  const list = tieKeyProjects(readings.get('key')?.table, projects, corrections, log, unread);
  if (!key && parts.parts[3].length > 0 && projects.some((project) => project.goal)) {
    // Without even a heading the edition has no such list; with one, the list is missing.
    const announced = parts.parts[3].some(
      (item) => item.kind === 'line' && /重点项目.{0,12}绩效/.test(textKey(item.text)),
    );
    log.add('missing-table', '项目支出表附有绩效目标，第三部分没有重点项目绩效目标表', {
      table: 'key',
      notice: !announced,
    });
  }

  const told = readLines(parts.parts[3], running, log);
  const sections = readSections(told.map((line) => line.text));
  const narrative = readNarrative(sections);
  for (const problem of narrative.problems) reportProblem(problem, sections, told, log);

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

function labelsOf(table: OfficialTable | undefined): string[] {
  return (table?.rows ?? []).flatMap(({ label }) => label ?? []);
}

function rejected(reason: string, log: IssueLog): IngestResult {
  // What was noticed on the way to a refusal is noise: the reason says it all.
  const issues = log.issues.filter(({ kind }) => kind === 'correction' || kind === 'size');
  return { outcome: 'rejected', reason, budget: null, verdicts: [], issues };
}

function countDomains(projects: readonly Project[]): Domain[] {
  const counts = new Map<string, number>();
  for (const { domain } of projects) if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
