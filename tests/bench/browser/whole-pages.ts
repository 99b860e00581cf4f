import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** The floor of the whole page: the first page of `dist` in the same words and pictures, its styles written in, no script at all. */
export function wholePage(dist: string, index: string): string {
  return index
    .replace(/<script[^>]*><\/script>/g, '')
    .replace(/<link rel="stylesheet" href="\.\/(assets\/first-[^"]*)">/, (_, file: string) => `<style>${readFileSync(join(dist, file), 'utf8')}</style>`)
    .replace('<html ', '<html data-first="shown" ');
} // prettier-ignore

/**
 * Pages made from the whole page, which `page` shows: `pictures.html`, our two pictures alone as static HTML in the same
 * sizes; and per row (`d3`) `page-d3.html`, the whole page with its pictures left to that row's script.
 */
export async function pagesFromWhole(page: Page, rows: readonly string[]): Promise<Map<string, string>> {
  const alone = await page.evaluate(() => {
    const style = document.querySelector('style')?.outerHTML ?? '';
    const boxes = Array.from(document.querySelectorAll('[data-still]'), (box) => {
      const { width, height } = box.getBoundingClientRect();
      const shown = Array.from(box.children).find((still) => still.getBoundingClientRect().width > 0);
      return `<div class="picture" style="float:left;width:${width}px;height:${height}px">${shown?.outerHTML ?? ''}</div>`;
    });
    return `<!doctype html><html lang="zh-CN" data-theme="paper" data-font="100" data-first="shown"><meta charset="utf-8"><link rel="icon" href="data:,"><title>预算</title>${style}<body>${boxes.join('')}`;
  });
  const emptied = await page.evaluate(() => {
    for (const box of document.querySelectorAll('[data-still]')) {
      box.replaceChildren();
      box.classList.add('picture');
    }
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  const drawnBy = (row: string) => emptied.replace('</body>', `<script src="pictures.js"></script><script src="${row}.js"></script></body>`); // prettier-ignore
  return new Map([['pictures.html', alone], ...rows.map((row) => [`page-${row}.html`, drawnBy(row)] as const)]);
}
