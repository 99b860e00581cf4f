/** A class of one of the official classifications. The parent's code is the code's own beginning (3, 5, 7 digits). */
export interface ClassificationEntry {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

/** 功能分类: 类 (3 digits), 款 (5), 项 (7). */
export type FunctionalClass = ClassificationEntry;

/** 经济分类: 类 (3 digits), 款 (5), in the 部门预算 (301…) or 政府预算 (501…) coding. */
export type EconomicClass = ClassificationEntry;

/** The two official codings of the economic classification. */
export type EconomicCoding = 'department' | 'government';

/** Where the money comes from; names as the tables print them. */
export interface FundingSource {
  readonly id: string;
  readonly name: string;
}

/** The code of the class above; null for a class of the first level. */
export function parentCode(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}
