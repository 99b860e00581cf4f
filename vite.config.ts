import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { chunkFile, chunkGroups } from './scripts/chunks.ts';
import { checksumManifest } from './scripts/checksums.ts';
import { classicBuild } from './scripts/classic-build.ts';
import { floorStyles } from './scripts/floor-styles.ts';
import { firstView } from './scripts/first-view.ts';
import { thirdPartyLicences } from './scripts/licences.ts';
import { PLAIN_CLASSES, plainFields } from './scripts/plain-fields.ts';
import { privacyLint } from './scripts/privacy-lint.ts';
import { publishData, publishedFiles } from './scripts/publish-data.ts';
import { report } from './scripts/report/report.ts';
import { readableIndex } from './scripts/readable-page.ts';
import { siteMeta } from './scripts/site-meta.ts';
import { scalableCss } from './scripts/scalable-css.ts';

/** The oldest browsers that the bureaus' machines are known to carry; syntax and styles are lowered to these. */
const TARGETS = ['chrome87', 'firefox83', 'safari14'];

const css = { postcss: { plugins: [scalableCss()] } };

export default defineConfig({
  // Relative addresses: the same build works in any folder of any server, and inside an iframe.
  base: './',
  plugins: [
    svelte(),
    plainFields(),
    publishData('data'),
    readableIndex('data'),
    report('data'),
    siteMeta('data'),
    privacyLint('data', () => publishedFiles('data')),
    firstView('data'),
    classicBuild({ data: 'data', target: TARGETS, css }),
    floorStyles(),
    thirdPartyLicences(),
    checksumManifest(),
  ],
  css,
  // Browsers that do not know modulepreload (Safari 14) find the modules a little later; all others need no script for it.
  build: {
    modulePreload: { polyfill: false },
    target: TARGETS,
    cssTarget: TARGETS,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      transform: PLAIN_CLASSES,
      output: { chunkFileNames: chunkFile, codeSplitting: { groups: chunkGroups(import.meta.dirname) } },
    },
  },
});
