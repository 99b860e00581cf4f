import { describe, expect, test, vi } from 'vitest';
import { fetchedOnce } from '../../src/modes/fetched-once.ts';

describe('fetchedOnce', () => {
  test('all who ask share one fetch and hear of it in the order in which they asked', async () => {
    let answer: (value: string) => void = () => undefined;
    const fetch = vi.fn(() => new Promise<string>((resolve) => (answer = resolve)));
    const get = fetchedOnce(fetch);
    const heard: string[] = [];
    const asked = ['page', 'focus', 'print'].map((who) => get().then(() => heard.push(who)));
    answer('there');
    await Promise.all(asked);
    expect(heard).toEqual(['page', 'focus', 'print']);
    await expect(get()).resolves.toBe('there');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('what failed is fetched again when it is asked for again', async () => {
    const fetch = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('there');
    const get = fetchedOnce(fetch);
    await expect(get()).rejects.toThrow('gone');
    await expect(get()).resolves.toBe('there');
  });
});
