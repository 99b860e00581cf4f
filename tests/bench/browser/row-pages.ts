import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { build } from 'vite';
import { readBudget } from '../../../src/model/schema.ts';
import { foldSmall, smallLimit } from '../../../src/views/small.ts';
import { overviewFlow, STILL_PARTS } from '../../../src/views/still.ts';
import { buildTree } from '../../../src/views/tree.ts';
import type { Pictures } from './rows/pictures.ts';

const STYLE = `body{margin:0;font-family:sans-serif}h1{font-size:40px}.picture{height:322px;width:60%;float:left}
.picture+.picture{width:40%}.chosen{opacity:.6}`;

/** The two pictures of the overview, as numbers. */
export function picturesOf(file: string): Pictures {
  const reading = readBudget(JSON.parse(readFileSync(file, 'utf8')));
  if (!reading.ok) throw new Error(`${file} is no budget`);
  const whole = buildTree(reading.budget, 'domain');
  const tree = foldSmall(whole, smallLimit(whole, STILL_PARTS));
  const flow = overviewFlow(reading.budget);
  const nodes = flow.nodes.filter(({ layer }) => layer < 3);
  const at = (id: string) => nodes.findIndex((node) => node.id === id);
  return {
    groups: tree.children.map((group) => ({
      name: group.name,
      children: group.children.map(({ name, amount }) => ({ name, value: +amount })),
    })),
    nodes: nodes.map(({ name }) => name),
    links: flow.links
      .map(({ source, target, amount }) => ({ source: at(source), target: at(target), value: +amount }))
      .filter(({ source, target }) => source >= 0 && target >= 0),
  };
}

/** Pages of the rows that draw in the browser, as files by path: `d3.html`, `d3.js` and so on. */
export async function rowFiles(pictures: Pictures): Promise<Map<string, string>> {
  const files = new Map<string, string>([['pictures.js', `window.pictures=${JSON.stringify(pictures)}`]]);
  for (const row of ['d3', 'echarts']) {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input: `tests/bench/browser/rows/${row}.ts`, output: { format: 'iife' } } },
    }); // prettier-ignore
    const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    const chunk = output.find((one) => one.type === 'chunk');
    if (chunk?.type !== 'chunk') throw new Error(`the row ${row} was not built`);
    files.set(`${row}.js`, chunk.code);
    files.set(`${row}.html`, page(`<div class="picture"></div><div class="picture"></div><script src="pictures.js"></script><script src="${row}.js"></script>`)); // prettier-ignore
  }
  return files;
}

/** The floor: what the d3 row has drawn, as the page's own text, without a script. */
export async function floorPage(drawn: Page): Promise<string> {
  const pictures = await drawn.$$eval('.picture', (boxes) => boxes.map((box) => box.outerHTML).join(''));
  return page(pictures);
}

function page(body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>预算</title><style>${STYLE}</style><h1>10.31 亿元预算，97% 用于 140 个项目</h1>${body}`;
}
