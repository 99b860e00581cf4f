// `npm start`: installs what is missing, builds the site on its real data and serves it on this machine.
import './node-version.mjs';

void import('./start-site.mjs').then(({ startSite }) => startSite());
