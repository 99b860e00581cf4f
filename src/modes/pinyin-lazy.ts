import type { Budget } from '../model/budget.ts';
import { shelvedFile } from '../state/shelf.ts';
import { makeReadings, readReadings, type Readings } from '../views/readings.ts';
import { spokenTexts } from '../views/search-entries.ts';

/** Of a budget of so many projects every character is looked up, whether the file has it. */
const MOST_PROVED = 2000;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

/**
 * How an edition's characters are read: from the `search.json` beside its budget, which the build made; where there is
 * none, or it was made of another budget, the pinyin library is loaded. Null where neither can be had.
 */
export async function loadReadings(budget: Budget, folder: string | null): Promise<Readings | null> {
  const made = folder === null ? null : await fetchReadings(folder);
  // To look through the texts of thousands of projects would hold up the letter that was typed.
  if (made && budget.projects.length > MOST_PROVED) return made;
  const texts = spokenTexts(budget);
  if (made && texts.every((text) => text.split('').every((one) => !HAN.test(one) || made.characters.has(one))))
    return made;
  try {
    const { pinyin } = await import('pinyin-pro');
    const file = makeReadings(texts, {
      readingsOf: (character) => pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }),
      speak: (text) => pinyin(text, { toneType: 'none', type: 'array', v: true }),
    });
    return readReadings(file);
  } catch {
    // Offline: the search goes on by what is written.
    return null;
  }
}

async function fetchReadings(folder: string): Promise<Readings | null> {
  const address = `data/${folder.replace(/\/?$/, '/')}search.json`;
  const shelved = shelvedFile(window, address);
  if (shelved !== undefined) return readReadings(shelved);
  // A file from the disk, or a frame without an origin, may not read its neighbours; asking would only fill the console.
  if (window.origin === 'null' || !/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?$/.test(folder)) return null;
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    return answer.ok ? readReadings(await answer.json()) : null;
  } catch {
    return null;
  }
}
