import type { Component } from 'svelte';
import type { View } from '../state/view-state.ts';
import { fetchedOnce } from './fetched-once.ts';
import type { PageProps } from './page-props.ts';

type PageModule = Promise<{ readonly default: Component<PageProps> }>;

/** How each page of the browse mode is fetched; 总览 comes with the mode itself. */
export const FETCHED: Readonly<Record<Exclude<View, 'overview'>, () => PageModule>> = {
  projects: fetchedOnce(() => import('./ProjectsView.svelte')),
  flow: fetchedOnce(() => import('./FlowPage.svelte')),
  project: fetchedOnce(() => import('./ProjectPage.svelte')),
  tables: fetchedOnce(() => import('./TablesPage.svelte')),
  goals: fetchedOnce(() => import('./GoalsPage.svelte')),
  reconcile: fetchedOnce(() => import('./ReconcilePage.svelte')),
  about: fetchedOnce(() => import('./AboutPage.svelte')),
};
