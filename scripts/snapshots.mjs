import { rmSync } from 'node:fs';
import { tool } from './run.mjs';

// Builds the site and makes the committed pictures of every page anew, in this environment.
rmSync('tests/browser/snapshots', { recursive: true, force: true });
const built = await tool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
process.exit(
  built || (await tool('@playwright/test/cli.js', ['test', 'tests/browser/snapshots.spec.ts'], { SNAPSHOTS: 'make' })),
);
