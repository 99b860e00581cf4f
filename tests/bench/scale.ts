import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { growBudget } from '../../scripts/grown-budget.ts';
import { layoutTreemap } from '../../src/layouts/treemap.ts';
import { breather } from '../../src/model/breathe.ts';
import type { Budget } from '../../src/model/budget.ts';
import { parseInPieces } from '../../src/model/json-pieces.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { readBudgetInPieces } from '../../src/model/schema-pieces.ts';
import { denseView } from '../../src/views/dense.ts';
import { searchProjects } from '../../src/views/search.ts';
import { projectsTable } from '../../src/views/shown-projects.ts';
import { buildTree } from '../../src/views/tree.ts';

const SIZES = [140, 1_500, 15_000, 100_000];
const [ROUNDS, ROUNDS_OF_MANY] = [5, 3];
const SIZE = { width: 1072, height: 648 };
/** Checking hundreds of thousands of relations takes half a minute and says nothing more. */
const MOST_RECONCILED = 15_000;
/**
 * Time by n log n at the largest size may be so many times that at the first one that is not all fixed cost: 1,500, and
 * 15,000 for levels, which smaller budgets do not have (dense.ts draws 3,000 projects and folds the rest).
 */
const GROWS_WITHIN = 2;

type Step = readonly [name: string, run: (json: string, read: () => Budget) => unknown];

/** Each on a budget that nothing was worked out of before: what is remembered must not be measured. */
const STEPS: readonly Step[] = [
  ['parse', (json) => parseInPieces(json, breather())],
  ['validate', (_, read) => readBudgetInPieces(read(), breather())],
  ['tree', (_, read) => buildTree(read(), 'domain')],
  ['level', (_, read) => denseView(buildTree(read(), 'domain'), null)],
  [
    'layout',
    (_, read) =>
      layoutTreemap(denseView(buildTree(read(), 'domain'), null)?.folded ?? buildTree(read(), 'domain'), SIZE),
  ],
  ['search', (_, read) => searchProjects(read(), '运维服务')],
  ['table', (_, read) => projectsTable(read(), '', read().projects, '万元', '万元', { project: (id) => id })],
  ['reconcile', (_, read) => (read().projects.length > MOST_RECONCILED ? null : reconcile(read()))],
];

const base = JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')) as Budget;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The quickest of some rounds, each begun with the heap collected: when the collector comes says nothing of the step. */
async function timeOf(run: Step[1], json: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < (json.length > 2e7 ? ROUNDS_OF_MANY : ROUNDS); round += 1) {
    const fresh = JSON.parse(json) as Budget;
    collect();
    const begun = performance.now();
    await run(json, () => fresh);
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

/** The size, by its place, at which a step first does what it does at the largest. */
const FIRST: Readonly<Record<string, number>> = { level: 2 };

const measured = new Map<string, number[]>();
for (const size of SIZES) {
  const json = JSON.stringify(growBudget(base, size));
  for (const [name, run] of STEPS) {
    const time = await timeOf(run, json);
    measured.set(name, [...(measured.get(name) ?? []), time]);
  }
}

console.log('  ms (ns by n log n)'.padEnd(20) + SIZES.map((size) => String(size).padStart(18)).join('') + '   growth');
for (const [name, times] of measured) {
  const by = times.map((time, at) => (1e6 * time) / ((SIZES[at] ?? 1) * Math.log2(SIZES[at] ?? 1)));
  const cells = times.map((time, at) =>
    (time < 0.001 ? '–' : `${time.toFixed(1)} (${(by[at] ?? 0).toFixed(0)})`).padStart(18),
  );
  const last = name === 'reconcile' ? 2 : 3;
  const growth = (by[last] ?? 0) / (by[FIRST[name] ?? 1] ?? 1);
  console.log(name.padEnd(20) + cells.join('') + `   ${growth.toFixed(2)}`);
  if (growth > GROWS_WITHIN) process.exitCode = 1;
}
console.log(
  `\ngrowth: time by n log n at the last size over that at 1,500 (level: at 15,000); above ${GROWS_WITHIN} fails`,
);
