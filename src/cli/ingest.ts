import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SIZE_LIMIT } from '../ingest/decode.ts';
import { ingestDocument, type IngestResult } from '../ingest/ingest.ts';
import { issuePlace } from '../model/issue.ts';
import { unreadProjects } from '../model/unread-projects.ts';
import { buildReport } from '../ingest/report.ts';
import type { Outcome } from '../model/relation.ts';

const USAGE = `用法：npm run ingest -- <文件> --out <文件夹> [--corrections <csv>] [--domains <csv>]
读一份已公布的部门预算，写出 budget.json 和 report.json。
更正表和归类表不指明时，用文件旁边的 corrections.csv、domains.csv。
退出码：0 读入；1 读入但有问题；2 不是这种文件（只写 report.json）。`;

const STATUS = { read: 0, flagged: 1, rejected: 2 } as const;

process.exitCode = main();

/** Reads the arguments and the files, writes what the reading gives; the exit status. */
function main(): number {
  const { document, out, corrections, domains } = readArguments();
  if (document === undefined || out === undefined) {
    console.error(USAGE);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    // A file beyond the limit is refused by its size alone, without being read into memory.
    const size = statSync(document).size;
    bytes = size > SIZE_LIMIT * 4 ? new Uint8Array(SIZE_LIMIT + 1) : readFileSync(document);
  } catch (error) {
    console.error(`读不了 ${document}：${explain(error)}`);
    return 2;
  }
  const result = ingestDocument({
    bytes,
    corrections: beside(document, 'corrections.csv', corrections),
    domains: beside(document, 'domains.csv', domains),
  });
  mkdirSync(out, { recursive: true });
  write(join(out, 'report.json'), buildReport(result));
  if (result.budget) write(join(out, 'budget.json'), result.budget);
  summarise(document, out, result);
  return STATUS[result.outcome];
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return '没有这个文件';
  if (code === 'EISDIR') return '这是文件夹，不是文件';
  if (code === 'EACCES') return '没有读取权限';
  return error instanceof Error ? error.message : String(error);
}

function readArguments(): {
  document?: string | undefined;
  out?: string | undefined;
  corrections?: string | undefined;
  domains?: string | undefined;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, corrections: { type: 'string' }, domains: { type: 'string' } },
    });
    return { document: positionals[0], ...values };
  } catch {
    return {};
  }
}

function beside(document: string, name: string, stated: string | undefined): string | undefined {
  const path = stated ?? join(dirname(document), name);
  return stated !== undefined || existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Written beside and then renamed, so that a half-written file is never served. */
function write(path: string, value: unknown): void {
  writeFileSync(`${path}.part`, `${JSON.stringify(value, null, 1)}\n`);
  renameSync(`${path}.part`, path);
}

function summarise(document: string, out: string, result: IngestResult): void {
  if (!result.budget) {
    console.error(`${document}：没有读入。${result.reason}`);
    return;
  }
  const { budget, verdicts, issues } = result;
  const count = (outcome: Outcome): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const unread = unreadProjects(budget).length;
  console.log(
    `${budget.document.title}（${budget.document.unit}）：${budget.tables.filter(({ id }) => id !== 'key').length} 张表，${budget.projects.length} 个项目${unread > 0 ? `，另有 ${unread} 个项目的金额读不出` : ''}`,
  );
  console.log(
    `勾稽关系 ${verdicts.length} 条：成立 ${count('holds')}，四舍五入 ${count('rounding')}，口径不同 ${count('scope')}，缺页 ${count('lost')}，不成立 ${count('broken')}`,
  );
  for (const issue of issues.slice(0, 60)) {
    const place = issuePlace(issue);
    console.log(`${issue.notice ? '提示' : '问题'} [${issue.kind}] ${place ? `${place}：` : ''}${issue.message}`);
  }
  if (issues.length > 60) console.log(`……共 ${issues.length} 条，见 report.json`);
  console.log(`写入 ${join(out, 'budget.json')} 和 ${join(out, 'report.json')}`);
}
