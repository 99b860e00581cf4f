import type { Component } from 'svelte';
import type { Mode } from '../state/view-state.ts';
import { fetchedOnce } from './fetched-once.ts';
import type { ModeProps } from './mode-props.ts';

type ModeModule = Promise<{ readonly default: Component<ModeProps> }>;

const browse = fetchedOnce((): ModeModule => import('./BrowseMode.svelte'));

/** How each mode is fetched: only the one that the address asks for is loaded. */
export const MODE_COMPONENTS: Readonly<Record<Mode, () => ModeModule>> = {
  browse,
  briefing: fetchedOnce((): ModeModule => import('./BriefingMode.svelte')),
  embed: fetchedOnce((): ModeModule => import('./EmbedMode.svelte')),
};
