import { describe, expect, it, vi } from 'vitest';
import { sliced } from '../../src/panels/sliced.svelte.ts';
import type { Steps } from '../../src/views/work-in-slices.ts';
import { probe } from './sliced-probe.svelte.ts';

/** Longer than a slice, so that it is interrupted. */
function* answer(question: string): Steps<string> {
  const end = performance.now() + 40;
  while (performance.now() < end) yield;
  if (question === 'wrong') throw new Error('no answer');
  return `answer to ${question}`;
}

describe(sliced, () => {
  it('does little at once', () => {
    const { work, ask, end } = probe('a', answer, true);
    expect(work).toMatchObject({ current: 'answer to a', busy: false });
    ask('b');
    expect(work.current).toBe('answer to b');
    end();
  });

  it('does much between the turns of the page, the newest question winning', async () => {
    const { work, ask, end } = probe('a', answer, false);
    expect(work).toMatchObject({ current: null, busy: true });
    await vi.waitFor(() => expect(work).toMatchObject({ current: 'answer to a', busy: false }));
    ask('b');
    ask('c');
    expect(work).toMatchObject({ current: 'answer to a', busy: true });
    await vi.waitFor(() => expect(work).toMatchObject({ current: 'answer to c', busy: false }));
    end();
  });

  it('shows nothing of what was worked out of something else', async () => {
    const { work, turnTo, end } = probe('a', answer, false);
    await vi.waitFor(() => expect(work.current).toBe('answer to a'));
    turnTo('another');
    expect(work).toMatchObject({ current: null, busy: true });
    await vi.waitFor(() => expect(work).toMatchObject({ current: 'answer to a', busy: false }));
    end();
  });

  it('has nothing underway when nothing is asked', async () => {
    const { work, ask, end } = probe('a', (question) => (question === '' ? null : answer(question)), false);
    ask('');
    expect(work.busy).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(work.current).toBeNull();
    end();
  });

  it('fails where its result is read, until something else is asked', async () => {
    const { work, ask, end } = probe('wrong', answer, false);
    await vi.waitFor(() => expect(() => work.current).toThrow('no answer'));
    expect(work.busy).toBe(false);
    ask('a');
    await vi.waitFor(() => expect(work.current).toBe('answer to a'));
    end();
  });
});
