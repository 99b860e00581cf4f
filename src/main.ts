import './fonts.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './pages.css';
import './skeleton.css';
import './print.css';
import { bridge } from './bridge.ts';
import type { Prints } from './first-view.ts';

/** However busy a browser is with its first frame, the app comes by then. */
const AT_LATEST = 3000;

const target = document.querySelector<HTMLElement>('#app');
if (target) {
  const prints = printsOf(target);
  const app = () => import('./start.ts');
  // guard.js, which ran before, knows whether the page as written is what the address asks for.
  if (prints && document.documentElement.dataset['first'] === 'shown') {
    const go = bridge(target, async (fresh) => (await app()).start(target, prints, fresh));
    afterFirstPaint(go);
  } else {
    void app().then(({ start }) => start(target, null));
  }
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
    if ('requestIdleCallback' in window) window.requestIdleCallback(go, { timeout: 1000 });
    else setTimeout(go, 100);
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
