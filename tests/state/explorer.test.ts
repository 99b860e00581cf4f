import { describe, expect, it } from 'vitest';
import { Explorer, type Surroundings } from '../../src/state/explorer.svelte.ts';
import type { PreferenceState } from '../../src/state/view-state.ts';

/** A window with a history that a test can go back in. */
function fakeWindow(search = '', refuse = false) {
  const entries = [search];
  let listener: (() => void) | null = null;
  const write = (replace: boolean) => (_data: unknown, _title: string, address?: string | URL | null) => {
    if (refuse) throw new DOMException('refused', 'SecurityError');
    if (replace) entries.pop();
    entries.push(String(address));
  };
  const around: Surroundings = {
    location: {
      get search() {
        return entries[entries.length - 1] ?? '';
      },
    },
    history: { pushState: write(false), replaceState: write(true) },
    addEventListener: (_type, added) => (listener = added),
    removeEventListener: () => (listener = null),
  };
  const back = () => {
    entries.pop();
    listener?.();
  };
  return { around, entries, back };
}

describe(Explorer, () => {
  it('starts where the address points', () => {
    expect(new Explorer(fakeWindow('?view=flow&unit=yi').around).state).toMatchObject({ view: 'flow', unit: 'yi' });
  });

  it('replaces an address that names what is unknown by that of what is shown', () => {
    const { around, entries } = fakeWindow('?view=nonsense&unit=yi');
    expect(new Explorer(around).state.view).toBe('overview');
    expect(entries).toEqual(['?unit=yi']);
  });

  it('leaves an address alone that it knows, or that carries what others added', () => {
    for (const search of ['?view=flow&unit=yi', '', '?from=chat&view=flow', '?view=overview&q=']) {
      const { around, entries } = fakeWindow(search);
      expect(new Explorer(around).state.mode).toBe('browse');
      expect(entries).toEqual([search]);
    }
  });

  it('pushes a new place and replaces for an adjustment', () => {
    const { around, entries } = fakeWindow('?view=projects');
    const explorer = new Explorer(around);
    explorer.go({ focus: 'domain:政务云' });
    expect(entries).toHaveLength(2);
    explorer.adjust({ unit: 'yi' });
    explorer.adjust({ q: '云' });
    expect(entries).toHaveLength(2);
    expect(explorer.state).toMatchObject({ focus: 'domain:政务云', unit: 'yi', q: '云' });
  });

  it('undoes a drill-down when the reader goes back', () => {
    const { around, back } = fakeWindow('?view=projects');
    const explorer = new Explorer(around);
    const stop = explorer.listen();
    explorer.go({ focus: 'domain:政务云' });
    explorer.go({ view: 'project', project: 'p34' });
    back();
    expect(explorer.state).toMatchObject({ view: 'projects', focus: 'domain:政务云', project: null });
    back();
    expect(explorer.state.focus).toBeNull();
    stop();
  });

  it('keeps working where the browser refuses the address bar', () => {
    const explorer = new Explorer(fakeWindow('', true).around);
    explorer.go({ view: 'project', project: 'p1' });
    explorer.adjust({ theme: 'wall' });
    expect(explorer.state).toMatchObject({ view: 'project', project: 'p1', theme: 'wall' });
  });

  it('tells a turn to another page from a zoom on the same one', () => {
    const explorer = new Explorer(fakeWindow('?view=projects').around);
    explorer.go({ focus: 'domain:政务云' });
    expect(explorer.arrival).toBeNull();
    explorer.go({ view: 'flow' });
    expect(explorer.arrival).toEqual({ forward: true });
  });

  it('tells a turn from the briefing to the pages, where focus has no place yet', () => {
    const explorer = new Explorer(fakeWindow('?mode=briefing').around);
    explorer.go({ mode: 'browse' });
    expect(explorer.arrival).toEqual({ forward: true });
  });

  describe('with preferences', () => {
    function remembered(first: Partial<PreferenceState> = {}) {
      let kept: PreferenceState = { unit: 'wan', theme: 'auto', font: '100', ...first };
      return { read: () => kept, keep: (next: PreferenceState) => (kept = next) };
    }

    it('starts with what was chosen earlier, unless the address says otherwise', () => {
      const earlier = remembered({ theme: 'wall', font: '150' });
      expect(new Explorer(fakeWindow('?theme=paper').around, earlier).state).toMatchObject({
        theme: 'paper',
        font: '150',
      });
    });

    it('remembers unit, theme and size of text when the reader chooses them, not when a link does', () => {
      const store = remembered();
      const explorer = new Explorer(fakeWindow('?theme=wall').around, store);
      explorer.go({ view: 'flow' });
      expect(store.read().theme).toBe('auto');
      explorer.adjust({ font: '200' });
      expect(store.read()).toEqual({ unit: 'wan', theme: 'wall', font: '200' });
    });

    it('leaves them alone in a briefing and in a frame', () => {
      for (const mode of ['briefing', 'embed']) {
        const store = remembered({ theme: 'contrast' });
        const explorer = new Explorer(fakeWindow(`?mode=${mode}`).around, store);
        expect(explorer.state.theme).toBe('auto');
        explorer.adjust({ theme: 'wall' });
        expect(store.read().theme).toBe('contrast');
      }
    });

    it('keeps how the reader likes to read when the reader goes back', () => {
      const { around, back, entries } = fakeWindow('?view=projects');
      const explorer = new Explorer(around);
      explorer.listen();
      explorer.go({ view: 'flow' });
      explorer.adjust({ unit: 'yi', theme: 'contrast' });
      back();
      expect(explorer.state).toMatchObject({ view: 'projects', unit: 'yi', theme: 'contrast' });
      expect(entries).toEqual(['?view=projects&unit=yi&theme=contrast']);
    });
  });
});
