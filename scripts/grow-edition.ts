import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Budget } from '../src/model/budget.ts';
import { growBudget } from './grown-budget.ts';
import { readingsOf } from './publish-readings.ts';

/**
 * Writes an edition of so many made-up projects beside those that a built site offers, for measuring and trying out:
 * `npm run grow -- 15000` then `?edition=grown-15000`. A second argument is another data folder than dist/data, a
 * third the seed.
 */
const [count = 15_000, folder = 'dist/data', seed = '1'] = process.argv.slice(2);
const projects = parseInt(String(count), 10);
if (!(projects > 0)) throw new Error('how many projects? npm run grow -- 15000');
if (!existsSync(join(folder, 'editions.json'))) throw new Error(`${folder} has no editions.json: npm run build first`);

const list = JSON.parse(readFileSync(join(folder, 'editions.json'), 'utf8')) as {
  default: string;
  editions: { id: string; title: string; path: string }[];
};
const from = list.editions.find(({ id }) => id === list.default)?.path ?? '';
const id = `grown-${projects}`;
const grown = growBudget(
  JSON.parse(readFileSync(join(folder, from, 'budget.json'), 'utf8')) as Budget,
  projects,
  parseInt(seed, 10),
);
const title = grown.document.title;
const json = JSON.stringify(grown);
mkdirSync(join(folder, id), { recursive: true });
writeFileSync(join(folder, id, 'budget.json'), json);
writeFileSync(join(folder, id, 'search.json'), readingsOf(json));
writeFileSync(
  join(folder, id, 'edition.json'),
  JSON.stringify({ id, publisher: null, title, published: null, link: null }),
);
const editions = [...list.editions.filter((one) => one.id !== id), { id, title, path: `${id}/` }];
writeFileSync(join(folder, 'editions.json'), JSON.stringify({ ...list, editions }));
console.log(`${join(folder, id)}: ${projects} projects, ${(json.length / 1024 / 1024).toFixed(1)} million characters`);
