import './tokens.css';
import './base.css';
import './controls.css';
import './pages.css';
import './skeleton.css';
import './print.css';
import { bridge } from './bridge.ts';
import { budgetFile, filesAround } from './files-around.ts';
import type { Prints } from './first-view.ts';
import { MODE_COMPONENTS } from './modes/mode-table.ts';
import { FETCHED } from './modes/page-imports.ts';
import { followWindow, stillFiles } from './modes/still-files.ts';
import { fetchEarly, fetchEditionEarly } from './site-files.ts';

/** However busy a browser is with its first frame, the app comes by then. */
const AT_LATEST = 3000;

const root = document.documentElement;
const target = document.querySelector<HTMLElement>('#app');
// Below the floor guard.js keeps the page as written: the app would take it away and then fail.
if (target && root.dataset['plain'] !== 'old') {
  const prints = printsOf(target);
  const app = () => {
    ahead(prints);
    return import('./start.ts');
  };
  // guard.js, which ran before, knows whether the page as written is what the address asks for.
  if (prints && root.dataset['first'] === 'shown') {
    const others = followWindow(stillFiles(target.dataset['pictures'] ?? ''));
    const go = bridge(target, async (fresh) => {
      await told(app().then(({ start }) => start(target, prints, fresh)));
      // A font that comes with the first frame has all text laid out and drawn twice: it comes when the page answers.
      whenFree(() => void fonts().then(others, others));
    });
    afterFirstPaint(go);
  } else {
    fonts().catch(() => undefined);
    told(app().then(({ start }) => start(target, null))).catch(() => undefined);
  }
}

/** Where the app's own files cannot be fetched, or fail, guard.js has the words: the app is not there to say it. */
async function told(coming: Promise<void>): Promise<void> {
  try {
    await coming;
  } catch (error) {
    console.error(error);
    window.dispatchEvent(new Event('app-failed'));
    throw error;
  }
}

function fonts(): Promise<unknown> {
  return import('./fonts.css');
}

function whenFree(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 1000 });
  else setTimeout(act, 100);
}

/** What the app will ask for next is fetched beside it, not after it: the mode, the page of the address, the data. */
function ahead(prints: Prints | null): void {
  const asked = new URLSearchParams(window.location.search);
  const later = (module: Promise<unknown>) => void module.catch(() => undefined);
  if (!asked.has('embed') && !asked.has('present') && /^(browse)?$/.test(asked.get('mode') ?? '')) {
    later(MODE_COMPONENTS.browse());
    const page = Object.entries(FETCHED).find(([view]) => view === asked.get('view'));
    if (page) later(page[1]());
  }
  const named = asked.get('edition');
  if (named !== null) void fetchEditionEarly(window, named);
  else if (prints) fetchEarly(window, [...filesAround(prints.folder), budgetFile(prints.folder)]);
}

/** The prints of the files that the page was written from; null in development, where nothing was written. */
function printsOf({ dataset }: HTMLElement): Prints | null {
  const { folder, budget, around } = dataset;
  return folder && budget && around ? { folder, budget, around } : null;
}

/** A script that is fetched and run before the first frame delays it: the app waits until the page is seen. */
function afterFirstPaint(go: () => void): void {
  const timer = setTimeout(go, AT_LATEST);
  const seen = () => {
    clearTimeout(timer);
    whenFree(go);
  };
  try {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      seen();
    });
    observer.observe({ type: 'paint', buffered: true });
  } catch {
    seen();
  }
}
