import { plainColour, writeStyles } from './picture-styles.ts';

/** One entry of the page's key to its pictures: what it says, and the sign or the colour before it. */
interface KeyEntry {
  readonly text: string;
  readonly sign: SVGSVGElement | null;
  readonly colour: string | null;
}

/** Pixels of a key's text, between its lines, between its entries, and between a sign and its words. */
const [SIZE, LINE, APART, AFTER] = [12, 24, 20, 8];

/** Makes an element of a drawing. */
type Make = (name: string, attributes: Record<string, string | number>, text?: string) => SVGElement;

/**
 * The page's key to its pictures (lists with `data-picture-key`) as lines of a drawing, so that a file explains its own
 * signs and letters: the elements, and the height that they take below `top`. Nothing on pages without a key.
 */
export function drawKey(
  { x, top, width, ink }: { readonly x: number; readonly top: number; readonly width: number; readonly ink: string },
  make: Make,
): { readonly elements: readonly Element[]; readonly height: number } {
  const elements: Element[] = [];
  let [left, line] = [0, 0];
  for (const { text, sign, colour } of entriesOnPage()) {
    const box = sign ? sign.getBoundingClientRect() : colour === null ? null : { width: SIZE - 1, height: SIZE - 1 };
    const before = box ? box.width + AFTER : 0;
    const wide = before + widthOf(text);
    if (left > 0 && left + wide > width) [left, line] = [0, line + 1];
    const middle = top + (line + 0.5) * LINE;
    if (box && sign) {
      const copy = sign.cloneNode(true) as SVGSVGElement;
      writeStyles(sign, copy);
      const place = { x: x + left, y: middle - box.height / 2, width: box.width, height: box.height };
      for (const [name, value] of Object.entries(place)) copy.setAttribute(name, `${value}`);
      elements.push(copy);
    } else if (box && colour !== null)
      elements.push(make('rect', { x: x + left, y: middle - box.height / 2, width: box.width, height: box.height, fill: colour })); // prettier-ignore
    elements.push(make('text', { x: x + left + before, y: middle + SIZE * 0.36, fill: ink, 'font-size': SIZE }, text));
    left += wide + APART;
  }
  return { elements, height: left === 0 && line === 0 ? 0 : (line + 1) * LINE };
}

function entriesOnPage(): readonly KeyEntry[] {
  const items = Array.from(document.querySelectorAll<HTMLElement>('main [data-picture-key] > li'));
  return items.flatMap((item): readonly KeyEntry[] => {
    const colours = Array.from(item.querySelectorAll<HTMLElement>('.swatch:not(.swatch-withheld)'));
    if (colours.length === 0) return [{ text: said(item), sign: item.querySelector('svg'), colour: null }];
    const title = item.querySelector('p');
    return [
      ...(title ? [{ text: said(title), sign: null, colour: null }] : []),
      ...colours.map((swatch) => ({
        text: said(swatch.parentElement),
        sign: null,
        colour: plainColour(getComputedStyle(swatch).backgroundColor),
      })),
    ];
  });
}

/** What an entry says; its parts, a letter, a name, an amount, stand apart. */
function said(element: Element | null): string {
  const parts = Array.from(element?.childNodes ?? [], (node) => {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    return node instanceof Element ? `\u3000${text.trim()}\u3000` : text;
  });
  return parts
    .join('')
    .replace(/\s*\u3000\s*/g, '\u3000')
    .trim();
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + SIZE * (one > '\u2e7f' ? 1 : 0.56), 0);
}
