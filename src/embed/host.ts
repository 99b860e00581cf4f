import { placeFrame, type FrameWishes, type PlacedFrame } from './host-frame.ts';
import type { HostMessage } from './messages.ts';

/** What this script leaves on the host's window: enough for a second copy of it to do nothing twice. */
interface BudgetEmbed {
  /** Fills the places that are not filled yet. */
  readonly scan: () => void;
  /** Tells every frame how to look: `{ theme: 'dark', font: 'large' }`. */
  readonly look: (look: Omit<HostMessage, 'type'>) => void;
}

declare global {
  interface Window {
    budgetEmbedV1?: BudgetEmbed;
  }
}

const PLACE = '[data-budget-embed]';
const ELEMENT = 'budget-view';

if (window.budgetEmbedV1) window.budgetEmbedV1.scan();
else start();

function start(): void {
  const frames = new Map<Element, PlacedFrame>();

  const fill = (box: HTMLElement, wishes: FrameWishes) => {
    if (frames.has(box)) return;
    const frame = placeFrame(box, wishes);
    if (frame) frames.set(box, frame);
  };
  const empty = (box: Element) => {
    frames.get(box)?.remove();
    frames.delete(box);
  };
  const scan = () => {
    for (const box of document.querySelectorAll<HTMLElement>(PLACE)) fill(box, wishesOf(box, 'data-'));
  };

  window.budgetEmbedV1 = {
    scan,
    look: (look) => {
      for (const frame of frames.values()) frame.look(look);
    },
  };

  if ('customElements' in window && !customElements.get(ELEMENT)) {
    customElements.define(
      ELEMENT,
      class extends HTMLElement {
        static readonly observedAttributes = ['src', 'fit', 'sandbox'];
        connectedCallback(): void {
          this.style.setProperty('display', 'block', 'important');
          fill(this, wishesOf(this, ''));
        }
        disconnectedCallback(): void {
          empty(this);
        }
        attributeChangedCallback(): void {
          if (!frames.has(this)) return;
          empty(this);
          fill(this, wishesOf(this, ''));
        }
      },
    );
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', scan);
  else scan();
}

function wishesOf(box: HTMLElement, prefix: string): FrameWishes {
  const said = (name: string) => box.getAttribute(prefix + name);
  const title = said('title');
  return {
    src: said('src') ?? '',
    title: title === '' ? null : title,
    height: said('height'),
    fit: said('fit') !== null,
    sandbox: said('sandbox'),
  };
}
