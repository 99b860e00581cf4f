import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A place of the published text that may not be published without somebody having looked at it. */
export interface PrivacyHit {
  readonly kind: string;
  /** What was found, as it stands in the text. */
  readonly found: string;
  /** The text around it. */
  readonly context: string;
}

/** `review.json`: the bureau's own words, and the finds that a person has looked at and let pass. */
export interface Review {
  readonly words: readonly string[];
  readonly reviewed: readonly {
    readonly found: string;
    readonly reviewer: string;
    readonly date: string;
    readonly reason: string;
  }[];
}

/** Weights and check characters of the 18-digit number of GB 11643. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const PATTERNS: readonly (readonly [kind: string, pattern: RegExp, holds: (found: string) => boolean])[] = [
  ['身份证号', /(?<!\d)\d{17}[\dXx](?!\d)/g, isIdentityNumber],
  ['手机号', /(?<![\d.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g, () => true],
  ['电子邮箱', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => true],
  ['银行账号', /(?<![\d.])\d(?:[ -]?\d){15,18}(?![\d.])/g, isCardNumber],
];

/** The finds in a text: personal numbers, addresses, and the bureau's own words. */
export function privacyHits(text: string, words: readonly string[]): PrivacyHit[] {
  const around = (index: number, length: number) => text.slice(Math.max(0, index - 12), index + length + 12);
  const numbers = PATTERNS.flatMap(([kind, pattern, holds]) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => holds(found))
      .map(({ 0: found, index }) => ({ kind, found, context: around(index, found.length) })),
  );
  const own = words.filter((word) => word !== '' && text.includes(word));
  return [
    ...numbers,
    ...own.map((word) => ({ kind: '本单位词表', found: word, context: around(text.indexOf(word), word.length) })),
  ];
}

/** The finds that nobody is recorded to have looked at: reviewer, date and reason must all be filled in. */
export function unreviewed(hits: readonly PrivacyHit[], review: Review): PrivacyHit[] {
  const passed = review.reviewed.filter(({ reviewer, date, reason }) =>
    [reviewer, date, reason].every((field) => field.trim() !== ''),
  );
  return hits.filter(({ found }) => !passed.some((entry) => entry.found === found));
}

/** Every text of a value, whatever its shape; numbers that stand as text are texts too. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Stops the build while a published text has an unreviewed find: every file that the site serves is read. */
export function privacyLint(folder: string, files: () => readonly string[]): Plugin {
  return {
    name: 'privacy-lint',
    apply: 'build',
    buildStart() {
      const file = join(folder, 'review.json');
      const review = existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as Review)
        : { words: [], reviewed: [] };
      const complaints = files().flatMap((path) => {
        // The data id is a hash, and site.json is what the bureau says of itself.
        if (path === 'site.json') return [];
        const text = readFileSync(join(folder, path), 'utf8');
        const parts = path.endsWith('.json')
          ? textsOf(JSON.parse(text)).filter((part) => !/^sha256-/.test(part))
          : [text];
        const hits = unreviewed(privacyHits(parts.join('\n'), review.words), review);
        return hits.map(
          ({ kind, found, context }) => `data/${path}: ${kind} “${found}”（…${context.replace(/\s+/g, ' ')}…）`,
        );
      });
      if (complaints.length === 0) return;
      throw new Error(
        `公开前须由人审看以下内容，并在 data/review.json 的 reviewed 里写明 found、reviewer、date、reason：\n${[...new Set(complaints)].join('\n')}`,
      );
    },
  };
}

function isIdentityNumber(found: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * +(found[index] ?? '0'), 0);
  return CHECKS[sum % 11] === found[17]?.toUpperCase() && /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(found);
}

/** The check digit of bank cards (Luhn). */
function isCardNumber(found: string): boolean {
  const digits = Array.from(found.replace(/\D/g, ''))
    .reverse()
    .map((digit) => +digit);
  const sum = digits.reduce((total, digit, index) => {
    const twice = index % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}
