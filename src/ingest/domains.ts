import Papa from 'papaparse';
import type { IssueLog } from './issue-log.ts';
import { textKey } from './printed-text.ts';

/** What domains.csv says of one project: our own grouping and its labels. */
export interface DomainRow {
  readonly name: string;
  readonly domain: string;
  readonly shortLabel: string;
  readonly tinyLabel: string;
}

const COLUMNS = { order: /^序号/, name: /^项目名称/, domain: /^业务领域/, short: /简称/, tiny: /短称/ } as const;

/** Reads domains.csv by position in table 12 (序号); missing columns are an issue and group nothing. */
export function readDomains(csv: string | undefined, log: IssueLog): ReadonlyMap<number, DomainRow> {
  const rows = new Map<number, DomainRow>();
  if (csv === undefined) return rows;
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const fields = parsed.meta.fields ?? [];
  const find = (pattern: RegExp): string | undefined => fields.find((field) => pattern.test(field));
  const [order, name, domain] = [find(COLUMNS.order), find(COLUMNS.name), find(COLUMNS.domain)];
  if (!order || !name || !domain) {
    log.add('correction', 'domains.csv 缺少栏目（序号、项目名称、业务领域）', { notice: true });
    return rows;
  }
  const [short, tiny] = [find(COLUMNS.short), find(COLUMNS.tiny)];
  for (const row of parsed.data) {
    const position = /^\d{1,6}$/.exec((row[order] ?? '').trim())?.[0];
    if (position === undefined) continue;
    rows.set(parseInt(position, 10), {
      name: (row[name] ?? '').trim(),
      domain: (row[domain] ?? '').trim(),
      shortLabel: short ? (row[short] ?? '').trim() : '',
      tinyLabel: tiny ? (row[tiny] ?? '').trim() : '',
    });
  }
  return rows;
}

/** The row of domains.csv for a project, only if it names that project. */
export function domainOf(
  rows: ReadonlyMap<number, DomainRow>,
  order: number,
  name: string,
  log: IssueLog,
): DomainRow | null {
  const row = rows.get(order);
  if (!row) return null;
  if (textKey(row.name) === textKey(name)) return row;
  log.add('correction', `domains.csv 第 ${order} 项写的是“${row.name}”，表 12 是“${name}”，没有采用`, {
    notice: true,
    printed: row.name,
  });
  return null;
}
