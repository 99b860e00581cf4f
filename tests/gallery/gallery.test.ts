import { readFileSync } from 'node:fs';
import { flushSync, mount, unmount } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Budget } from '../../src/model/budget.ts';
import { drawn } from '../setup/drawn.ts';
import { storiesOf } from './stories.ts';

const edition = JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')) as Budget;

/** The markup without what changes from build to build: Svelte's class hashes and its comments. */
function settled(element: Element): string {
  return new XMLSerializer()
    .serializeToString(element)
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\s?svelte-[a-z0-9]+/g, '')
    .replaceAll(/ class=""/g, '')
    .replaceAll('><', '>\n<');
}

describe('the gallery', () => {
  const complaints: unknown[][] = [];
  beforeEach(() => {
    complaints.length = 0;
    for (const level of ['warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation((...said: unknown[]) => void complaints.push(said));
  });

  for (const story of storiesOf(edition)) {
    it(`draws as before, and without a complaint: ${story.name}`, async () => {
      const target = document.createElement('div');
      document.body.append(target);
      let shown: Record<string, unknown> = {};
      story.show((component, props) => {
        shown = mount(component, { target, props });
      });
      flushSync();
      if (story.drawn) await drawn(story.drawn);
      const markup = settled(target);
      void unmount(shown);
      target.remove();
      expect(complaints).toEqual([]);
      expect(markup).not.toMatch(/NaN|undefined|Infinity/);
      expect(markup).toMatchSnapshot();
    });
  }
});
