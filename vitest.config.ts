import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** What stands in a document, or is a document's: these folders and files are tested in one that jsdom makes. */
const IN_A_DOCUMENT = [
  'tests/{charts,embed,gallery,modes,panels,state}/**/*.test.ts',
  'tests/views/{embed-code,explained}.test.ts',
];

const shared = { testTimeout: 60_000, restoreMocks: true } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'node_modules/**', ...IN_A_DOCUMENT],
          // Pure functions: nothing that a file could leave behind for the next, so that all of them share what they import.
          isolate: false,
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          ...shared,
          name: 'component',
          environment: 'jsdom',
          include: IN_A_DOCUMENT,
          exclude: ['node_modules/**'],
          setupFiles: ['tests/setup/component.ts'],
        },
      },
    ],
  },
});
