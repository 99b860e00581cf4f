import type { Mode, Theme } from './view-state.ts';

/** A theme that is drawn. */
export type DrawnTheme = Exclude<Theme, 'auto'>;

/** The part of the window that tells what the reader's system prefers. */
export type MediaSource = Partial<Pick<Window, 'matchMedia'>>;

/** What the reader's system prefers, followed while the page is open. */
export class SystemPreference {
  dark = $state(false);
  contrast = $state(false);

  constructor(source: MediaSource) {
    this.#follow(source, '(prefers-color-scheme: dark)', (matches) => (this.dark = matches));
    this.#follow(source, '(prefers-contrast: more)', (matches) => (this.contrast = matches));
  }

  /** The theme to draw: the chosen one, else the system's; a meeting room's screen is 幕 unless told. */
  drawn(theme: Theme, mode: Mode): DrawnTheme {
    if (theme !== 'auto') return theme;
    if (this.contrast) return 'contrast';
    return this.dark || mode === 'briefing' ? 'wall' : 'paper';
  }

  #follow(source: MediaSource, query: string, told: (matches: boolean) => void): void {
    const list = source.matchMedia?.(query);
    if (!list) return;
    told(list.matches);
    list.addEventListener('change', (event) => told(event.matches));
  }
}
