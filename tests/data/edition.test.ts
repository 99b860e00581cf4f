// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import type { Report } from '../../src/ingest/report.ts';
import { plainAmount, sumAmounts } from '../../src/model/amount.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { readBudget } from '../../src/model/schema.ts';

const folder = 'data/gd-zwfw-2022';
const committed = readFileSync(join(folder, 'budget.json'), 'utf8');
const out = mkdtempSync(join(tmpdir(), 'edition-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const run = (document: string, to: string): number | null =>
  spawnSync('npx', ['tsx', 'src/cli/ingest.ts', document, '--out', join(out, to)], { encoding: 'utf8' }).status;

describe('the committed edition', () => {
  const reading = readBudget(JSON.parse(committed));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const { budget } = reading;

  it('is what source.md gives, byte for byte, by the command', () => {
    expect(run(join(folder, 'source.md'), 'again')).toBe(0);
    expect(readFileSync(join(out, 'again/budget.json'), 'utf8')).toBe(committed);
  });

  it('keeps the published document as transcribed', () => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, 'source.md')))
      .digest('hex');
    expect(hash).toMatch(/^3d11f3b0.*786e9$/);
  });

  it('has the projects, withheld projects and goals that the document has', () => {
    const goals = budget.projects.filter((project) => project.goal);
    const withheld = budget.projects.filter((project) => project.withheld);
    expect(budget.projects).toHaveLength(140);
    expect(new Set(budget.projects.map((project) => project.name)).size).toBe(133);
    expect(plainAmount(sumAmounts(budget.projects.map((project) => project.amount)))).toBe('100000.00');
    expect([withheld.length, plainAmount(sumAmounts(withheld.map((project) => project.amount)))]).toEqual([
      8,
      '3884.61',
    ]);
    expect([goals.length, plainAmount(sumAmounts(goals.map((project) => project.amount)))]).toEqual([28, '78231.90']);
    expect([budget.keyProjects.length, plainAmount(sumAmounts(budget.keyProjects.map((key) => key.amount)))]).toEqual([
      27,
      '77653.28',
    ]);
    expect(budget.keyProjects.every((key) => key.project !== null)).toBe(true);
  });

  it('joins 18 names and 13 goals that run over a page, and finds one goal printed two ways', () => {
    expect(budget.projects.filter((project) => project.printed.length > 1)).toHaveLength(18);
    const differing = budget.projects.filter((project) => project.goal?.second?.differs);
    expect(differing.map((project) => project.name)).toEqual(['省政务云(2022年)项目']);
    const words = differing[0]?.goal?.second?.differences ?? [];
    expect(words.filter((word) => word.kind !== 'same').map((word) => word.text)).toEqual(['缩', '扩']);
  });

  it('has all four parts', () => {
    expect(budget.overview.duties).toHaveLength(11);
    expect(budget.overview.divisions).toHaveLength(8);
    expect(budget.tables.map((table) => table.id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      'key',
    ]);
    expect(budget.explanation.sections).toHaveLength(6);
    expect(budget.glossary).toHaveLength(10);
    expect(budget.tables.filter((table) => table.emptyReason !== null).map((table) => table.id)).toEqual(['8', '9']);
    expect(budget.tables.filter((table) => table.lost !== null).map((table) => table.id)).toEqual(['2']);
  });

  it('has no broken relation, and 14 differences of 0.01 that rounding explains', () => {
    const verdicts = reconcile(budget);
    expect(verdicts.filter((verdict) => verdict.outcome === 'broken')).toEqual([]);
    const rounding = verdicts.filter((verdict) => verdict.outcome === 'rounding');
    expect(rounding.map((verdict) => verdict.difference?.replace('-', ''))).toEqual(
      Array.from({ length: 14 }, () => '0.01'),
    );
  });

  it('applies every certain correction and changes nothing for a doubtful one', () => {
    const byFile = budget.corrections.filter((correction) => correction.by === 'file');
    expect(byFile.length).toBeGreaterThanOrEqual(8);
    expect(byFile.map((correction) => correction.applied)).toEqual(
      byFile.map((correction) => correction.certainty === 'certain'),
    );
    expect(committed).toContain('OFD板式');
  });

  it('is read as it is, and flagged without the corrections file for the goal that is printed two ways', () => {
    const bytes = readFileSync(join(folder, 'source.md'));
    const plain = ingestDocument({ bytes });
    expect(plain.outcome).toBe('flagged');
    expect(plain.issues.filter((issue) => !issue.notice).map((issue) => issue.kind)).toEqual(['key-goal']);
    const names = (projects: readonly { name: string }[] | undefined): string[] =>
      (projects ?? []).map((project) => project.name);
    expect(names(plain.budget?.projects)).toEqual(names(budget.projects));
    expect(plain.budget?.dataId).toBe(budget.dataId);
  });
});

describe('npm run ingest', () => {
  it('writes the report in its published shape', () => {
    run(join(folder, 'source.md'), 'report');
    const report = JSON.parse(readFileSync(join(out, 'report/report.json'), 'utf8')) as Report;
    expect(report.outcome).toBe('read');
    expect(report.document).toEqual({
      title: '2022年广东省政务服务数据管理局部门预算',
      publisher: '广东省政务服务数据管理局',
      year: 2022,
      unit: '万元',
    });
    expect(Object.keys(report.tables)).toHaveLength(12);
    expect(report.tables['1']?.rows.find((row) => row.label === '八、社会保障和就业支出')?.cells).toEqual({
      '支出/预算': '502.15',
    });
    expect(report.tables['3']?.rows.find((row) => row.code === '2010399')?.cells['基本支出']).toBe('2587.08');
    expect(
      report.tables['12']?.rows.find((row) => row.label === '日元贷款还贷项目')?.cells['财政拨款/一般公共预算'],
    ).toBe('81.00');
    expect(report.projects[33]).toMatchObject({ order: 34, amount: '23947.04', withheld: false });
    expect(report.relations.length).toBeGreaterThan(170);
  });

  it('ends with 2 and writes nothing but the report when it is no such document', () => {
    expect(run('package.json', 'rejected')).toBe(2);
    expect(readdirSync(join(out, 'rejected'))).toEqual(['report.json']);
    const report = JSON.parse(readFileSync(join(out, 'rejected/report.json'), 'utf8')) as Report;
    expect(report).toMatchObject({ outcome: 'rejected', tables: {}, projects: [] });
    expect(report.reason).toBeTruthy();
  });

  it('ends with 1 and still writes the budget when something must be looked at', () => {
    execFileSync('cp', [join(folder, 'source.md'), join(out, 'alone.md')]);
    expect(run(join(out, 'alone.md'), 'flagged')).toBe(1);
    expect(readdirSync(join(out, 'flagged')).sort()).toEqual(['budget.json', 'report.json']);
  });
}, 60_000);
