import { breather, rest } from '../model/breathe.ts';
import type { Project } from '../model/project.ts';
import type { Readings } from './readings.ts';
import { bestOf, fittingOf, hitsOf, matcherOf, narrows, type Fitting, type Hits } from './search.ts';

/** How long a slice of the search may take, in milliseconds; and after how many projects the clock is read. */
const [SLICE, LOOK] = [8, 64];

/** What is searched, and for what. */
export interface Asked {
  readonly projects: readonly Project[];
  readonly query: string;
  readonly readings: Readings | null;
}

/** A search that came to its end. */
export interface Searched extends Asked {
  /** All that are found in some way: what letters added to the query are looked for in. */
  readonly found: readonly Project[];
  readonly hits: Hits | null;
}

/**
 * Searches many projects in slices between which the page answers. The first hits are told as soon as there are any;
 * letters added to a query search what it found (`before`). Null when a newer query came meanwhile.
 */
export async function searchInSlices(
  asked: Asked,
  before: Searched | null,
  isOld: () => boolean,
  onfirst: (hits: Hits) => void,
): Promise<Searched | null> {
  const fit = matcherOf({ projects: asked.projects }, asked.query, asked.readings);
  if (!fit) return { ...asked, found: [], hits: null };
  const goesOn = before?.projects === asked.projects && before.readings === asked.readings;
  const within = goesOn && before.hits && narrows(before.query, asked.query) ? before.found : asked.projects;
  const breathe = breather(SLICE);
  const found: Fitting[] = [];
  let told = false;
  for (let at = 0; at < within.length; at += 1) {
    const project = within[at];
    if (project) found.push(...fittingOf(project, fit));
    if (at % LOOK !== LOOK - 1) continue;
    const rested = await breathe();
    if (isOld()) return null;
    if (rested && !told && found.length > 0) {
      told = true;
      onfirst(hitsOf(bestOf(found)));
      await rest();
    }
  }
  if (isOld()) return null;
  const hits = hitsOf(bestOf(found));
  // What shows them takes a turn of its own.
  await breathe();
  return isOld() ? null : { ...asked, found: found.map(({ project }) => project), hits };
}
