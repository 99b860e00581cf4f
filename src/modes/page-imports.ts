import type { Component } from 'svelte';
import type { View } from '../state/view-state.ts';
import type { PageProps } from './page-props.ts';

type PageModule = Promise<{ readonly default: Component<PageProps> }>;

/** How each page of the browse mode is fetched; 总览 comes with the mode itself. */
export const FETCHED: Readonly<Record<Exclude<View, 'overview'>, () => PageModule>> = {
  projects: () => import('./ProjectsPage.svelte'),
  flow: () => import('./FlowPage.svelte'),
  project: () => import('./ProjectPage.svelte'),
  tables: () => import('./TablesPage.svelte'),
  goals: () => import('./GoalsPage.svelte'),
  reconcile: () => import('./ReconcilePage.svelte'),
  about: () => import('./AboutPage.svelte'),
};
