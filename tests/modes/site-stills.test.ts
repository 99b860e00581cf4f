import { describe, expect, it } from 'vitest';
import { stillsIn } from '../../src/modes/site-stills.ts';

describe(stillsIn, () => {
  const sum = 'a'.repeat(64);

  it('finds the pictures in the list of the site’s files, and nothing else', () => {
    const list = ['index.html', 'stills/flow-paper.png', 'stills/flow-paper.svg', 'x/stills/flow-wall.png'];
    expect([...stillsIn(list.map((path) => `${sum}  ${path}\n`).join(''))]).toEqual(['stills/flow-paper.png']);
  });

  it('finds none in a page that stands in the list’s place', () => {
    expect(stillsIn('<!doctype html><p>stills/flow-paper.png</p>').size).toBe(0);
  });
});
