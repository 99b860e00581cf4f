// `npm test`: installs what is missing (packages, browser, Chinese font), then runs every check and every test.
// `npm test -- --unit` leaves the browser out; `npm test -- --browser` runs the browser tests alone.
import './node-version.mjs';

void import('./test-all.mjs').then(({ testAll }) => testAll(process.argv.slice(2)));
