import type { Component } from 'svelte';
import type { View } from '../state/view-state.ts';
import type { PageProps } from './page-props.ts';

/** What an embedded view is given: a page's properties and the height that is left for a picture. */
export interface EmbedPageProps extends PageProps {
  /** The height of the whole frame in pixels; what stands around the picture comes off it. */
  readonly height: number;
  /** Whether the reader asked for the search field. */
  readonly searching: boolean;
}

type PageModule = Promise<{ readonly default: Component<EmbedPageProps> }>;

/**
 * How each view is fetched. The two pictures have a small page of their own; the others are the pages of the app, which
 * flow in the frame as they do in a narrow window.
 */
export const EMBED_PAGES: Readonly<Record<View, () => PageModule>> = {
  projects: () => import('./EmbedTreemap.svelte'),
  flow: () => import('./EmbedFlow.svelte'),
  goals: () => import('./GoalsPage.svelte'),
  overview: () => import('./OverviewPage.svelte'),
  tables: () => import('./TablesPage.svelte'),
  reconcile: () => import('./ReconcilePage.svelte'),
  about: () => import('./AboutPage.svelte'),
  project: () => import('./ProjectPage.svelte'),
};

/** The height of a frame that is as wide as `width`: 720 × 480, taller on a phone, never a wall. */
export function embedHeight(width: number): number {
  return Math.round(width < 480 ? Math.max(480, width * 1.6) : Math.min((width * 2) / 3, 680));
}
