import { chromium } from 'playwright';
import { BROWSER_FLAGS } from './find-browser.mjs';

/** The shapes of a page: A4 on its side, or the wall's own. */
export const PAPERS = /** @type {const} */ (['a4', 'wide']);

/**
 * @typedef {object} HandoutOptions
 * @property {'a4' | 'wide'} paper
 * @property {boolean} notes the speaker's note under each picture
 * @property {string | null} [edition] an id of editions.json; the site's own choice when left out
 */

/**
 * The deck of a served site as PDF, one step a page, by the browser's own printing: text stays text.
 * @param {{ site: string, executablePath: string }} where the site's address and the browser
 * @param {readonly HandoutOptions[]} wanted one PDF each
 * @returns {Promise<{ pdf: Buffer, pages: number }[]>}
 */
export async function printHandouts({ site, executablePath }, wanted) {
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const made = [];
    for (const { paper, notes, edition } of wanted) {
      const query = new URLSearchParams({ mode: 'briefing', screen: 'handout', paper, notes: notes ? 'on' : 'off' });
      if (edition) query.set('edition', edition);
      await page.goto(`${site}?${query.toString()}`);
      await page.waitForSelector('.handout-page .foot', { timeout: 60_000 });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const pages = await page.locator('.handout-page').count();
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      made.push({ pdf, pages });
    }
    return made;
  } finally {
    await browser.close();
  }
}
