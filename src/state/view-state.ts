import type { EconomicCoding } from '../model/classification.ts';

/** The pages of the browse mode, in the order of the navigation; `project` is one project's page, below `projects`. */
export const VIEWS = ['overview', 'projects', 'goals', 'flow', 'tables', 'reconcile', 'about', 'project'] as const;
/** The three uses of one site: reading, a meeting room's screen, a frame in another page. */
export const MODES = ['browse', 'briefing', 'embed'] as const;
/** How the projects can be grouped (`views/grouping.ts` says what each is called). */
export const GROUPINGS = ['domain', 'year', 'goal', 'band', 'none'] as const;
/** The two codings of economic classes: 部门预算 and 政府预算. */
export const CODINGS = ['department', 'government'] as const satisfies readonly EconomicCoding[];
/** How deep the economic classes of the flows go: 类, or 款. */
export const LEVELS = ['class', 'item'] as const;
/** How deep their functional classes go: 类 (201), 款 (20103), 项 (2010399). */
export const FUNCTIONAL_LEVELS = ['class', 'group', 'item'] as const;
/** Which money the flows show: 支出总计, 基本支出 or 项目支出. */
export const KINDS = ['all', 'basic', 'project'] as const;
/** 元, 万元, 亿元; auto lets each amount say its own. */
export const UNIT_KEYS = ['auto', 'yuan', 'wan', 'yi'] as const;
/** 纸, 幕 and 高对比; auto follows the reader's system. */
export const THEMES = ['auto', 'paper', 'wall', 'contrast'] as const;
/** In the briefing mode: the wall, the presenter's own window, or the deck as pages to print. */
export const SCREENS = ['wall', 'presenter', 'handout'] as const;
/** The pages of a hand-out: A4 on its side, or the shape of the wall. */
export const PAPERS = ['a4', 'wide'] as const;
/** Something that a reader can switch on. */
export const SWITCHES = ['off', 'on'] as const;
/** The size of text in percent. */
export const FONTS = ['100', '125', '150', '200'] as const;
/** A picture, or its table twin. */
export const SHAPES = ['chart', 'table'] as const;
/** What a performance goal may be asked for; `none` asks for the projects without one. */
export const GOAL_FACTS = ['all', 'number', 'deadline', 'baseline', 'shared', 'none'] as const;
/** The list from which a project's page was opened: its neighbours there are the previous and the next. */
export const LISTS = ['projects', 'goals'] as const;
/** A yes, or what stands when nothing is said. */
export const FLAGS = ['0', '1'] as const;
/** The background of a frame: the theme's, or the host page's. */
export const BACKGROUNDS = ['theme', 'transparent'] as const;
/** The language of the words around the picture; names and figures stay as published. */
export const LANGS = ['zh', 'en'] as const;
/** What became of a relation, and all of them together: the list of 勾稽 shows one. */
export const OUTCOME_FILTERS = ['all', 'holds', 'rounding', 'scope', 'lost', 'broken'] as const;

/** What the goals of projects may be filtered by (`views/filter.ts` says what each means). */
export const GOAL_FILTERS = ['yes', 'counted', 'uncounted', 'no', 'withheld'] as const;

/** One of {@link VIEWS}. */
export type View = (typeof VIEWS)[number];
/** One of {@link MODES}. */
export type Mode = (typeof MODES)[number];
/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];
/** One of {@link CODINGS}. */
export type Coding = (typeof CODINGS)[number];
/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];
/** One of {@link FUNCTIONAL_LEVELS}. */
export type FunctionalLevel = (typeof FUNCTIONAL_LEVELS)[number];
/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];
/** One of {@link UNIT_KEYS}. */
export type UnitKey = (typeof UNIT_KEYS)[number];
/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];
/** One of {@link FONTS}. */
export type FontPercent = (typeof FONTS)[number];
/** One of {@link SCREENS}. */
export type Screen = (typeof SCREENS)[number];
/** One of {@link PAPERS}. */
export type Paper = (typeof PAPERS)[number];
/** One of {@link SWITCHES}. */
export type Switch = (typeof SWITCHES)[number];
/** One of {@link SHAPES}. */
export type Shape = (typeof SHAPES)[number];
/** One of {@link GOAL_FACTS}. */
export type GoalFact = (typeof GOAL_FACTS)[number];
/** One of {@link LISTS}. */
export type List = (typeof LISTS)[number];
/** One of {@link FLAGS}. */
export type Flag = (typeof FLAGS)[number];
/** One of {@link BACKGROUNDS}. */
export type Background = (typeof BACKGROUNDS)[number];
/** One of {@link LANGS}. */
export type Lang = (typeof LANGS)[number];
/** One of {@link OUTCOME_FILTERS}. */
export type OutcomeFilter = (typeof OUTCOME_FILTERS)[number];

/** What the reader is looking at. The address owns it; null means "not chosen". */
export interface ViewState {
  /** An edition of editions.json; null is the site's default. */
  readonly edition: string | null;
  readonly mode: Mode;
  readonly view: View;
  readonly grouping: Grouping;
  /** The group that the treemap is zoomed to, by its name. */
  readonly focus: string | null;
  /** The project whose page is open. */
  readonly project: string | null;
  /** The mark chosen in a picture: a project, a group, a flow's node or link. */
  readonly selected: string | null;
  /** The official table that is open. */
  readonly table: string | null;
  /** The cell pointed at, `12.34.2`. */
  readonly cell: string | null;
  /** The cells of a figure, all highlighted in their tables: `12.2.3-9_5.3.2` (model/cell-set.ts). */
  readonly cells: string | null;
  readonly coding: Coding;
  readonly level: Level;
  readonly functional: FunctionalLevel;
  readonly kind: Kind;
  readonly unit: UnitKey;
  readonly theme: Theme;
  readonly font: FontPercent;
  readonly shape: Shape;
  readonly outcome: OutcomeFilter;
  readonly fact: GoalFact;
  readonly list: List;
  /** A column and its direction, `amount-desc`; null is the order in which a list comes. */
  readonly sort: string | null;
  /** The search text. */
  readonly q: string;
  /** Filters of the projects, in the words of `ProjectFilter` in `views/filter.ts`; null asks nothing. */
  readonly domain: string | null;
  readonly year: string | null;
  readonly goal: (typeof GOAL_FILTERS)[number] | null;
  readonly source: string | null;
  /** In 万元, a plain decimal: from (inclusive), and below. */
  readonly min: string | null;
  readonly max: string | null;
  /** The step of a briefing, from 1; null is the first. */
  readonly step: string | null;
  readonly screen: Screen;
  /** The size of a hand-out's pages. */
  readonly paper: Paper;
  /** Whether the hand-out prints the speaker's notes. */
  readonly notes: Switch;
  /** Where the panels of a wall meet, in CSS pixels from its left edge: `1920,3840`. No text crosses them. */
  readonly seams: string | null;
  /** Margins that the wall's frame covers, in CSS pixels: one for all sides. */
  readonly safe: string | null;
  /** Seconds after which a briefing goes on by itself; null leaves that to the speaker. */
  readonly auto: string | null;
  /** Embedding: the picture without tools; a tile opens its page in the full version. */
  readonly plain: Flag;
  /** Embedding: a still picture; nothing in it answers. */
  readonly static: Flag;
  /** Embedding: fills a frame of a fixed height instead of saying how high it is. */
  readonly fit: Flag;
  readonly bg: Background;
  readonly lang: Lang;
  /** Embedding: the id of the data that the host page was written about; the page says so when it holds other data. */
  readonly data: string | null;
  /** Embedding: the origin of the page around the frame, the only one whose messages are heard. */
  readonly host: string | null;
}

/** What an empty address means. */
export const DEFAULTS: ViewState = {
  edition: null,
  mode: 'browse',
  view: 'overview',
  grouping: 'domain',
  focus: null,
  project: null,
  selected: null,
  table: null,
  cell: null,
  cells: null,
  coding: 'department',
  level: 'class',
  functional: 'item',
  kind: 'all',
  unit: 'wan',
  theme: 'auto',
  font: '100',
  shape: 'chart',
  outcome: 'all',
  fact: 'all',
  list: 'projects',
  sort: null,
  q: '',
  domain: null,
  year: null,
  goal: null,
  source: null,
  min: null,
  max: null,
  step: null,
  screen: 'wall',
  paper: 'a4',
  notes: 'off',
  seams: null,
  safe: null,
  auto: null,
  plain: '0',
  static: '0',
  fit: '0',
  bg: 'theme',
  lang: 'zh',
  data: null,
  host: null,
};

/** What only a frame's address says; the link to the full version leaves it out. */
export const EMBED_FIELDS = [
  'plain',
  'static',
  'fit',
  'bg',
  'lang',
  'data',
  'host',
] as const satisfies readonly (keyof ViewState)[];

/** What the site remembers of a reader from one visit to the next, and nothing else. */
export const PREFERENCES = ['unit', 'theme', 'font'] as const satisfies readonly (keyof ViewState)[];

/** The part of a state that is remembered. */
export type PreferenceState = Pick<ViewState, (typeof PREFERENCES)[number]>;
