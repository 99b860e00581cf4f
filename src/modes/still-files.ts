/** Where the page as written at build has its drawings for one window; the others come as files. */
const HOLDERS = ['projects', 'flow'] as const;

/** Drawings that came after the page, by what they show. */
const late = new Map<string, Element[]>();

/** The drawings of a picture that have come after the page. */
export function lateStills(kind: string): readonly Element[] {
  return late.get(kind) ?? [];
}

/** Which files have the drawings for the other windows: `1280:assets/….svg 600:…`. */
export function stillFiles(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .split(' ')
      .filter(Boolean)
      .map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]),
  );
}

/**
 * Brings the drawings for the window as it is, now and whenever it changes; `still.css` says which that is (`--still`).
 * Gives the function that brings all others, one by one while the browser has nothing to do: for paper and other windows.
 */
export function followWindow(files: ReadonlyMap<string, string>): () => void {
  const root = document.documentElement;
  const asked = new Set<string>();

  function bring(from: string): void {
    const file = files.get(from);
    if (file === undefined || asked.has(from)) return;
    asked.add(from);
    fetchDrawings(file).then(hang, () => (root.dataset['pictures'] = 'one'));
  }

  function look(): void {
    bring(getComputedStyle(root).getPropertyValue('--still').trim());
  }

  function rest(): void {
    const next = Array.from(files.keys()).find((from) => !asked.has(from));
    if (next === undefined) return;
    bring(next);
    if ('requestIdleCallback' in window) window.requestIdleCallback(rest);
    else setTimeout(rest, 500);
  }

  look();
  window.addEventListener('resize', look);
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ['data-font'] });
  return rest;
}

/** Puts a file's drawings beside those that stand in the page, and keeps them for when the overview is opened again. */
function hang(drawings: readonly Element[]): void {
  HOLDERS.forEach((kind, at) => {
    const drawing = drawings[at];
    if (!drawing) return;
    late.set(kind, [...lateStills(kind), drawing]);
    document.querySelector(`[data-still="${kind}"]`)?.append(drawing);
  });
}

/** The browser reads the file as a document of its own: nothing is parsed from a text here. */
function fetchDrawings(file: string): Promise<readonly Element[]> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', file);
    request.responseType = 'document';
    request.overrideMimeType('image/svg+xml');
    request.onreadystatechange = () => {
      // A browser makes a page with styles in it of what is no picture, which a strict policy refuses.
      if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED || request.status === 200) return;
      reject(new Error(`${file}: ${request.status}`));
      request.abort();
    };
    request.onload = () => {
      const root = request.responseXML?.documentElement;
      if (root?.namespaceURI === 'http://www.w3.org/2000/svg')
        resolve(Array.from(root.children).map((drawing) => document.adoptNode(drawing)));
      else reject(new Error(file));
    };
    request.onerror = () => reject(new Error(file));
    request.send();
  });
}
