/** The font of the figures, which a reader's machine does not have; Chinese is drawn by the machine's own fonts. */
const FAMILY = 'YT Num';

let made: Promise<string> | null = null;

/** Style rules with the number font inside; empty where the page may not read its own fonts (a file, a sandboxed frame). */
export function fontStyle(): Promise<string> {
  made ??= Promise.all(faces().map(inlined)).then((rules) => rules.filter((rule) => rule !== null).join('\n'));
  return made;
}

interface Face {
  readonly rule: CSSFontFaceRule;
  readonly base: string;
}

function faces(): Face[] {
  return Array.from(document.styleSheets).flatMap((sheet) => {
    try {
      return Array.from(sheet.cssRules)
        .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
        .filter((rule) => rule.style.getPropertyValue('font-family').includes(FAMILY))
        .map((rule) => ({ rule, base: sheet.href ?? document.baseURI }));
    } catch {
      // A sheet of another origin, as all are from a file: its rules may not be read.
      return [];
    }
  });
}

async function inlined({ rule, base }: Face): Promise<string | null> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return null;
  try {
    const data = address.startsWith('data:') ? address : await asData(new URL(address, base).href);
    const descriptor = (name: string) => `${name}:${rule.style.getPropertyValue(name)};`;
    return `@font-face{font-family:'${FAMILY}';${descriptor('font-weight')}${descriptor('unicode-range')}src:url(${data}) format('woff2')}`;
  } catch {
    return null;
  }
}

async function asData(address: string): Promise<string> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`the font answered ${reply.status}`);
  return dataAddress(new Blob([await reply.arrayBuffer()], { type: 'font/woff2' }));
}

/** A file as an address that holds it whole. */
export function dataAddress(blob: Blob): Promise<string> {
  return new Promise((read, failed) => {
    const reader = new FileReader();
    reader.onload = () => read(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => failed(new Error('the file could not be read'));
    reader.readAsDataURL(blob);
  });
}
