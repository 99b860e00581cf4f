// Serves dist/ on one port of this machine, for the browser tests, under the headers that deploy/ asks of a server: a
// violation of the policy is a line in the console, and that fails a test. Pages of this machine may frame the site.
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { serveFolder } from './static-server.mjs';

await serveFolder(join(ROOT, 'dist'), {
  port: parseInt(process.argv[2] ?? '4199', 10),
  ancestors: ['http://127.0.0.1:*'],
});
