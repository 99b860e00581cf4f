import { render } from 'svelte/server';
import App from './App.svelte';
import { filesAround } from './files-around.ts';
import { printOf, type FirstView, type Prints } from './first-view.ts';
import { fingerprint } from './fingerprint.ts';
import { loadBudget, loadEditions, loadInfo, type Fetch } from './load-edition.ts';
import { loadSite } from './load-site.ts';
import BrowseMode from './modes/BrowseMode.svelte';
import { STILL_SIZES, WRITTEN } from './modes/first-sizes.ts';
import FirstPictures from './modes/FirstPictures.svelte';
import { keepStills } from './modes/still-store.ts';

/** One window's drawings of the two pictures: of the projects, of the flows. */
export interface FirstDrawings {
  /** The narrowest window of them. */
  readonly from: number;
  readonly projects: string;
  readonly flow: string;
}

/** The page as written at build: what stands in `#app`, and the prints of the files that it was written from. */
export interface FirstPage {
  /** With the drawings for every window. */
  readonly body: string;
  /** Those of them that come as files, word by word as they stand in it. */
  readonly others: readonly FirstDrawings[];
  readonly prints: Prints;
}

/** Writes the default view of the default edition; runs at build, from the files that the site will serve. */
export async function firstPage(fetch: Fetch): Promise<FirstPage> {
  const list = await loadEditions(fetch);
  if (!list.ok) throw new Error(JSON.stringify(list.fault));
  const entry = list.value.editions.find(({ id }) => id === list.value.default);
  if (!entry) throw new Error('editions.json lists no edition');
  const [budget, info, site] = await Promise.all([loadBudget(entry, fetch), loadInfo(entry, fetch), loadSite(fetch)]);
  if (!budget.ok) throw new Error(JSON.stringify(budget.fault));
  const first: FirstView = { list: list.value, entry, budget: budget.value, info, site, Page: BrowseMode };
  // Empty places, which the pictures go into: the app leaves what stands in them alone.
  keepStills(
    budget.value,
    new Map([
      ['projects', []],
      ['flow', []],
    ]),
  );
  const { body } = await render(App, { props: { first } });
  const drawings = STILL_SIZES.map((size) => {
    const draw = (kind: 'projects' | 'flow') =>
      lean(render(FirstPictures, { props: { kind, budget: budget.value, size } }).body);
    return { from: size.from, projects: draw('projects'), flow: draw('flow') };
  });
  const all = (kind: 'projects' | 'flow') => drawings.map((one) => one[kind]).join('');
  const folder = `${entry.path.replace(/\/$/, '')}/`;
  const texts = await Promise.all(filesAround(folder).map((file) => textOf(file, fetch)));
  return {
    body: fill(fill(body, 'projects', all('projects')), 'flow', all('flow')),
    others: drawings.filter(({ from }) => !WRITTEN.has(from)),
    prints: {
      folder,
      budget: fingerprint(JSON.stringify(JSON.parse((await textOf(`data/${folder}budget.json`, fetch)) ?? 'null'))),
      around: printOf(texts),
    },
  };
}

/** What Svelte leaves for taking elements over is not wanted in the pictures: the app does not look inside. */
function lean(markup: string): string {
  return markup.replace(/<!-{2}.*?-{2}>/g, '').replace(/>\s+</g, '><');
}

function fill(page: string, kind: string, pictures: string): string {
  const place = page.search(new RegExp(`<div[^>]*data-still="${kind}"[^>]*></div>`));
  const end = page.indexOf('</div>', place);
  if (place < 0) throw new Error(`the page has no place for the picture ${kind}`);
  return page.slice(0, end) + pictures + page.slice(end);
}

async function textOf(file: string, fetch: Fetch): Promise<string | null> {
  const answer = await fetch(file);
  return answer.ok ? answer.text() : null;
}
