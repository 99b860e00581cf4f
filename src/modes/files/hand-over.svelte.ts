import { dataAddress } from './picture-fonts.ts';

/** The chats whose browsers save nothing: they show a picture for a long press, and a text for copying. */
const CHAT = /MicroMessenger|QQ\/\d/i;

/** A file that was made, and how the reader gets it. */
export interface Made {
  readonly name: string;
  /** Its address, for saving by hand. */
  readonly href: string;
  /** What can be copied of it; null of a packed file. */
  readonly text: string | null;
  /** The picture itself, to be kept by a long press; null of what is none, or is saved instead. */
  readonly image: string | null;
  /** Whether the browser was asked to save it. */
  readonly saved: boolean;
}

/** What a browser lets a page do with a file. */
export interface Manners {
  readonly chat: boolean;
  /** In a frame: the page around it may have forbidden downloads, and does not say so. */
  readonly framed: boolean;
  /** In a frame without an origin: downloads are most probably forbidden, and asking would only be reported as a fault. */
  readonly sandboxed: boolean;
  /** Fingers keep a picture by pressing it. */
  readonly touch: boolean;
}

/** How the browser at hand behaves. */
export function mannersOf(view: Window & typeof globalThis): Manners {
  const framed = view.parent !== view;
  return {
    chat: CHAT.test(view.navigator.userAgent),
    framed,
    sandboxed: framed && view.origin === 'null',
    touch: view.matchMedia('(hover: none) and (pointer: coarse)').matches,
  };
}

/** Gives made files to the reader in the way that the browser allows. */
export class HandOver {
  made = $state.raw<Made | null>(null);
  readonly manners: Manners;

  constructor(manners: Manners) {
    this.manners = manners;
  }

  async give(content: string | Uint8Array | Blob, type: string, name: string): Promise<void> {
    const { chat, sandboxed, touch } = this.manners;
    const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
    const asImage = type === 'image/png' && (chat || touch || sandboxed);
    const saved = !chat && !sandboxed && !asImage;
    this.forget();
    const href = URL.createObjectURL(blob);
    if (saved) save(href, name);
    this.made = {
      name,
      href,
      text: typeof content === 'string' ? content.replace(/^\uFEFF/, '') : null,
      image: asImage ? await dataAddress(blob) : null,
      saved,
    };
  }

  /** Lets go of the last file. */
  forget(): void {
    const last = this.made?.href;
    this.made = null;
    // Some browsers read the file after the click has returned.
    if (last !== undefined) setTimeout(() => URL.revokeObjectURL(last), 60_000);
  }
}

/** Hands an address to the browser to save. */
function save(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
