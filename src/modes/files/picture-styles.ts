/** What a mark looks like, as SVG says it in attributes; those that a child has from its parent are written once. */
const INHERITED = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin',
  'stroke-linecap', 'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor',
  'visibility', 'paint-order', 'writing-mode',
] as const; // prettier-ignore
const OWN = { opacity: '1', 'dominant-baseline': 'auto', 'clip-path': 'none', mask: 'none', 'stop-color': '', 'vector-effect': 'none' } as const; // prettier-ignore
const PAINTS: ReadonlySet<string> = new Set(['fill', 'stroke']);
/** What belongs to the page and means nothing in a file. */
const PAGE_ONLY = /^(?:class|style|tabindex|role|focusable|data-.*|aria-.*|on.*)$/;

/** Writes into a copy of a drawing what the page's style sheets make of each of its marks, and takes the page's words away. */
export function writeStyles(from: Element, to: Element, above: ReadonlyMap<string, string> = new Map()): void {
  const style = getComputedStyle(from);
  if (style.display === 'none' || from.localName === 'foreignObject' || from.localName === 'style') {
    to.remove();
    return;
  }
  const pairs = Array.from(from.children, (child, at) => [child, to.children[at]] as const);
  for (const name of Array.from(to.attributes, (attribute) => attribute.name))
    if (PAGE_ONLY.test(name)) to.removeAttribute(name);
  const here = new Map(above);
  for (const name of INHERITED) {
    const value = written(name, style.getPropertyValue(name));
    to.removeAttribute(name);
    if (value === '' || here.get(name) === value) continue;
    here.set(name, value);
    to.setAttribute(name, value);
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = written(name, style.getPropertyValue(name));
    if (value !== '' && value !== initial && (name !== 'stop-color' || from.localName === 'stop'))
      to.setAttribute(name, value);
  }
  // Tiles are put in their place by a style, so that they can move there.
  if (from instanceof SVGElement && from.style.transform !== '' && style.transform !== 'none')
    to.setAttribute('transform', style.transform);
  for (const [child, twin] of pairs) if (twin) writeStyles(child, twin, here);
  if (from instanceof SVGTextContentElement && from.childElementCount === 0) holdLength(from, to);
}

/** The length that a text has on the page, so that another font does not run out of its mark. */
function holdLength(from: SVGTextContentElement, to: Element): void {
  const length = from.textContent.trim() === '' ? 0 : from.getComputedTextLength();
  if (length <= 0) return;
  to.setAttribute('textLength', `${Math.round(length * 100) / 100}`);
  to.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

function written(name: string, value: string): string {
  // Addresses of marks inside the drawing stay as written: the computed form names the page.
  const marker = /url\(["']?[^#"')]*(#[^"')]+)["']?\)/.exec(value)?.[1];
  if (marker) return `url(${marker})`;
  return PAINTS.has(name) ? plainColour(value) : value;
}

const known = new Map<string, string>();
let brush: CanvasRenderingContext2D | null = null;

/** A colour in the old words of SVG (`rgb(1,2,3)`, `none`), whatever the style sheet said it in. */
export function plainColour(value: string): string {
  if (value === '' || value === 'none' || /^#[\da-f]{6}$/i.test(value) || /^rgb\([\d, ]+\)$/.test(value)) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const made = painted(value) ?? value;
  known.set(value, made);
  return made;
}

function painted(value: string): string | null {
  brush ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!brush) return null;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = value;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return 'none';
  return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}
