import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { growDocument } from './grown-document.ts';

const EDITION = fileURLToPath(new URL('../../data/gd-zwfw-2022/', import.meta.url));
const FACTORS = [1, 10, 100];
const ROUNDS = 3;
/** Cost per project may differ by noise and by what every document costs; beyond this it does not grow linearly. */
const LINEAR_WITHIN = 2;

interface Measure {
  readonly kilobytes: number;
  readonly projects: number;
  readonly relations: number;
  readonly outcome: string;
  readonly issues: number;
  readonly ingest: number;
  readonly reconcile: number;
  /** Peak memory of the process, in MB, and what of it was there before reading. */
  readonly peak: number;
  readonly before: number;
}

/** Reads the grown document a few times in this process; the median times in ms. */
function measure(factor: number): Measure {
  const corrections = readFileSync(`${EDITION}corrections.csv`, 'utf8');
  const bytes = new TextEncoder().encode(growDocument(readFileSync(`${EDITION}source.md`, 'utf8'), factor));
  const before = process.resourceUsage().maxRSS / 1024;
  const times: number[] = [];
  const reconcileTimes: number[] = [];
  let result = ingestDocument({ bytes, corrections });
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    result = ingestDocument({ bytes, corrections });
    times.push(performance.now() - start);
    if (!result.budget) throw new Error(`not read: ${result.reason}`);
    const reconcileStart = performance.now();
    reconcile(result.budget);
    reconcileTimes.push(performance.now() - reconcileStart);
  }
  return {
    kilobytes: bytes.length / 1024,
    projects: result.budget?.projects.length ?? 0,
    relations: result.verdicts.length,
    outcome: result.outcome,
    issues: result.issues.length,
    ingest: median(times),
    reconcile: median(reconcileTimes),
    peak: process.resourceUsage().maxRSS / 1024,
    before,
  };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** One process a size, so that one does not leave its memory and its warm code to the next. */
function inOwnProcess(factor: number): Measure {
  const script = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [...process.execArgv, script, String(factor)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`the measurement at ${factor}× ended with status ${child.status ?? 'none'}`);
  return JSON.parse(child.stdout) as Measure;
}

function compare(): void {
  console.log('  size   projects  document   ingest   per project  reconcile  relations  memory (before)  outcome');
  const measures = FACTORS.map((factor) => {
    const m = inOwnProcess(factor);
    console.log(
      [
        `${factor}×`.padStart(6),
        String(m.projects).padStart(10),
        `${m.kilobytes.toFixed(0)} KB`.padStart(9),
        `${m.ingest.toFixed(0)} ms`.padStart(9),
        `${(m.ingest / m.projects).toFixed(3)} ms`.padStart(12),
        `${m.reconcile.toFixed(0)} ms`.padStart(10),
        String(m.relations).padStart(10),
        `${m.peak.toFixed(0)} MB (${m.before.toFixed(0)})`.padStart(16),
        `  ${m.outcome}, ${m.issues} issues`,
      ].join(' '),
    );
    return m;
  });
  const perProject = measures.map((m) => m.ingest / m.projects);
  const growth = (perProject[2] ?? 0) / (perProject[1] ?? 1);
  console.log(
    `\nCost per project at 100× against 10×: ${growth.toFixed(2)} (linear is 1; above ${LINEAR_WITHIN} fails)`,
  );
  if (growth > LINEAR_WITHIN) process.exitCode = 1;
}

const factor = process.argv[2];
if (factor === undefined) compare();
else console.log(JSON.stringify(measure(parseInt(factor, 10))));
