import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { classicPage } from '../../scripts/classic-build.ts';
import { jsonFiles, publishedFiles, scriptTwin } from '../../scripts/publish-data.ts';

describe(classicPage, () => {
  it('has no module, no file that asks for another origin’s permission, and the data before the app', () => {
    const html = classicPage(
      `<!doctype html><html lang="zh-CN"><head><script src="./guard.js"></script>
        <script type="module" crossorigin src="./assets/a.js"></script>
        <link rel="modulepreload" crossorigin href="./assets/b.js">
        <link rel="stylesheet" crossorigin href="./assets/a.css"></head><body><div id="app"></div></body></html>`,
      [{ fileName: 'assets/classic.js' }, { fileName: 'assets/classic.css' }, { fileName: 'assets/font.woff2' }],
      ['editions.json', 'x/budget.json'],
    );
    expect(html).not.toMatch(/module|crossorigin|font/);
    expect(html).toContain('<html data-classic lang="zh-CN">');
    expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      './guard.js',
      './assets/classic.css',
      './data/editions.json.js',
      './data/x/budget.json.js',
      './assets/classic.js',
    ]);
  });
});

describe(scriptTwin, () => {
  it('puts the same value under the file’s address', () => {
    const value = { a: ['1.00', 'x\u2028y'], b: null };
    const shelf: { budgetLensFiles?: Record<string, unknown> } = {};
    const code = scriptTwin('data/x.json', `\uFEFF${JSON.stringify(value)}\n`);
    expect(code).not.toMatch(/\u2028/);
    runInNewContext(code, { self: shelf });
    expect(shelf.budgetLensFiles).toEqual({ 'data/x.json': value });
  });
});

describe(jsonFiles, () => {
  it('names the readings beside each budget, so that a page that may not fetch has them too', () => {
    const files = jsonFiles('data');
    for (const path of publishedFiles('data').filter((one) => one.endsWith('.json'))) expect(files).toContain(path);
    const budgets = files.filter((path) => path.endsWith('budget.json'));
    expect(budgets.length).toBeGreaterThan(0);
    for (const path of budgets) expect(files).toContain(path.replace('budget.json', 'search.json'));
  });
});
