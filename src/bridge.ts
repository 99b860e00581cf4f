import { appAddress } from './state/app-address.ts';

/**
 * What brings the app: `fresh` is called before it draws anew, when it does not take the page's elements over. Where it
 * fails it has told the reader.
 */
export type Start = (fresh: () => void) => Promise<void>;

/**
 * Makes the page as written at build answer before the app is there: what is pressed (links, buttons, the search keys)
 * shows at once that it was, and is done when the app has come. Gives the function that brings the app; it works once.
 */
export function bridge(page: HTMLElement, start: Start): () => void {
  const root = document.documentElement;
  const main = page.querySelector('main');
  let wanted: HTMLElement | SVGAElement | null = null;
  let started = false;
  main?.setAttribute('aria-busy', 'true');

  function want(what: HTMLElement | SVGAElement): void {
    wanted?.classList.remove('wanted');
    wanted = what;
    root.classList.add('waits');
    what.classList.add('wanted');
    go();
  }

  function click(event: MouseEvent): void {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const what =
      event.target instanceof Element ? event.target.closest('a[href^="?"], a[href^="report/"], button') : null;
    if (!plain || !(what instanceof HTMLElement || what instanceof SVGAElement)) return;
    event.preventDefault();
    want(what);
  }

  function press(event: KeyboardEvent): void {
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (event.altKey || (!command && (event.key !== '/' || event.ctrlKey || event.metaKey))) return;
    const button = page.querySelector<HTMLElement>('[aria-keyshortcuts]');
    if (!button) return;
    event.preventDefault();
    want(button);
  }

  function go(): void {
    if (started) return;
    started = true;
    void start(() => {
      const href = wanted?.getAttribute('href');
      if (href) visit(href);
    }).then(done, failed);
  }

  function end(): void {
    page.removeEventListener('click', click);
    document.removeEventListener('keydown', press);
    root.classList.remove('waits');
    wanted?.classList.remove('wanted');
  }

  /** The app answers now: what was pressed is pressed again, on the same element. */
  function done(): void {
    end();
    if (wanted?.isConnected) wanted.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }

  /** Without the app the page stays a page to read. */
  function failed(): void {
    end();
    main?.removeAttribute('aria-busy');
  }

  page.addEventListener('click', click);
  document.addEventListener('keydown', press);
  return go;
}

function visit(href: string): void {
  try {
    history.pushState(null, '', appAddress(href));
  } catch {
    // A sandboxed frame refuses the address bar; the app then opens its first page.
  }
}
