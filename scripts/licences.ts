import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The file that the site ships. */
const FILE = 'THIRD-PARTY-LICENSES.txt';

/** Licences that a bureau may pass on without opening its own site's source. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1'];

/** A library that stands in the build. */
export interface Library {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its licence's own text; null where the package brings none. */
  readonly text: string | null;
}

/** The folder of the package that a module comes from; null for our own and for made ones. Exported for its test. */
export function packageFolder(module: string): string | null {
  const path = module.replace(/\\/g, '/').replace(/[?#].*$/, '');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/** The libraries behind a list of modules, ordered by name. Throws at a licence that is not on the list. */
export function librariesOf(modules: Iterable<string>): Library[] {
  const folders = new Set(Array.from(modules, packageFolder).filter((folder): folder is string => folder !== null));
  return [...folders].map(readLibrary).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text that goes with the site. */
export function licencesText(libraries: readonly Library[]): string {
  const parts = libraries.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text?.trim() ?? licence}\n`,
  );
  return ['本站使用下列开源软件与字体。This site uses the open-source software and fonts below.\n', ...parts].join(
    `\n${'-'.repeat(78)}\n\n`,
  );
}

/** Writes the licences of what is really in the build. */
export function thirdPartyLicences(): Plugin {
  return {
    name: 'third-party-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      // Fonts come through style sheets: they are files of the build, not modules.
      const files = Object.values(bundle).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []));
      const libraries = librariesOf([...this.getModuleIds(), ...files.map((path) => resolve(path))]);
      this.emitFile({ type: 'asset', fileName: FILE, source: licencesText(libraries) });
    },
  };
}

function readLibrary(folder: string): Library {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder)
    .sort()
    .find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? null : readFileSync(join(folder, file), 'utf8');
  const licence = license ?? licenceIn(text);
  const allowed = licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => ALLOWED.includes(one));
  if (!allowed) throw new Error(`${name} ${version}: the licence ${licence} may not go into the site`);
  return { name, version, licence, text };
}

/** A package that does not name its licence may still bring its text. */
function licenceIn(text: string | null): string {
  return text !== null && /Permission is hereby granted, free of charge, to any person/.test(text) ? 'MIT' : 'none';
}
