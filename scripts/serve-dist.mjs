// Serves dist/ on one port of this machine, for the browser tests.
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { serveFolder } from './static-server.mjs';

await serveFolder(join(ROOT, 'dist'), { port: parseInt(process.argv[2] ?? '4199', 10) });
