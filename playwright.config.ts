import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/find-browser.mjs';

// Each run has its own port, so that two runs on one machine do not meet; the workers inherit it.
const PORT = (process.env['SITE_PORT'] ??= String(20_000 + (process.pid % 20_000)));
const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium found: `npm test` finds or installs one, or set CHROMIUM_PATH.');

/**
 * What sets its own sizes of window, or is no window at all, runs in one of the two: these files, and single tests that are
 * tagged `@desktop`. `@phone` marks what only a finger does.
 */
const OWN_SIZES = ['briefing', 'embed', 'embed-guest', 'floor', 'handout', 'offline', 'package', 'walk'];

/** The built site (dist/) in a real Chromium. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Two cores, shared: a page may take seconds to draw, and a wait ends as soon as it has.
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: [...BROWSER_FLAGS] },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: OWN_SIZES.map((name) => `**/${name}.spec.ts`),
      grepInvert: /@desktop\b/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
    { name: 'desktop', grepInvert: /@phone\b/, use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: `node scripts/serve-dist.mjs ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
