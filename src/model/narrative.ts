/** What a figure of part three is about, by the template; null in {@link NarrativeFigure} when it is none of these. */
export const TOPICS = [
  'income', 'expenditure', 'businessFund', 'threePublic', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception',
  'operating', 'procurement', 'procurementGoods', 'procurementWorks', 'procurementServices',
  'fixedAssets', 'buildings', 'vehicleCount', 'largeEquipment', 'plannedAssets',
] as const; // prettier-ignore

/** One of {@link TOPICS}. */
export type Topic = (typeof TOPICS)[number];

/** A figure of part three as data. Its cells are `text.<position>.1` (amount), `.2` (change), `.3` (percent). */
export interface NarrativeFigure {
  readonly topic: Topic | null;
  /** What it is called there: `“三公”经费`. */
  readonly subject: string;
  /** Plain decimal in {@link unit}. */
  readonly amount: string;
  readonly unit: string;
  /** The change on last year without sign, and its direction; null where the text gives none. */
  readonly change: string | null;
  readonly direction: 'increase' | 'decrease' | null;
  /** The stated percentage without sign: `27.6`; null where none is stated. */
  readonly percent: string | null;
  /** 主要原因, as printed; null where none is given. */
  readonly reason: string | null;
  /** The sentence that says it, as printed. */
  readonly sentence: string;
  /** The section of part three (from 1) and its paragraph (from 1). */
  readonly section: number;
  readonly paragraph: number;
}

/** A section of part one or three: its title and paragraphs as printed. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Part one: 部门概况. */
export interface Overview {
  /** 主要职责, one a duty, with its printed number. */
  readonly duties: readonly string[];
  /** 机构设置: the text, and the divisions it names. */
  readonly organisation: string;
  readonly divisions: readonly string[];
  /** 部门预算构成. */
  readonly scope: string;
  readonly sections: readonly Section[];
}

/** Part four: one term of 名词解释. */
export interface GlossaryTerm {
  readonly term: string;
  readonly explanation: string;
}
