import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatViewState, freeText, parseViewState } from '../../src/state/url.ts';
import {
  BACKGROUNDS,
  CODINGS,
  DEFAULTS,
  FONTS,
  GOAL_FACTS,
  GROUPINGS,
  KINDS,
  LANGS,
  FUNCTIONAL_LEVELS,
  LEVELS,
  LISTS,
  MODES,
  OUTCOME_FILTERS,
  PAPERS,
  SCREENS,
  SHAPES,
  SWITCHES,
  FLAGS,
  THEMES,
  UNIT_KEYS,
  VIEWS,
  type ViewState,
} from '../../src/state/view-state.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(freeText);
const nullableText = fc.option(text.filter((value) => value !== ''));

const anyState: fc.Arbitrary<ViewState> = fc.record({
  edition: fc.option(fc.constantFrom('gd-zwfw-2022', 'a1', 'x-2023')),
  mode: fc.constantFrom(...MODES),
  view: fc.constantFrom(...VIEWS),
  grouping: fc.constantFrom(...GROUPINGS),
  focus: nullableText,
  project: fc.option(fc.integer({ min: 1, max: 9_999_999 }).map((order) => `p${order}`)),
  selected: nullableText,
  table: fc.option(fc.constantFrom('1', '9', '10', '12', 'key')),
  cell: fc.option(fc.constantFrom('12.34.2', 'key.1.2', 'text.9.1')),
  cells: fc.option(
    fc.constantFrom(
      '12.2.3-9.14_n5.3.2',
      'key.2.1',
      'text.1.9',
      `12.2.${Array.from({ length: 140 }, (_, at) => 1 + 2 * at).join('.')}`,
    ),
  ),
  coding: fc.constantFrom(...CODINGS),
  level: fc.constantFrom(...LEVELS),
  functional: fc.constantFrom(...FUNCTIONAL_LEVELS),
  kind: fc.constantFrom(...KINDS),
  unit: fc.constantFrom(...UNIT_KEYS),
  theme: fc.constantFrom(...THEMES),
  font: fc.constantFrom(...FONTS),
  shape: fc.constantFrom(...SHAPES),
  outcome: fc.constantFrom(...OUTCOME_FILTERS),
  fact: fc.constantFrom(...GOAL_FACTS),
  list: fc.constantFrom(...LISTS),
  sort: fc.option(fc.constantFrom('amount-desc', 'order-asc')),
  q: text,
  domain: fc.option(fc.constantFrom('政务服务', 'none')),
  year: fc.option(fc.constantFrom('2022', 'none', 'withheld')),
  goal: fc.option(fc.constantFrom('yes', 'counted', 'uncounted', 'no', 'withheld')),
  source: fc.option(fc.constantFrom('generalBudget', 'governmentFund')),
  min: fc.option(fc.constantFrom('0', '100', '12.5')),
  max: fc.option(fc.constantFrom('10', '1000')),
  step: fc.option(fc.constantFrom('1', '9', '18', '99')),
  screen: fc.constantFrom(...SCREENS),
  paper: fc.constantFrom(...PAPERS),
  notes: fc.constantFrom(...SWITCHES),
  seams: fc.option(fc.constantFrom('1920', '1920,3840')),
  safe: fc.option(fc.constantFrom('0', '40')),
  auto: fc.option(fc.constantFrom('5', '120')),
  plain: fc.constantFrom(...FLAGS),
  static: fc.constantFrom(...FLAGS),
  fit: fc.constantFrom(...FLAGS),
  bg: fc.constantFrom(...BACKGROUNDS),
  lang: fc.constantFrom(...LANGS),
  data: fc.option(fc.constantFrom('sha256-6f8f646c3e8d', `sha256-${'0a'.repeat(32)}`)),
  host: fc.option(fc.constantFrom('https://www.example.gov.cn', 'http://10.0.0.1:8080')),
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

  it('reads the words of older links and of the embedding handbook, and writes its own', () => {
    const says = (query: string) => formatViewState(parseViewState(query));
    expect(says('?present=1')).toBe('?mode=briefing');
    expect(says('?embed=1&view=treemap&theme=dark&font=large')).toBe('?mode=embed&view=projects&theme=wall&font=150');
    expect(says('?theme=light&font=xlarge&view=sankey')).toBe('?view=flow&theme=paper&font=200');
    expect(says('?font=normal&present=0&embed=no')).toBe('?');
  });

  it('reads `id` as what the view shows one of', () => {
    expect(formatViewState(parseViewState('?embed=1&view=project&id=p25'))).toBe(
      '?mode=embed&view=project&project=p25',
    );
    expect(formatViewState(parseViewState('?view=table&id=12'))).toBe('?view=tables&table=12');
    expect(formatViewState(parseViewState('?view=project&project=p3&id=p25'))).toBe('?view=project&project=p3');
    expect(formatViewState(parseViewState('?view=project&id=25'))).toBe('?view=project');
    expect(formatViewState(parseViewState('?view=flow&id=p25'))).toBe('?view=flow');
  });

  it('lets the plain key win over its alias', () => {
    expect(parseViewState('?mode=browse&embed=1').mode).toBe('browse');
  });

  const shared = { ...DEFAULTS, view: 'projects', unit: 'yi', theme: 'wall', q: '政务云' } as const;
  const link = formatViewState(shared);

  it.each([
    ['encoded twice', encodeURIComponent(link)],
    ['encoded twice behind its question mark', `?${encodeURIComponent(link.slice(1))}`],
    ['with the entities of a web page', link.replace(/&/g, '&amp;')],
    ['with full-width punctuation', link.replace('?', '？').replace(/&/g, '＆').replace(/=/g, '＝')],
    ['with the capitals of a document', link.replace('view=projects', 'View=Projects')],
    ['with invisible characters', link.replace('unit=yi', 'unit=y\u200Bi\uFEFF')],
    ['with keys of a chat', `${link}&from=groupmessage&isappinstalled=0`],
    ['with values encoded twice', link.replace(/%/g, '%25')],
  ])('reads a link %s', (_how, pasted) => {
    expect(parseViewState(pasted)).toEqual(shared);
  });

  it.each(['。', ' 这个不错', '%20%E7%9C%8B%E7%9C%8B', '】', '\n', '” 转发自', '>', '，请看'])(
    'reads a link with %j glued to its end',
    (tail) => {
      expect(parseViewState(`?q=云&view=flow&unit=yi${tail}`)).toEqual({
        ...DEFAULTS,
        q: '云',
        view: 'flow',
        unit: 'yi',
      });
    },
  );

  it('reads the same state from any link that was damaged in one of these ways', () => {
    const glued = fc.constantFrom('', '。', '，', '）', ' 看', '”', '…', '；');
    fc.assert(
      fc.property(anyState, glued, (state, tail) => {
        const plain = { ...state, q: '', focus: null, selected: null };
        expect(parseViewState(formatViewState(plain) + (formatViewState(plain) === '?' ? '' : tail))).toEqual(plain);
        expect(parseViewState(encodeURIComponent(formatViewState(plain)))).toEqual(plain);
      }),
    );
  });

  it('takes what the address does not say from the defaults it is given', () => {
    expect(parseViewState('?view=flow', { ...DEFAULTS, unit: 'yi' })).toEqual({
      ...DEFAULTS,
      view: 'flow',
      unit: 'yi',
    });
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
