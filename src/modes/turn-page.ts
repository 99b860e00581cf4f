import { isBusy } from './entry-step.ts';

/** Which way a key turns: `[` the project before, `]` the one after; null for other keys. */
export function turnOf(event: KeyboardEvent): 'previous' | 'next' | null {
  if (isBusy(event)) return null;
  return event.key === '[' ? 'previous' : event.key === ']' ? 'next' : null;
}

const FAR = 80;
const FLAT = 0.5;

/** Tells a swipe of one finger across the element (left is the next); what scrolls or is drawn on is left alone. */
export function swipes(onturn: (way: 'previous' | 'next') => void) {
  return (element: HTMLElement) => {
    let from: { x: number; y: number } | null = null;
    const start = (event: TouchEvent) => {
      const touch = event.touches[0];
      const free = event.target instanceof Element && event.target.closest('svg, .scroll, details') === null;
      from = touch && event.touches.length === 1 && free ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const end = (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (!from || !touch) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      from = null;
      if (Math.abs(x) >= FAR && Math.abs(y) < FLAT * Math.abs(x)) onturn(x < 0 ? 'next' : 'previous');
    };
    element.addEventListener('touchstart', start, { passive: true });
    element.addEventListener('touchend', end, { passive: true });
    return () => {
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchend', end);
    };
  };
}
