import { plainAmount, sumAmounts, toAmount } from '../../model/amount.ts';
import type { Unit } from '../../model/table.ts';
import { formatAmount, formatCount, formatNearPercent, formatPrinted, formatShare } from '../format.ts';

/**
 * What a name in a template stands for. Money keeps its unit and the cells that print it; a percentage is as printed;
 * a count is whole; a text is the document's own words.
 */
export type Value =
  | {
      readonly kind: 'money';
      readonly amount: string;
      readonly unit: Unit;
      readonly cells: readonly string[];
      readonly share?: Share;
    }
  | { readonly kind: 'percent'; readonly amount: string; readonly cells: readonly string[] }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'text'; readonly text: string };

/** A share that is said elsewhere too: of which whole, and how it reads there (the groups of a tree add up to 100.0). */
export interface Share {
  readonly of: string;
  readonly text: string;
}

/** Finds what a name stands for; null for a name that is none. */
export type Lookup = (name: string) => Value | null;

/** A template filled in, with the printed cells behind its figures. */
export interface Filled {
  readonly text: string;
  readonly cells: readonly string[];
}

/** Why a template cannot be filled in: the piece of it, and what was expected there. */
export class TemplateFault extends Error {
  readonly found: string;
  readonly expected: string;
  constructor(found: string, expected: string) {
    super(`${found}: ${expected}`);
    this.found = found;
    this.expected = expected;
  }
}

/** Ways of writing a value, `{{total|yi:2}}`; `share` and `near` name the whole that the value is a part of. */
const FILTERS = ['wan', 'yi', 'yuan', 'printed', 'share', 'near', 'signed'] as const;

const PIECE = /\{\{([^{}]*)\}\}/g;

/**
 * Figures that someone typed: digits, and amounts in Chinese numerals. Years (2022 年, 2022-2024 年), 表 12 and 第 3 项
 * are no amounts. No lookbehind: Safari 14 has none.
 */
const HARMLESS = /(?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?\s*年|(?:表|第)\s*\d+/g;
const TYPED =
  /[\d０-９][\d０-９.,，．%％]*|[一二两三四五六七八九十百千][一二两三四五六七八九十百千万亿零〇]*元|百分之[一二三四五六七八九十百零点]+/;

/** The first figure that a template types out instead of naming its cell; null when it has none. */
export function typedAmount(template: string): string | null {
  return TYPED.exec(template.replace(PIECE, '').replace(HARMLESS, ''))?.[0] ?? null;
}

/** Fills in `{{…}}`. Throws a {@link TemplateFault} on a name or filter that is none, and on braces that do not pair. */
export function fillTemplate(template: string, lookup: Lookup): Filled {
  const cells: string[] = [];
  const text = template.replace(PIECE, (_, inside: string) => {
    const filled = fillPiece(inside, lookup);
    cells.push(...filled.cells);
    return filled.text;
  });
  const stray = /\{\{|\}\}/.exec(text);
  if (stray) throw new TemplateFault(stray[0], '成对的 {{ 与 }}');
  return { text, cells };
}

/** `name`, `name+name-name`, then filters: `total-basic|wan`, `3.2.1|share:total`. */
function fillPiece(inside: string, lookup: Lookup): Filled {
  const [expression = '', ...filters] = inside.split('|').map((part) => part.trim());
  const value = evaluate(expression, lookup);
  const cells = value.kind === 'money' || value.kind === 'percent' ? value.cells : [];
  if (filters.length > 1) throw new TemplateFault(inside, '至多一个写法（| 之后只写一项）');
  const [filter = '', argument = ''] = (filters[0] ?? '').split(':').map((part) => part.trim());
  return { text: write(value, filter, argument, lookup, inside), cells };
}

function evaluate(expression: string, lookup: Lookup): Value {
  const parts = expression.split(/\s+([+−-])\s+/).filter((part): part is string => Boolean(part));
  const [first = '', ...rest] = parts;
  const value = find(first, lookup);
  if (rest.length === 0) return value;
  let sum = money(value, first);
  const cells = [...sum.cells];
  for (let at = 0; at < rest.length; at += 2) {
    const name = rest[at + 1] ?? '';
    const next = money(find(name, lookup), name);
    if (next.unit !== sum.unit) throw new TemplateFault(expression, '单位相同的金额才能相加减');
    const amount = rest[at] === '+' ? sumAmounts([sum.amount, next.amount]) : toAmount(sum.amount).minus(next.amount);
    cells.push(...next.cells);
    sum = { ...sum, amount: plainAmount(amount) };
  }
  return { ...sum, cells };
}

function find(name: string, lookup: Lookup): Value {
  const value = lookup(name);
  if (!value) throw new TemplateFault(name || '（空）', '单元格（如 3.2.1）或数据名（如 total、domain.1、p34）');
  return value;
}

function money(value: Value, name: string): Extract<Value, { kind: 'money' }> {
  if (value.kind !== 'money') throw new TemplateFault(name, '金额');
  return value;
}

function write(value: Value, filter: string, argument: string, lookup: Lookup, inside: string): string {
  switch (filter) {
    case '':
      if (value.kind === 'text') return value.text;
      if (value.kind === 'count') return formatCount(value.count);
      if (value.kind === 'percent') return `${formatPrinted(value.amount)}%`;
      return formatAmount(value.amount, value.unit, '万元', 0);
    case 'wan':
    case 'yi':
    case 'yuan': {
      const { amount, unit } = money(value, inside);
      const to = ({ wan: '万元', yi: '亿元', yuan: '元' } as const)[filter];
      const places = ['0', '1', '2', '3', '4'].indexOf(argument);
      return formatAmount(amount, unit, to, places >= 0 ? places : filter === 'yi' ? 2 : 0);
    }
    case 'printed':
      return value.kind === 'money' || value.kind === 'percent' ? formatPrinted(value.amount) : write(value, '', '', lookup, inside); // prettier-ignore
    case 'share':
    case 'near': {
      const whole = find(argument, lookup);
      if (value.kind === 'money' && whole.kind === 'money' && value.unit === whole.unit) {
        if (filter === 'share' && value.share?.of === whole.amount) return value.share.text;
        return (filter === 'share' ? formatShare : formatNearPercent)(value.amount, whole.amount);
      }
      throw new TemplateFault(inside, '两个单位相同的金额');
    }
    case 'signed': {
      const plain = value.kind === 'text' ? value.text : write(value, 'printed', '', lookup, inside);
      return `${plain.startsWith('−') || plain.startsWith('-') ? '' : '+'}${plain.replace('-', '−')}`;
    }
    default:
      throw new TemplateFault(filter, `写法：${FILTERS.join('、')}`);
  }
}
