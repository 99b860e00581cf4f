import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatViewState, freeText, parseViewState } from '../../src/state/url.ts';
import {
  CODINGS,
  DEFAULTS,
  GROUPINGS,
  KINDS,
  LEVELS,
  OUTCOME_FILTERS,
  SHAPES,
  THEMES,
  UNIT_KEYS,
  VIEWS,
  type ViewState,
} from '../../src/state/view-state.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(freeText);
const nullableText = fc.option(text.filter((value) => value !== ''));

const anyState: fc.Arbitrary<ViewState> = fc.record({
  edition: fc.option(fc.constantFrom('gd-zwfw-2022', 'a1', 'x-2023')),
  mode: fc.constant('browse' as const),
  view: fc.constantFrom(...VIEWS),
  grouping: fc.constantFrom(...GROUPINGS),
  focus: nullableText,
  project: fc.option(fc.integer({ min: 1, max: 9_999_999 }).map((order) => `p${order}`)),
  selected: nullableText,
  table: fc.option(fc.constantFrom('1', '9', '10', '12', 'key')),
  cell: fc.option(fc.constantFrom('12.34.2', 'key.1.2', 'text.9.1')),
  coding: fc.constantFrom(...CODINGS),
  level: fc.constantFrom(...LEVELS),
  kind: fc.constantFrom(...KINDS),
  unit: fc.constantFrom(...UNIT_KEYS),
  theme: fc.constantFrom(...THEMES),
  shape: fc.constantFrom(...SHAPES),
  outcome: fc.constantFrom(...OUTCOME_FILTERS),
  q: text,
});

describe(parseViewState, () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseViewState(formatViewState(state))).toEqual(state);
      }),
    );
  });

  it('reads back what a browser makes of the address', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { search } = new URL(formatViewState(state), 'https://example.gov.cn/a/');
        expect(parseViewState(search)).toEqual(state);
      }),
    );
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webQueryParameters()), (query) => {
        const state = parseViewState(query);
        expect(VIEWS).toContain(state.view);
        expect(parseViewState(formatViewState(state))).toEqual(state);
      }),
    );
  });

  it('falls back where a value is unknown', () => {
    const state = parseViewState('?view=nonsense&mode=admin&unit=dollar&project=../../etc&table=13&cell=12.0.2&theme=');
    expect(state).toEqual(DEFAULTS);
  });

  it('reads a link whose punctuation a chat made full-width', () => {
    const clean = parseViewState('?view=projects&q=粤省事&unit=yi');
    expect(parseViewState('？view＝projects＆q＝粤省事＆unit＝yi')).toEqual(clean);
    expect(parseViewState(`?${encodeURIComponent('view＝projects＆q＝粤省事＆unit＝yi')}`)).toEqual(clean);
  });

  it('drops punctuation glued to the end of a link', () => {
    for (const tail of ['。', '，', '）', '”', '.', ',', ')', '…']) {
      expect(parseViewState(`?view=flow${tail}`).view).toBe('flow');
      expect(parseViewState(`?view=project&project=p34${tail}`).project).toBe('p34');
    }
  });

  it('reads full-width letters and digits in codes', () => {
    expect(parseViewState('?view=ｐｒｏｊｅｃｔ&project=ｐ３４').project).toBe('p34');
  });

  it('cuts a text that is too long and removes control characters', () => {
    expect(parseViewState(`?q=${'云'.repeat(500)}`).q).toHaveLength(80);
    expect(parseViewState('?q=a%00b%0Ac').q).toBe('abc');
  });
});

describe(formatViewState, () => {
  it('leaves out what equals the default', () => {
    expect(formatViewState(DEFAULTS)).toBe('?');
    expect(formatViewState({ ...DEFAULTS, view: 'flow' })).toBe('?view=flow');
  });
});
