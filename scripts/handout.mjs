// `npm run handout`: the deck of the briefing as PDF, one step a page, printed by a browser on this machine. Options: --help.
import './node-version.mjs';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run handout -- [--paper a4|wide] [--notes] [--edition <id>] [--out <folder>]

  --paper a4     only A4 landscape    只要 A4 横向
  --paper wide   only 16:9            只要 16:9
                 (both when left out / 不写则两种都出)
  --notes        the speaker's note under each picture    每页图下附讲稿
  --edition      an id of data/editions.json    哪一年的预算，缺省为网站的默认
  --out          where the PDF go (dist-handout)    存到哪个文件夹

Prints the site in dist/ (built first when it is not there) without any network.`;

const NO_BROWSER = `没有找到 Chromium、Chrome 或 Edge，讲义没有生成。三种办法任选其一：
  1. 装好浏览器后重新运行；装在别处的，用 CHROMIUM_PATH=<程序路径> 指明；
  2. 运行 npm test，它会安装一个 Chromium；
  3. 在任何浏览器里打开汇报，按 H，选纸张，用浏览器自己的“打印 → 另存为 PDF”。
No Chromium, Chrome or Edge was found and no hand-out was made: install one or name it with CHROMIUM_PATH, or run
npm test, which installs one, or press H in the briefing and print to PDF with any browser.`;

void (async () => {
  const { values } = options();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { PAPERS, printHandouts } = await import('./print-handout.mjs');
  const papers = values.paper === undefined ? PAPERS : PAPERS.filter((paper) => paper === values.paper);
  if (papers.length === 0) refuse(`--paper ${values.paper ?? ''}`);
  const { findBrowser } = await import('./find-browser.mjs');
  const { ROOT, say, tool } = await import('./run.mjs');
  const { serveFolder } = await import('./static-server.mjs');
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error(NO_BROWSER);
    process.exit(1);
  }
  if (!existsSync(join(ROOT, 'dist', 'index.html'))) {
    say('Building the site into dist/');
    const status = await tool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    if (status !== 0) process.exit(status);
  }
  const site = await serveFolder(join(ROOT, 'dist'));
  const { notes = false, edition = null } = values;
  const made = await printHandouts(
    { site: site.url, executablePath },
    papers.map((paper) => ({ paper, notes, edition })),
  );
  await site.close();
  const folder = values.out ?? join(ROOT, 'dist-handout');
  mkdirSync(folder, { recursive: true });
  made.forEach(({ pdf, pages }, at) => {
    const path = join(folder, `handout-${papers[at] ?? ''}${notes ? '-notes' : ''}.pdf`);
    writeFileSync(path, pdf);
    console.log(`${path}: ${pages} pages, ${Math.round(pdf.length / 1000)} kB`);
  });
})();

function options() {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  try {
    return parseArgs({ options: { paper: text, notes: flag, edition: text, out: text, help: flag } });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} what @returns {never} */
function refuse(what) {
  console.error(`${what}\n\n${USAGE}`);
  process.exit(2);
}
