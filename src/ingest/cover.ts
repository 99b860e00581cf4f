import type { DocumentInfo } from '../model/budget.ts';
import type { Unit } from '../model/table.ts';
import { UNITS } from '../model/table.ts';
import type { LineBlock } from './document.ts';
import type { IssueLog } from './issue-log.ts';
import { plainYears, textKey, tidyLabel } from './printed-text.ts';
import type { Parts } from './parts.ts';
import type { Printed, RawTable } from './segments.ts';
import { isContentsHeading, recognisePart, TABLE_NAMES } from './template.ts';

/** What the title page says: the title in one line, the year, and the publisher's name without year and 部门预算. */
export interface Cover {
  readonly title: string;
  readonly year: number | null;
  readonly publisher: string;
}

/** Reads the title page (everything before 目录, else before the first part). */
export function readCover(lines: readonly LineBlock[]): Cover {
  const end = lines.findIndex((line) => isContentsHeading(line.text));
  const page = (end >= 0 ? lines.slice(0, end) : lines).filter((line) => line.text.length < 120).slice(0, 12);
  const title = tidyLabel(page.map((line) => line.text).join(' '));
  const year = /((?:19|20|21)\d{2})年/.exec(textKey(title))?.[1];
  const publisher = plainYears(title)
    .replace(/[(（]?\s*(?:19|20|21)\d{2}\s*年(?:度)?\s*[)）]?/g, '')
    .replace(/(?:部门|单位)?预算(?:公开|草案|说明)?.*$/, '');
  return { title, year: year === undefined ? null : parseInt(year, 10), publisher: tidyLabel(publisher) };
}

/** The name that most tables print at 单位名称. */
export function mostPrinted(texts: readonly Printed[]): string {
  const counts = new Map<string, number>();
  for (const { text } of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1])[0]?.[0] ?? '';
}

/** A table's unit; null when none is printed, an unknown one as `unknown`. */
export function readUnit(printed: string): Unit | null {
  const key = textKey(printed)
    .replace(/^人民币/, '')
    .replace(/\(人民币\)$/, '');
  return UNITS.find((unit) => unit === key) ?? null;
}

/** Compares what the title page, the part headings and the tables say of agency, year and unit. */
export function checkIdentity(
  info: DocumentInfo,
  cover: Cover,
  parts: Parts,
  tables: readonly RawTable[],
  log: IssueLog,
): void {
  const agencyKey = textKey(info.publisher);
  const coverKey = textKey(cover.publisher);
  if (coverKey !== '' && agencyKey !== '' && !coverKey.includes(agencyKey) && !agencyKey.includes(coverKey)) {
    log.add('agency', `封面写“${cover.publisher}”，表中单位名称多为“${info.publisher}”`, { printed: cover.title });
  }
  for (const table of tables) {
    const place = { table: table.id };
    for (const { text, line } of table.agencies) {
      if (textKey(text) !== agencyKey) {
        log.add('agency', `${TABLE_NAMES[table.id]}的单位名称是“${text}”，别处是“${info.publisher}”`, {
          ...place,
          printed: text,
          line,
        });
      }
    }
    for (const { text, line } of table.titles) checkYear(text, line, info.year, log, table);
  }
  for (const { part, text, line } of parts.headings) {
    checkYear(text, line, info.year, log);
    const named = textKey(text)
      .replace(/^第.部分/, '')
      .replace(/(?:部门|单位)?(?:基本)?(?:概况|情况|简介)$/, '');
    if (
      part === 1 &&
      named.length >= 4 &&
      agencyKey !== '' &&
      !named.includes(agencyKey) &&
      !agencyKey.includes(named)
    ) {
      log.add('agency', `第一部分标题写的是“${named}”，别处是“${info.publisher}”`, { printed: text, line });
    }
  }
  for (const { text, line } of parts.contents) if (recognisePart(text) !== null) checkYear(text, line, info.year, log);
  for (const item of parts.parts[3]) {
    const said = item.kind === 'line' ? SAID_YEAR.exec(textKey(item.text.slice(0, 200)))?.[1] : undefined;
    if (item.kind === 'line' && said !== undefined && parseInt(said, 10) !== info.year) {
      log.add('year', `第三部分有一段写的是 ${said} 年，封面是 ${info.year} 年`, {
        table: 'text',
        printed: item.text,
        line: item.line,
      });
    }
  }
}

/** A paragraph of part three that begins with the year of which it speaks. */
const SAID_YEAR = /^((?:19|20|21)\d{2})年(?:度)?,?(?:本|我)(?:部门|单位|局|厅|委|院|办)/;

function checkYear(text: string, line: number, year: number, log: IssueLog, table?: RawTable): void {
  const printed = /((?:19|20|21)\d{2})年/.exec(textKey(text))?.[1];
  if (printed !== undefined && parseInt(printed, 10) !== year) {
    log.add('year', `“${text}”写的是 ${printed} 年，封面是 ${year} 年`, {
      table: table?.id ?? null,
      printed: text,
      line,
    });
  }
}

/** The unit of each table; a unit that is missing, mixed within a table, or unlike the others' is an issue. */
export function readUnits(
  tables: readonly RawTable[],
  log: IssueLog,
): { units: Map<string, Unit>; unknown: string | null } {
  const units = new Map<string, Unit>();
  for (const table of tables) {
    const printed = [...new Set(table.units.map((unit) => textKey(unit.text)))];
    const bad = table.units.find((unit) => readUnit(unit.text) === null);
    if (bad) return { units, unknown: `${TABLE_NAMES[table.id]}的单位是“${bad.text}”，只认元、万元、亿元` };
    if (printed.length > 1) {
      log.add('unit', `${TABLE_NAMES[table.id]}各页单位不一致：${printed.join('、')}`, {
        table: table.id,
        printed: printed.join('、'),
        line: table.units[0]?.line ?? null,
      });
    }
    const unit = readUnit(table.units[0]?.text ?? '');
    if (unit) units.set(table.id, unit);
  }
  const usual = mostPrinted([...units.values()].map((text) => ({ text, line: 1 }))) as Unit | '';
  for (const table of tables) {
    const unit = units.get(table.id);
    const line = table.units[0]?.line ?? table.titles[0]?.line ?? null;
    if (!unit && table.segments.length > 0) {
      log.add('unit', `${TABLE_NAMES[table.id]}没有印单位${usual ? `，按其他各表的“${usual}”读入` : ''}`, {
        table: table.id,
        line,
      });
      if (usual) units.set(table.id, usual);
    } else if (unit && usual && unit !== usual) {
      log.add('unit', `${TABLE_NAMES[table.id]}的单位是“${unit}”，其他表多为“${usual}”`, {
        table: table.id,
        printed: unit,
        line,
      });
    }
  }
  return { units, unknown: null };
}
