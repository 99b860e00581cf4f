import { readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { budget, expect, open, test } from './site.ts';

const WORKER = `
  import { ingestDocument } from '${process.cwd()}/src/ingest/ingest.ts';
  self.onmessage = ({ data }) => {
    const { outcome, budget } = ingestDocument(data);
    self.postMessage({ outcome, text: JSON.stringify(budget, null, 1) + '\\n' });
  };
`;

/** The reading room of the house, bundled by itself as a classic worker. */
async function bundleWorker(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'worker-entry',
        resolveId: (id) => (id === 'worker-entry' ? id : null),
        load: (id) => (id === 'worker-entry' ? WORKER : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'worker-entry', output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

// The test starts the worker, not the site: the site's policy lets no script name another by a text.
test.use({ bypassCSP: true });

test('a document is read in a worker of the browser to the same bytes as on the command line', async ({ page }) => {
  const code = await bundleWorker();
  expect(code).not.toMatch(/\brequire\(|node:/);
  await page.route('**/ingest-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await open(page);
  const read = await page.evaluate(async () => {
    const text = async (file: string): Promise<string> => (await fetch(`data/gd-zwfw-2022/${file}`)).text();
    const bytes = new Uint8Array(await (await fetch('data/gd-zwfw-2022/source.md')).arrayBuffer());
    const input = { bytes, corrections: await text('corrections.csv'), domains: await text('domains.csv') };
    return new Promise<{ outcome: string; text: string }>((resolve, reject) => {
      const worker = new Worker('ingest-worker.js');
      worker.onmessage = ({ data }: MessageEvent<{ outcome: string; text: string }>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(input);
    });
  });
  expect(read.outcome).toBe('read');
  expect(read.text.includes(budget.dataId)).toBe(true);
  expect(read.text).toBe(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8'));
});
