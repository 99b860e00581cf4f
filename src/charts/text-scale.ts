/** The text size that the style sheets are written for, in CSS pixels. */
const WRITTEN_FOR = 16;

/** Below this window no style sheet enlarges anything. */
const LARGE_SCREEN = 2400;

/**
 * How much larger than drawn for the text in pictures is to be: the reader's choice on this page (in percent) times the
 * size that the browser itself is set to and what a very large screen adds; `width` is the window's,
 * asked for so that the answer follows it.
 */
export function textScaleOf(percent: '100' | '125' | '150' | '200', width = 0): number {
  return { '100': 1, '125': 1.25, '150': 1.5, '200': 2 }[percent] * browserScale() * screenScale(width);
}

/** The browser's own text size: that of `medium`, whatever the page has made of its root. */
function browserScale(): number {
  // Written at build, for readers who have changed nothing.
  if (typeof document === 'undefined') return 1;
  const probe = document.createElement('div');
  probe.style.position = 'absolute';
  probe.style.fontSize = 'medium';
  probe.style.width = '10em';
  document.body.append(probe);
  const { offsetWidth } = probe;
  probe.remove();
  return offsetWidth > 0 ? offsetWidth / (10 * WRITTEN_FOR) : 1;
}

/** What the style sheets add on a very large screen (`--yt-screen-scale`). */
function screenScale(width: number): number {
  if (width < LARGE_SCREEN) return 1;
  const scale = getComputedStyle(document.documentElement).getPropertyValue('--yt-screen-scale').trim();
  return { '1.3': 1.3, '1.9': 1.9 }[scale] ?? 1;
}

/** How thick thin lines are beside text of this size: a pixel on a page, more on a wall, where a hair would flicker. */
export function strokeOf(size: number): number {
  return Math.max(1, size / 18);
}
