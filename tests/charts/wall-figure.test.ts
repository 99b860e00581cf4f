import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { measureByTable, wordSegmenter } from '../../src/charts/measure.ts';
import WallFigure from '../../src/charts/wall/WallFigure.svelte';

const set = { measure: measureByTable, segment: wordSegmenter(), smallest: 12, largest: 26 };
const box = { x0: 0, y0: 0, x1: 300, y1: 200 };

function sizeOf(number: string): number {
  const figure = { prefix: '', number, suffix: '亿元', label: '支出总计' };
  const { container } = render(WallFigure, {
    props: { figure, box, size: 100, unit: 9, beside: false, column: 0, order: [], set },
  });
  return parseFloat(container.querySelector<HTMLElement>('.number')?.style.fontSize ?? '');
}

describe('a large figure of the wall', () => {
  it('has its full size where it fits, and is smaller rather than cut off', () => {
    expect(sizeOf('10.3')).toBe(100);
    const small = sizeOf('2,905,432.55');
    expect(small).toBeLessThan(100);
    expect(set.measure('2,905,432.55', small, 500)).toBeLessThan(300);
  });
});
