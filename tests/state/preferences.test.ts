import { describe, expect, it } from 'vitest';
import { storedPreferences } from '../../src/state/preferences.ts';
import { SystemPreference } from '../../src/state/theme.svelte.ts';

/** Storage in memory. */
function fakeStorage(first: Record<string, string> = {}) {
  const items = new Map(Object.entries(first));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const KEY = 'budget-lens.preferences';

describe(storedPreferences, () => {
  it('reads back what it kept, and stores nothing else', () => {
    const storage = fakeStorage();
    const preferences = storedPreferences(() => storage);
    preferences.keep({ unit: 'yi', theme: 'contrast', font: '150' });
    expect(preferences.read()).toEqual({ unit: 'yi', theme: 'contrast', font: '150' });
    expect([...storage.items]).toEqual([[KEY, '?unit=yi&theme=contrast&font=150']]);
  });

  it('stores nothing at all for a reader who chose nothing', () => {
    const storage = fakeStorage({ [KEY]: '?unit=yi' });
    storedPreferences(() => storage).keep({ unit: 'wan', theme: 'auto', font: '100' });
    expect(storage.items.size).toBe(0);
  });

  it('reads what is damaged as the defaults', () => {
    const storage = fakeStorage({ [KEY]: '{"theme":"pink"}' });
    expect(storedPreferences(() => storage).read()).toEqual({ unit: 'wan', theme: 'auto', font: '100' });
  });

  it('remembers nothing where the browser refuses its storage', () => {
    const refused = storedPreferences(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    refused.keep({ unit: 'yi', theme: 'wall', font: '100' });
    expect(refused.read().unit).toBe('wan');
  });
});

/** A window whose system preferences a test changes. */
function fakeSystem() {
  const lists = new Map<string, { matches: boolean; tell: (event: { matches: boolean }) => void }>();
  const matchMedia = (query: string) => {
    const list = {
      matches: false,
      tell: () => undefined,
      addEventListener: (_: string, tell: never) => (list.tell = tell),
    };
    lists.set(query, list);
    return list as unknown as MediaQueryList;
  };
  const turn = (feature: string, matches: boolean) => {
    for (const [query, list] of lists) if (query.includes(feature)) list.tell({ matches });
  };
  return { matchMedia, turn };
}

describe(SystemPreference, () => {
  it('follows the system while the theme is auto', () => {
    const { matchMedia, turn } = fakeSystem();
    const system = new SystemPreference({ matchMedia });
    expect(system.drawn('auto', 'browse')).toBe('paper');
    turn('color-scheme', true);
    expect(system.drawn('auto', 'browse')).toBe('wall');
    turn('contrast', true);
    expect(system.drawn('auto', 'browse')).toBe('contrast');
  });

  it('draws the chosen theme whatever the system prefers', () => {
    const { matchMedia, turn } = fakeSystem();
    const system = new SystemPreference({ matchMedia });
    turn('color-scheme', true);
    expect(system.drawn('paper', 'browse')).toBe('paper');
  });

  it('is 幕 on the screen of a meeting room, and does without a window that tells', () => {
    expect(new SystemPreference({}).drawn('auto', 'briefing')).toBe('wall');
    expect(new SystemPreference({}).drawn('auto', 'browse')).toBe('paper');
  });
});
