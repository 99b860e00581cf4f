import type { Explorer } from '../../state/explorer.svelte.ts';
import { parseViewState } from '../../state/url.ts';
import { DEFAULTS } from '../../state/view-state.ts';

/** What belongs to a briefing alone and is left behind with it. */
const OF_BRIEFING = {
  mode: DEFAULTS.mode, step: null, screen: DEFAULTS.screen, seams: null, safe: null, auto: null,
  paper: DEFAULTS.paper, notes: DEFAULTS.notes,
} as const; // prettier-ignore

/** Leaves the briefing for the page of the app that its step shows. */
export function leaveBriefing(explorer: Explorer, view: string): void {
  const { edition, unit, theme, font } = explorer.state;
  explorer.go({ ...parseViewState(view), ...OF_BRIEFING, edition, unit, theme, font });
}

/** Opens the presenter's window; a browser that refuses is no error, the address can be typed. */
export function openPresenter(explorer: Explorer): void {
  const address = explorer.href({ screen: 'presenter', project: null, focus: null });
  window.open(address, 'budget-lens-presenter', 'width=1280,height=800');
}

/** Full screen on and off; where it is refused the wall simply stays in its window. */
export function toggleFullScreen(): void {
  const ask = async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  };
  ask().catch(() => undefined);
}
