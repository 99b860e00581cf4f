import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { publishData } from './scripts/publish-data.ts';
import { readableIndex } from './scripts/readable-page.ts';
import { scalableCss } from './scripts/scalable-css.ts';

/** The oldest browsers that the bureaus' machines are known to carry; syntax and styles are lowered to these. */
const TARGETS = ['chrome87', 'firefox83', 'safari14'];

export default defineConfig({
  // Relative addresses: the same build works in any folder of any server, and inside an iframe.
  base: './',
  plugins: [svelte(), publishData('data'), readableIndex('data')],
  css: { postcss: { plugins: [scalableCss()] } },
  build: { target: TARGETS, cssTarget: TARGETS, assetsInlineLimit: 0, reportCompressedSize: false },
});
