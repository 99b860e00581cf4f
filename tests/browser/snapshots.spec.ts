import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { budget, expect, open, test, VIEWS } from './site.ts';

/** Pictures of every page, committed; made and compared in one environment, which the stamp names. */
const FOLDER = 'tests/browser/snapshots';
const STAMP = join(FOLDER, 'environment.json');
/** `npm run snapshots` makes the pictures anew. */
const MAKING = process.env['SNAPSHOTS'] === 'make';
/** A pixel differs when a channel is off by more; so many of them may. */
const CHANNEL = 40;
const SHARE = 0.01;

const withGoal = budget.projects.find((project) => project.goal !== null)?.id ?? 'p1';
const PLACES = [
  ...VIEWS.map((view) => [view, `view=${view}`] as const),
  ['project', `view=project&project=${withGoal}`] as const,
];
const SIZES: Record<string, readonly (readonly [number, number])[]> = {
  phone: [
    [390, 844],
    [768, 1024],
  ],
  desktop: [
    [1440, 900],
    [2560, 1440],
  ],
};

/** What decides how a page is drawn beside the site: the browser, and the width of a line in its Chinese font. */
async function environmentOf(page: Page): Promise<string> {
  const width = await page.evaluate(async () => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return 0;
    const [font, text] = [`100px ${getComputedStyle(document.body).fontFamily}`, '预算透视，103,089.22 万元'];
    // Measured before the web font has come it would be another environment.
    await document.fonts.load(font, text);
    context.font = font;
    return context.measureText(text).width;
  });
  return `${page.context().browser()?.version() ?? ''} ${width.toFixed(2)}`;
}

/** The share of pixels that differ between two JPEG pictures, decoded by the browser; 1 where their sizes differ. */
function differenceOf(page: Page, before: Buffer, now: Buffer): Promise<number> {
  return page.evaluate(
    async ({ pictures, channel }) => {
      const read = async (picture: string) => {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${picture}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [a, b] = await Promise.all(pictures.map(read));
      if (!a || !b || a.length !== b.length) return 1;
      let differing = 0;
      for (let at = 0; at < a.length; at += 4) {
        const off = [0, 1, 2].some((c) => Math.abs((a[at + c] ?? 0) - (b[at + c] ?? 0)) > channel);
        if (off) differing += 1;
      }
      return differing / (a.length / 4);
    },
    { pictures: [before.toString('base64'), now.toString('base64')], channel: CHANNEL },
  );
}

/** The page's picture once two in a row are the same: fonts and late drawings are there, whatever the machine is busy with. */
async function atRest(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < 20; tries += 1) {
    const now = await page.screenshot({ type: 'jpeg', quality: 50, animations: 'disabled', caret: 'hide' });
    if (now.equals(before)) return now;
    before = now;
    await page.waitForTimeout(200);
  }
  return before;
}

for (const theme of ['paper', 'wall']) {
  test(`every page in the theme ${theme} looks as its committed picture, where that was made in this environment`, async ({
    page,
  }, { project, annotations }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `?view=about&theme=${theme}`);
    const here = await environmentOf(page);
    const made = existsSync(STAMP)
      ? (JSON.parse(readFileSync(STAMP, 'utf8')) as { environment: string }).environment
      : null;
    if (!MAKING && made !== here) {
      const why = made === null ? 'no pictures are committed' : `the pictures were made by ${made}, this is ${here}`;
      annotations.push({ type: 'not compared', description: why });
      console.log(`snapshots: ${why}; nothing was compared (npm run snapshots makes them anew)`);
      return;
    }
    mkdirSync(FOLDER, { recursive: true });
    for (const [width, height] of SIZES[project.name] ?? []) {
      await page.setViewportSize({ width, height });
      for (const [name, query] of PLACES) {
        await open(page, `?${query}&theme=${theme}`);
        const now = await atRest(page);
        const file = join(FOLDER, `${name}-${theme}-${width}.jpg`);
        if (MAKING) writeFileSync(file, now);
        else expect.soft(await differenceOf(page, readFileSync(file), now), file).toBeLessThan(SHARE);
      }
    }
    if (MAKING) writeFileSync(STAMP, `${JSON.stringify({ environment: here }, null, 2)}\n`);
  });
}
