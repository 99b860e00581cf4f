import { initialize } from '@open-iframe-resizer/core';
import { enveloped, readGuestMessage, type HostMessage } from './messages.ts';

/** What a webmaster says of a frame, in attributes of its place. */
export interface FrameWishes {
  readonly src: string;
  readonly title: string | null;
  /** The height before the content is known, and for good with `fit`; pixels. */
  readonly height: string | null;
  readonly fit: boolean;
  /** The frame's sandbox; null for none. */
  readonly sandbox: string | null;
}

/** A frame in its place; `remove` takes it out. */
export interface PlacedFrame {
  readonly look: (look: Omit<HostMessage, 'type'>) => void;
  readonly remove: () => void;
}

const HEIGHT = 480;
const ALLOW = 'fullscreen; clipboard-write; screen-wake-lock';
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
];

/** What no style sheet of the host may change: the frame is as wide as its place and shows all of its height. */
const STYLE = {
  display: 'block',
  position: 'static',
  visibility: 'visible',
  opacity: '1',
  float: 'none',
  transform: 'none',
  filter: 'none',
  'box-sizing': 'content-box',
  width: '100%',
  'min-width': '0',
  'max-width': '100%',
  'min-height': '0',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
} as const;

/** Puts a frame into `box`; null when its address is none that a frame may have. */
export function placeFrame(box: HTMLElement, wishes: FrameWishes): PlacedFrame | null {
  const address = frameAddress(wishes, document.baseURI, location.origin);
  if (address === null) return null;
  const frame = document.createElement('iframe');
  const fallback = Array.from(box.children);
  frame.title = wishes.title ?? (box.textContent.trim() || '部门预算');
  frame.setAttribute('loading', 'lazy');
  frame.setAttribute('allow', ALLOW);
  frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
  if (wishes.sandbox !== null) {
    frame.setAttribute('sandbox', SANDBOX.filter((token) => wishes.sandbox?.split(/\s+/).includes(token)).join(' '));
  }
  for (const [name, value] of Object.entries(STYLE)) frame.style.setProperty(name, value, 'important');
  fix(frame, `${/^\d{2,4}$/.test(wishes.height ?? '') ? (wishes.height ?? '') : HEIGHT}px`);

  const origin = new URL(address).origin;
  const listen = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || (event.origin !== origin && event.origin !== 'null')) return;
    const message = readGuestMessage(event.data);
    if (!message) return;
    // The link inside the place gives way only when the page is really there.
    for (const element of fallback) element.remove();
    box.dispatchEvent(new CustomEvent('budget-view', { bubbles: true, detail: message }));
  };
  window.addEventListener('message', listen);
  const unfollow = wishes.fit ? () => undefined : followHeight(frame);

  frame.src = address;
  box.insertBefore(frame, box.firstChild);
  return {
    // A sandboxed frame has no origin that could be named.
    look: (look) => frame.contentWindow?.postMessage(enveloped({ type: 'look', ...look }), '*'),
    remove: () => {
      window.removeEventListener('message', listen);
      unfollow();
      frame.remove();
    },
  };
}

/** The frame's address with what the page inside must know; null for what is no web address. Exported for its test. */
export function frameAddress(
  { src, fit }: Pick<FrameWishes, 'src' | 'fit'>,
  base: string,
  host: string,
): string | null {
  let url: URL;
  try {
    url = new URL(src, base);
  } catch {
    return null;
  }
  if (!/^(?:https?|file):$/.test(url.protocol)) return null;
  const { searchParams: query } = url;
  if (!query.has('mode')) query.set('embed', '1');
  if (fit) query.set('fit', '1');
  if (/^https?:/.test(host)) query.set('host', host);
  return url.href;
}

/** Lets the frame be as high as what it holds, anew for every page that it loads; gives the function that stops it. */
function followHeight(frame: HTMLIFrameElement): () => void {
  let stop: () => void = () => undefined;
  const follow = () => {
    stop();
    void initialize({ onIframeResize: () => fix(frame, frame.style.height) }, frame).then(([follower]) => {
      if (follower) stop = follower.unsubscribe;
    });
  };
  frame.addEventListener('load', follow);
  return () => {
    frame.removeEventListener('load', follow);
    stop();
  };
}

function fix(frame: HTMLIFrameElement, height: string): void {
  frame.style.setProperty('height', height, 'important');
}
