import { escapeMarkup } from './clipboard-text.ts';
import { reportPage } from './report-page.ts';

/** What a webmaster pastes into a page: the frame's size, whether its height follows, and what it shows. */
export interface EmbedWish {
  /** The site's folder, ending in `/`. */
  readonly base: string;
  /** The address of the view in the full version: `?view=flow`. */
  readonly full: string;
  /** The same in a frame: `?mode=embed&view=flow`. */
  readonly query: string;
  readonly title: string;
  readonly width: string;
  readonly height: string;
  /** Whether the frame keeps its height; without it the script lets it follow what it holds. */
  readonly fit: boolean;
  /** Whether the site has the view's still picture. */
  readonly picture: boolean;
}

/** What the preview shows, in the words of the script for host pages. */
export interface PreviewWish {
  readonly src: string;
  readonly title: string;
  readonly height: string;
  readonly fit: boolean;
  readonly sandbox: null;
}

/** The attributes of a place whose height is fixed. */
const fixed = ({ fit, height }: EmbedWish, prefix: string) =>
  fit ? ` ${prefix}fit ${prefix}height="${escapeMarkup(height)}"` : '';

const ALLOW = 'fullscreen; clipboard-write; screen-wake-lock';

/** A frame of a fixed height, which needs no script on the page around it. */
export function frameCode({ base, query, title, width, height }: EmbedWish): string {
  const address = escapeMarkup(`${base}index.html${query}`);
  return [
    `<iframe src="${address}" title="${escapeMarkup(title)}"`,
    `  width="${escapeMarkup(width)}" height="${escapeMarkup(height)}" loading="lazy"`,
    `  allow="${ALLOW}" referrerpolicy="strict-origin-when-cross-origin"></iframe>`,
  ].join('\n');
}

/** A place that the script fills with a frame as high as what it holds; without scripts a link and a picture stay. */
export function scriptCode(wish: EmbedWish): string {
  const { base, full, query, title } = wish;
  const [frame, whole] = [escapeMarkup(`${base}index.html${query}`), escapeMarkup(`${base}index.html${full}`)];
  const name = escapeMarkup(title);
  return [
    `<script src="${escapeMarkup(`${base}embed.v1.js`)}" defer></script>`,
    `<div data-budget-embed data-src="${frame}" data-title="${name}"${fixed(wish, 'data-')}><a href="${whole}">${name}</a></div>`,
    still(wish),
  ].join('\n');
}

/** The same place as a custom element of the same script. */
export function elementCode(wish: EmbedWish): string {
  const { base, full, query, title } = wish;
  const [frame, whole] = [escapeMarkup(`${base}index.html${query}`), escapeMarkup(`${base}index.html${full}`)];
  return [
    `<script src="${escapeMarkup(`${base}embed.v1.js`)}" defer></script>`,
    `<budget-view src="${frame}" title="${escapeMarkup(title)}"${fixed(wish, '')}><a href="${whole}">${escapeMarkup(title)}</a></budget-view>`,
    still(wish),
  ].join('\n');
}

/** What stays where no script runs: a link to the view's readable page, with its picture where the site has one. */
function still({ base, full, title, picture }: EmbedWish): string {
  const name = escapeMarkup(title);
  const shown = picture
    ? `<img src="${escapeMarkup(`${base}${stillOf(full)}`)}" alt="${name}" width="720">`
    : `${name}（文字版）`;
  return `<noscript><a href="${escapeMarkup(`${base}${readableOf(full)}`)}">${shown}</a></noscript>`;
}

/** The page that shows a view without scripts: `report/flow.html`; of a named edition the page of the app, which leads on. */
function readableOf(query: string): string {
  const params = new URLSearchParams(query);
  if (params.has('edition')) return `index.html${query}`;
  const project = params.get('view') === 'project' ? params.get('project') : null;
  return `report/${reportPage(params.get('view') ?? 'overview')}${project === null ? '' : `#${encodeURIComponent(project)}`}`;
}

/** The still picture of a view (`npm run stills`): `stills/flow-paper.png`. */
export function stillOf(query: string): string {
  const params = new URLSearchParams(query);
  const theme = params.get('theme') === 'wall' ? 'wall' : 'paper';
  // A project has no still of its own.
  const view = (params.get('view') ?? 'overview').replace(/^project$/, 'projects');
  return `stills/${view}-${theme}.png`;
}
