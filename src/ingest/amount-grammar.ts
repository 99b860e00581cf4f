import { findControl } from './printed-text.ts';

/** What a printed amount cell says. `zero` is a dash printed for zero. */
export type PrintedAmount =
  | { readonly kind: 'amount'; readonly amount: string; readonly negative: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'not-an-amount'; readonly why: string };

const EDGE = /^[\s\u00a0\u180e\u200b-\u200d\u2060\u3000\ufeff]+|[\s\u00a0\u180e\u200b-\u200d\u2060\u3000\ufeff]+$/g;
const DASH = /^[-－‐‑‒–—―−]{1,4}$/;
const GROUP = /[\u2009\u202f\u00a0]/g;
const PLAIN = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,8})?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3}){1,5}(?:\.\d{1,8})?$/;

/**
 * Reads one amount by a strict grammar: decimal digits (half or full width), at most one point, thousands separators
 * only in their places, an optional minus. Everything else is `not-an-amount` with the reason, never a guess.
 */
export function readAmount(printed: string): PrintedAmount {
  const text = printed.replace(EDGE, '');
  if (text === '') return { kind: 'blank' };
  if (DASH.test(text)) return { kind: 'zero' };
  const plain = halfWidth(text);
  if (PLAIN.test(plain) || GROUPED.test(plain)) {
    const amount = plain.replace(/,/g, '');
    const negative = amount.startsWith('-') && /[1-9]/.test(amount);
    return { kind: 'amount', amount: padDecimals(negative ? amount : amount.replace('-', '')), negative };
  }
  return { kind: 'not-an-amount', why: explain(text, plain) };
}

/** Trailing zeros that were left off, put back: two decimals at least. */
function padDecimals(amount: string): string {
  const point = amount.indexOf('.');
  return point < 0 ? `${amount}.00` : amount.padEnd(point + 3, '0');
}

/** Full-width digits, points, commas and minus signs in their half-width form; other scripts' digits stay as they are. */
function halfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/，/g, ',')
    .replace(/[－−]/g, '-')
    .replace(GROUP, ',');
}

function explain(text: string, plain: string): string {
  if (/[<>]|\*\*|&[a-z#]/i.test(text)) return '含有标记';
  if (/^[=+@]/.test(text)) return '像是公式';
  if (/[%％]/.test(text)) return '是百分数';
  if (/元|万|亿|￥|¥|\$/.test(text)) return '带有单位';
  if (/^-?[\d.]+e[-+]?\d+$/i.test(plain)) return '是指数写法';
  if (/^-?0x/i.test(plain)) return '是十六进制写法';
  if (/^[\d,]*\.[\d,]*\.[\d.,]*$/.test(plain)) return '有两个小数点';
  if (/^-?[\d,]+(?:\.\d*)?$/.test(plain) && plain.includes(',')) return '千分位位置不对';
  if (/^-?0\d/.test(plain)) return '开头有多余的零';
  if (/\d[\s\u3000]+\d/.test(text)) return '数字中间有空白，可能是两格并在一起';
  if (/\p{Nd}|\p{No}|\p{Nl}/u.test(text) && !/\d/.test(plain)) return '不是阿拉伯数字';
  const control = findControl(text);
  if (control !== null) return `夹有控制字符 ${control}`;
  if (/\u200b|\u200c|\u200d|\u2060|\ufeff/.test(text)) return '夹有看不见的字符';
  if (/^-?\d+\.$|^-?\.\d+$/.test(plain)) return '小数点前后缺数字';
  return '不是规范的数字写法';
}
