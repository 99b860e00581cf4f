import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { PAPERS, printHandouts } from '../../scripts/print-handout.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { fillDeck } from '../../src/views/briefing/deck.ts';
import { pagesOfPdf } from './pdf-text.ts';
import { budget, expect, test } from './site.ts';

const STEPS = 18;

const deck = (steps: object[]) => JSON.stringify({ schema: 'budget-lens/briefing', version: 1, steps });

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** A text as it may stand in a PDF: fonts draw some characters with the glyph of a radical, and say so. */
const written = (text: string) =>
  new RegExp(Array.from(bare(text), (one) => `[${one.replace(/[\]\\^-]/g, '\\$&')}⺀-⻿]`).join(''));

test('npm run handout prints one step a page in two shapes: text selectable, source and page on each, notes whole', async ({
  baseURL,
}) => {
  const long = (count: number) => `${'这一页的讲稿很长，一句也不能少。'.repeat(count)}最后一句。`;
  const own = deck([
    { view: '?view=overview', headline: '总额 {{total}} 万元', note: '短讲稿一句。' },
    { view: '?view=projects', headline: '{{projects.count}} 个项目', note: long(50) },
    { view: '?view=flow', headline: '{{total}} 万元的去向', note: long(200) },
  ]);
  const folder = test.info().outputPath('site');
  cpSync('dist', folder, { recursive: true });
  const edition = join(folder, 'data', readdirSync(join(folder, 'data')).find((name) => name.startsWith('gd-')) ?? '');
  test.slow();
  const executablePath = findBrowser() ?? '';
  const [a4, wide] = await printHandouts(
    { site: baseURL ?? '', executablePath },
    PAPERS.map((paper) => ({ paper, notes: true })),
  );
  for (const [made, high] of [
    [a4, 595.3],
    [wide, 540],
  ] as const) {
    const raw = made?.pdf.toString('latin1') ?? '';
    const boxes = [...raw.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes).toHaveLength(STEPS);
    for (const [, width, height] of boxes) {
      expect(Math.abs(Number(width) - (high === 540 ? 960 : 841.9))).toBeLessThan(2);
      expect(Math.abs(Number(height) - high)).toBeLessThan(2);
    }
  }
  const steps = fillDeck(defaultDeck(budget), budget);
  for (const made of [a4, wide]) {
    const pages = pagesOfPdf(made?.pdf ?? Buffer.alloc(0)).map(bare);
    expect(pages).toHaveLength(STEPS);
    steps.forEach(({ headline, note }, at) => {
      expect(pages[at]).toMatch(written(headline));
      expect(pages[at]).toMatch(written(note));
      expect(pages[at]).toMatch(written(`数据来源：${budget.document.title}`));
      expect(pages[at]).toContain(`${at + 1}/${STEPS}`);
    });
  }
  // A long note stands whole below a smaller picture; a very long one goes on on further sheets.
  writeFileSync(join(edition, 'briefing.json'), own);
  const info = JSON.parse(readFileSync(join(edition, 'edition.json'), 'utf8')) as object;
  writeFileSync(join(edition, 'edition.json'), JSON.stringify({ ...info, briefing: 'briefing.json' }));
  const site = await serveFolder(folder);
  try {
    const [noted, plain] = await printHandouts(
      { site: site.url, executablePath },
      [true, false].map((notes) => ({ paper: 'a4', notes }) as const),
    );
    const sheets = pagesOfPdf(noted?.pdf ?? Buffer.alloc(0)).map(bare);
    expect(sheets[1]).toMatch(written(long(50)));
    expect(sheets.length).toBeGreaterThan(3);
    const last = sheets[sheets.length - 1] ?? '';
    for (const text of ['最后一句。', `数据来源：${budget.document.title}`, '3 / 3'])
      expect(last).toMatch(written(text));
    const pictures = pagesOfPdf(plain?.pdf ?? Buffer.alloc(0));
    expect(pictures).toHaveLength(3);
    expect(pictures.join('')).not.toMatch(written('短讲稿一句'));
  } finally {
    await site.close();
  }
});

test('npm run handout says plainly what it lacks where there is no browser, and what it can be asked', () => {
  const call = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, ['scripts/handout.mjs', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  const lacking = call([], { CHROMIUM_PATH: '/nowhere/chromium' });
  expect(lacking.status).toBe(1);
  for (const word of ['没有找到 Chromium', 'CHROMIUM_PATH', '按 H', 'npm test']) expect(lacking.stderr).toContain(word);
  const wrong = call(['--paper', 'a3']);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('--paper a4');
  expect(call(['--help']).stdout).toContain('--notes');
});
