import type { Component } from 'svelte';
import { budgetFile, filesAround } from './files-around.ts';
import { fingerprint } from './fingerprint.ts';
import { loadEditions, loadInfo, type EditionList, type Fetch } from './load-edition.ts';
import { loadSite } from './load-site.ts';
import type { ModeProps } from './modes/mode-props.ts';
import type { Budget } from './model/budget.ts';
import type { EditionEntry, EditionInfo } from './state/load-fault.ts';
import type { SiteInfo } from './state/site-info.ts';

/** What the page as written at build shows: the default edition in the browse mode. */
export interface FirstView {
  readonly list: EditionList;
  readonly entry: EditionEntry;
  readonly budget: Budget;
  readonly info: EditionInfo;
  readonly site: SiteInfo;
  readonly Page: Component<ModeProps>;
}

/** The files that the page was written from, and the prints that they had. */
export interface Prints {
  /** The edition's folder below `data/`, with its slash. */
  readonly folder: string;
  /** Of budget.json. */
  readonly budget: string;
  /** Of the small files around it. */
  readonly around: string;
}

/** One print for several files; a missing file has a print too. */
export function printOf(texts: readonly (string | null)[]): string {
  return fingerprint(texts.map((text) => (text === null ? '-' : spaceless(text))).join('\n'));
}

/** The same value gives the same text, whether it was read from a file or from a script (classic.html). */
function spaceless(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return text;
  }
}

/**
 * Reads what the page was written from, without checking again what was checked at build: files with the same prints
 * are the same. Null when anything differs, is missing or comes late; the app then reads and checks as always.
 */
export async function readFirst(fetch: Fetch, prints: Prints): Promise<Omit<FirstView, 'Page'> | null> {
  try {
    const held = new Map<string, string | null>();
    const around = filesAround(prints.folder);
    const file = budgetFile(prints.folder);
    await Promise.all(
      [...around, file].map(async (address) => {
        const answer = await fetch(address);
        held.set(address, answer.ok ? await answer.text() : null);
      }),
    );
    await rest();
    if (printOf(around.map((address) => held.get(address) ?? null)) !== prints.around) return null;
    const text = held.get(file);
    if (typeof text !== 'string') return null;
    const value: unknown = JSON.parse(text);
    await rest();
    if (fingerprint(JSON.stringify(value)) !== prints.budget) return null;
    await rest();
    const given: Fetch = async (address) => {
      const known = held.get(address);
      if (known === undefined) return fetch(address);
      return { ok: known !== null, status: known === null ? 404 : 200, text: () => Promise.resolve(known ?? '') };
    };
    const list = await loadEditions(given);
    const entry = list.ok ? list.value.editions.find(({ id }) => id === list.value.default) : undefined;
    if (!list.ok || !entry) return null;
    const [info, site] = await Promise.all([loadInfo(entry, given), loadSite(given)]);
    return { list: list.value, entry, budget: value as Budget, info, site };
  } catch {
    return null;
  }
}

/** Lets the browser answer the reader between two pieces of work. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
