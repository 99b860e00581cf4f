import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { publishData } from '../../scripts/publish-data.ts';
import { scalableCss } from '../../scripts/scalable-css.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm run gallery`: the stories on a page of their own. */
export default defineConfig({
  root: ROOT,
  plugins: [svelte(), publishData(`${ROOT}data`)],
  css: { postcss: { plugins: [scalableCss()] } },
  server: { host: '127.0.0.1', open: '/tests/gallery/index.html' },
});
