import { describe, expect, it } from 'vitest';
import { elementCode, frameCode, scriptCode, type EmbedWish } from '../../src/views/embed-code.ts';

const wish: EmbedWish = {
  base: 'https://www.example.gov.cn/a/',
  full: '?view=flow&theme=wall',
  query: '?mode=embed&view=flow',
  title: '流向 "<b>" & 其他',
  width: '720',
  height: '480',
  fit: false,
  picture: true,
};

/** The code as a page would hold it. */
const parsed = (code: string) => new DOMParser().parseFromString(code, 'text/html');

describe('the codes for a page', () => {
  it('make a titled frame whose title is text, whatever it holds', () => {
    const frame = parsed(frameCode(wish)).querySelector('iframe');
    expect(frame?.title).toBe(wish.title);
    expect(frame?.getAttribute('src')).toBe('https://www.example.gov.cn/a/index.html?mode=embed&view=flow');
    expect(frame?.getAttribute('loading')).toBe('lazy');
  });

  it('keep a link and a picture where no script runs', () => {
    const page = parsed(scriptCode(wish));
    expect(page.querySelector('[data-budget-embed] a')?.getAttribute('href')).toBe(
      'https://www.example.gov.cn/a/index.html?view=flow&theme=wall',
    );
    for (const code of [scriptCode(wish), elementCode(wish)])
      expect(code).toMatch(/<noscript>.*stills\/flow-wall\.png/);
    expect(parsed(elementCode(wish)).querySelector('budget-view')?.getAttribute('title')).toBe(wish.title);
  });

  it('lead to the readable page where the site has no picture, and to a named edition by its own address', () => {
    const link = (change: Partial<EmbedWish>) =>
      parsed(parsed(scriptCode({ ...wish, picture: false, ...change })).querySelector('noscript')?.innerHTML ?? '');
    const bare = link({});
    expect(bare.querySelector('img')).toBeNull();
    expect(bare.querySelector('a')?.getAttribute('href')).toBe('https://www.example.gov.cn/a/report/flow.html');
    expect(bare.body.textContent).toContain('文字版');
    const at = (full: string) => link({ full }).querySelector('a')?.getAttribute('href')?.slice(wish.base.length);
    expect(at('?')).toBe('report/index.html');
    expect(at('?view=reconcile')).toBe('report/checks.html');
    expect(at('?view=project&project=p34')).toBe('report/projects.html#p34');
    expect(at('?edition=other-2023&view=flow')).toBe('index.html?edition=other-2023&view=flow');
  });

  it('say a fixed height in the words that the script reads', () => {
    const still = { ...wish, fit: true, height: '600' };
    const place = parsed(scriptCode(still)).querySelector<HTMLElement>('[data-budget-embed]');
    expect([place?.dataset['fit'], place?.dataset['height']]).toEqual(['', '600']);
    expect(parsed(elementCode(still)).querySelector('budget-view')?.getAttribute('height')).toBe('600');
    expect(parsed(scriptCode(wish)).querySelector('[data-fit]')).toBeNull();
  });
});
