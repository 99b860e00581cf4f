import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { drawForPrint } from '../../src/charts/before-print.ts';
import { drawnRows } from '../../src/modes/drawn-rows.svelte.ts';
import { probe } from './drawn-rows-probe.svelte.ts';

describe(drawnRows, () => {
  it('draws what a window shows, and the rest after it was painted', async () => {
    const { drawn, end } = probe(140);
    expect(drawn.current).toBe(40);
    await vi.waitFor(() => expect(drawn.current).toBeGreaterThanOrEqual(140));
    end();
  });

  it('begins anew with another list', async () => {
    const { drawn, turnTo, end } = probe(100);
    await vi.waitFor(() => expect(drawn.current).toBeGreaterThanOrEqual(100));
    turnTo(90);
    expect(drawn.current).toBe(40);
    await vi.waitFor(() => expect(drawn.current).toBeGreaterThanOrEqual(90));
    end();
  });

  it('draws at once what must stand: a row that an address names, all where one goes to a row or prints', () => {
    const named = probe(140, 120);
    expect(named.drawn.current).toBe(120);
    named.end();
    const gone = probe(140);
    flushSync(() => gone.drawn.all());
    expect(gone.drawn.current).toBeGreaterThanOrEqual(140);
    gone.end();
    const printed = probe(140);
    drawForPrint();
    expect(printed.drawn.current).toBeGreaterThanOrEqual(140);
    printed.end();
    window.dispatchEvent(new Event('afterprint'));
  });
});
