import { fetchedOnce } from './fetched-once.ts';

/** The list of all files of the site that every build writes; asking for a picture that is not there fills the console. */
const MANIFEST = 'SHA256SUMS';

/**
 * The still pictures that the site has (`stills/flow-paper.png`; `npm run stills` makes them), by its list of files. None
 * where the page may not ask: classic.html and the single file stand by themselves.
 */
export const siteStills = fetchedOnce(async (): Promise<ReadonlySet<string>> => {
  const { dataset } = document.documentElement;
  if ('classic' in dataset || 'single' in dataset) return new Set();
  try {
    const answer = await fetch(MANIFEST, { cache: 'no-cache' });
    return stillsIn(answer.ok ? await answer.text() : '');
  } catch {
    return new Set();
  }
});

/** The paths of the pictures in a list of files with their sums. Exported for its test. */
export function stillsIn(manifest: string): ReadonlySet<string> {
  return new Set(Array.from(manifest.matchAll(/^[0-9a-f]{64} {2}(stills\/[\w-]+\.png)$/gm), (line) => line[1] ?? ''));
}
