import type { FileNote } from '../../views/files/file-note.ts';
import { shareStrings as words } from '../../views/strings-share.ts';
import { fontStyle } from './picture-fonts.ts';
import { drawKey } from './picture-key.ts';
import { plainColour, writeStyles } from './picture-styles.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const FONTS = "'YT Num', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** A picture of the page: what it is called, and its drawing. */
export interface Picture {
  readonly name: string;
  readonly drawing: SVGSVGElement;
}

/** A picture as a file of its own. */
export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures of the page, largest first: the drawings that have a name. */
export function picturesOnPage(): Picture[] {
  const area = ({ drawing }: Picture) => drawing.getBoundingClientRect().width * drawing.getBoundingClientRect().height;
  return Array.from(document.querySelectorAll<SVGSVGElement>('main svg[role="graphics-document"]'))
    .map((drawing) => ({ drawing, name: drawing.getAttribute('aria-label') ?? words.open }))
    .filter(({ drawing }) => drawing.getBoundingClientRect().width >= 100)
    .sort((a, b) => area(b) - area(a));
}

/**
 * A drawing as a file that needs nothing else: the page's styles written into its marks, colours resolved, the number
 * font inside; above it its title, below it the page's key, unit, scope, source, data id, day and address.
 */
export async function pictureFile({ name, drawing }: Picture, title: string, note: FileNote): Promise<PictureFile> {
  const { width: inner, height: tall } = drawing.getBoundingClientRect();
  const width = Math.ceil(inner + 2 * MARGIN);
  const theme = getComputedStyle(document.documentElement);
  const colour = (token: string) => plainColour(theme.getPropertyValue(token).trim());
  const [ink, soft] = [colour('--yt-ink'), colour('--yt-ink-2')];
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  writeStyles(drawing, copy);

  let y = MARGIN;
  const lines: SVGElement[] = [];
  const write = (text: string, size: number, weight: number, fill: string) => {
    for (const line of wrapped(text, (width - 2 * MARGIN) / size)) {
      y += size * 1.4;
      lines.push(element('text', { x: MARGIN, y: y - size * 0.3, fill, 'font-size': size, 'font-weight': weight, 'font-family': FONTS }, line)); // prettier-ignore
    }
  };
  if (title !== '') write(title, 20, 600, ink);
  write(name, 13, 400, soft);
  const top = y + 12;
  const key = drawKey({ x: MARGIN, top: top + tall + 6, width: width - 2 * MARGIN, ink: soft }, element);
  y = top + tall + 10 + key.height;
  write(`${words.note.unit}：${note.unit}　${words.note.scope}：${note.scope}`, 12, 400, soft);
  const published = note.published === null ? '' : `（${note.published} 公布）`;
  write(`${words.note.source}：${note.source}${published}`, 12, 400, soft);
  const made = new Date().toLocaleDateString('sv-SE');
  write(
    `${words.note.dataId}：${note.dataId.slice(0, 23)}　${made} ${words.note.address} ${note.address}`,
    12,
    400,
    soft,
  );
  const height = Math.ceil(y + MARGIN);

  for (const [key, value] of Object.entries({ x: MARGIN, y: top, width: inner, height: tall, overflow: 'visible' }))
    copy.setAttribute(key, `${value}`);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${inner} ${tall}`);
  const root = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONTS });
  root.append(
    element('title', {}, [title, name].filter(Boolean).join(' · ')),
    element('style', {}, await fontStyle()),
    element('rect', { width, height, fill: colour('--yt-bg') }),
    copy,
    ...key.elements,
    ...lines,
  );
  const text = new XMLSerializer().serializeToString(root);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height };
}

/** The picture as PNG with twice its pixels. */
export async function pngOf({ svg, width, height }: PictureFile): Promise<Blob> {
  const image = new Image();
  // A data address also in a frame without an origin of its own, where a blob's would spoil the canvas.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await new Promise<void>((loaded, failed) => {
    image.onload = () => loaded();
    image.onerror = () => failed(new Error('the picture could not be read back'));
  });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('this browser draws no canvas');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise<Blob>((made, failed) =>
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error('this browser writes no PNG'))), 'image/png'),
  );
}

/** A text in lines of at most so many characters, numbers and words whole; Latin letters and digits take about half of one. */
function wrapped(text: string, most: number): string[] {
  const size = (part: string) => Array.from(part).reduce((sum, one) => sum + (one > '\u2E7F' ? 1 : 0.56), 0);
  const parts = text.match(/[\d.,%−+-]+|[A-Za-z]+|./gsu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && size(line + part) > most) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
  if (text !== '') made.textContent = text;
  return made;
}
