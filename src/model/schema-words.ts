/** One thing that is wrong with a budget.json: where, what was expected, what was found. */
export interface SchemaFault {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** The part of a validator's issue that is put into words. */
interface Mismatch {
  readonly type: string;
  readonly expected: string | null;
  readonly received: string;
  readonly message: string;
}

/** What an amount has to be, for whoever reads the fault. */
export const AN_AMOUNT = '数字，如 "1200.5"（带引号，不带逗号）';

const A_LIST = '列表 […]';
const A_GROUP = '一组字段 {…}';
const A_POSITION = '从 1 起的整数';
const MISSING = '缺这一项';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（带引号）',
  number: '数（不带引号）',
  boolean: 'true 或 false',
  Array: A_LIST,
  Object: A_GROUP,
  null: '空（null）',
};

/** What stands under some keys, whatever holds them: a validator that misses a key does not say what it would have been. */
const KEYS: Readonly<Record<string, string>> = {
  ...named(AN_AMOUNT, 'amount', 'value', 'change', 'percent'),
  ...named(A_POSITION, 'order', 'row', 'column', 'line', 'section', 'paragraph'),
  ...named(A_LIST, 'tables', 'rows', 'cells', 'columns', 'projects', 'sources', 'keyProjects', 'issues', 'corrections', 'sections', 'figures', 'paragraphs', 'indicators', 'heading', 'printed', 'notes', 'glossary', 'domains', 'duties', 'divisions'),
  ...named(A_GROUP, 'document', 'overview', 'explanation', 'cell'),
  ...named('文字（带引号）', 'id', 'name', 'title', 'text', 'label', 'shortLabel', 'tinyLabel', 'publisher', 'message'),
  ...named('true 或 false', 'withheld', 'notice', 'differs', 'applied'),
}; // prettier-ignore

function named(words: string, ...keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, words]));
}

/** A validator's issue in a clerk's words; what the file holds stays as it stands there. `path` is null for the whole file. */
export function wordFault(issue: Mismatch, path: string | null): SchemaFault {
  const key = path?.split('.').pop() ?? '';
  return { path: path ?? '整个文件', expected: expectedWords(issue, key), found: foundWords(issue) };
}

function expectedWords({ type, expected, received, message }: Mismatch, key: string): string {
  // The schema words its patterns itself.
  if (expected === null || type === 'regex') return type === 'integer' ? '整数' : message;
  if (expected === 'never') return '没有这一项';
  if (type === 'strict_object' && received === 'undefined') return KEYS[key] ?? '要有这一项';
  if (expected === 'string' && KEYS[key] === AN_AMOUNT) return AN_AMOUNT;
  if (type === 'min_value') return `不小于 ${expected.replace('>=', '')} 的数`;
  if (type === 'max_value') return `不大于 ${expected.replace('<=', '')} 的数`;
  if (expected.startsWith('(')) return `${expected.slice(1, -1).replaceAll(' | ', '、')} 之一`;
  return TYPES[expected] ?? expected;
}

function foundWords({ expected, received }: Mismatch): string {
  if (expected === 'never') return '多出这一项';
  if (received === 'undefined') return MISSING;
  // A text of the file stands in quotes here, so that these words are the validator's.
  return ['Array', 'Object', 'null'].includes(received) ? (TYPES[received] ?? received) : received;
}
