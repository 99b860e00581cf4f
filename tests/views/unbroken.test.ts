import { describe, expect, it } from 'vitest';
import { nameRuns, nameWords } from '../../src/views/unbroken.ts';

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

describe(nameWords, () => {
  it('keeps words and spans of years whole, and joins to the name', () => {
    const name = '服务平台升级（2021年）项目及运营2022–2023';
    const runs = nameWords(name);
    const whole = runs.filter((run) => run.whole).map(({ text }) => text);
    expect(runs.map(({ text }) => text).join('')).toBe(name);
    for (const kept of ['服务', '平台', '升级', '2021年）', '项目', '2022–2023']) expect(whole).toContain(kept);
    expect(nameWords(name)).toBe(runs);
  });

  it('keeps a bracket in half width whole, as the tables print it', () => {
    expect(nameWords('省政务网(2022年)项目')).toContainEqual({ text: '(2022年)', whole: true });
  });
});
