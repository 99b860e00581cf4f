import { describe, expect, it } from 'vitest';
import { nameRuns } from '../../src/views/unbroken.ts';

describe(nameRuns, () => {
  it('keeps a short bracket and a short quotation whole', () => {
    expect(nameRuns('省域治理“一网统管”（一期）项目')).toEqual([
      { text: '省域治理', whole: false },
      { text: '“一网统管”', whole: true },
      { text: '（一期）', whole: true },
      { text: '项目', whole: false },
    ]);
  });

  it('lets a long bracket break, and leaves a name without one as it is', () => {
    const long = '在实施项目（非信息化类以及其他没有列明的各项目）';
    for (const name of [long, '后勤工作经费项目', '']) {
      expect(nameRuns(name).every(({ whole }) => !whole)).toBe(true);
      expect(nameRuns(name).map(({ text }) => text).join('')).toBe(name); // prettier-ignore
    }
  });

  it('gives stretches that join to the name, whatever stands in it', () => {
    for (const name of ['（一', '一）（二）', '“甲”“乙”丙', '（（一））'])
      expect(nameRuns(name).map(({ text }) => text).join('')).toBe(name); // prettier-ignore
  });
});
