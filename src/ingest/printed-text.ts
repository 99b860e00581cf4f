const SPACES = /[\s\u00a0\u180e\u200b-\u200d\u2060\u3000\ufeff]+/g;
const QUOTES = /[“”„‟＂「」『』]/g;
/** Characters that are their own key: printable ASCII and the common Chinese ones. Most texts are of these alone. */
const OWN_KEY = /^[!-~\u4e00-\u9fa5、。]*$/;
const DASHES = /[‐‑‒–—―−－]/g;

/** A text without white space of any kind (zero-width ones included). */
export function withoutSpace(text: string): string {
  return text.replace(SPACES, '');
}

/** A text for matching where every sign counts: NFKC (character and bracket width do not matter) without white space. */
export function plainKey(text: string): string {
  return withoutSpace(text.normalize('NFKC'));
}

/**
 * How texts are compared: NFKC, without white space; quotation marks and dashes of every cut are one, and so are 2024年
 * and 二〇二四年.
 */
export function textKey(text: string): string {
  if (OWN_KEY.test(text)) return plainYears(text);
  return plainYears(plainKey(text).replace(QUOTES, '"').replace(DASHES, '-'));
}

const HAN_YEAR = /(?:一九|二[〇零○]|二一)[〇零○一二三四五六七八九]{2}(?=\s*年)/g;

/** A text with its years in digits: 二〇二四年 and 二零二四年 are 2024年. */
export function plainYears(text: string): string {
  if (!text.includes('年')) return text;
  return text.replace(HAN_YEAR, (year) => Array.from(year.replace(/[零○]/g, '〇'), (digit) => '〇一二三四五六七八九'.indexOf(digit)).join('')); // prettier-ignore
}

/**
 * A label as it is shown: the white space that page layout put between Chinese characters, digits and brackets goes;
 * a single space between two Latin words or numbers stays.
 */
export function tidyLabel(text: string): string {
  return text
    .replace(SPACES, ' ')
    .trim()
    .replace(/ /g, (space, at: number, whole: string) =>
      /[A-Za-z0-9]/.test(whole[at - 1] ?? '') && /[A-Za-z0-9]/.test(whole[at + 1] ?? '') ? space : '',
    );
}

/** Running text as it is kept: runs of white space become one space, line breaks stay line breaks. */
export function tidyText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(SPACES, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether a character is a control or bidirectional character, which no published text needs. */
export function isControl(code: number): boolean {
  return (
    (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) ||
    (code >= 0x7f && code <= 0x9f && code !== 0x85) ||
    code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    (code >= 0xfff9 && code <= 0xfffb)
  );
}

/** The first control character of a text as `U+202E`, or null. */
export function findControl(text: string): string | null {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isControl(code)) return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}

/** A text without its control characters. */
export function withoutControl(text: string): string {
  if (findControl(text) === null) return text;
  return Array.from(text)
    .filter((character) => !isControl(character.codePointAt(0) ?? 0))
    .join('');
}

/** The beginning of a printed text, short enough for a message. */
export function excerpt(text: string, length = 60): string {
  const tidy = text.replace(SPACES, ' ').trim();
  return tidy.length > length ? `${tidy.slice(0, length)}…` : tidy;
}

/** A text with its control characters written out, as `[U+202E]`, so that a message cannot be turned around by them. */
export function visible(text: string): string {
  if (findControl(text) === null) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return isControl(code) ? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]` : character;
  }).join('');
}
