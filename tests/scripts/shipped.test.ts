import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksumsOf, MANIFEST, writeChecksums } from '../../scripts/checksums.ts';
import { librariesOf, licencesText, packageFolder } from '../../scripts/licences.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipped-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A package that a build might have taken in. */
function plant(name: string, licence: string | undefined, text?: string): string {
  const at = join(folder, 'node_modules', name);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: licence }));
  if (text !== undefined) writeFileSync(join(at, 'LICENSE'), text);
  return join(at, 'index.js');
}

describe('the licences that go with the site', () => {
  it('name each library once, with its own text, and nothing of ours', () => {
    const own = resolve('src/main.ts');
    const libraries = librariesOf([
      plant('b', 'MIT', 'B text'),
      plant('@x/a', 'OFL-1.1'),
      plant('b', 'MIT'),
      own,
      '\0made',
    ]);
    expect(libraries.map(({ name }) => name)).toEqual(['@x/a', 'b']);
    expect(licencesText(libraries)).toContain('b 1.0.0 (MIT)\n\nB text');
    expect(packageFolder(own)).toBeNull();
  });

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'SEE LICENSE IN x', undefined])('stop the build at %s', (licence) => {
    expect(() => librariesOf([plant('bad', licence)])).toThrow(/may not go into the site/);
  });

  it('know a licence by its text where a package does not name it', () => {
    const text = 'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining';
    expect(librariesOf([plant('shy', undefined, text)])[0]?.licence).toBe('MIT');
  });
});

describe('the manifest of checksums', () => {
  it('holds the SHA-256 of every file but itself, ordered by path, and sees a changed byte', () => {
    const site = join(folder, 'site');
    mkdirSync(join(site, 'b'), { recursive: true });
    writeFileSync(join(site, 'c.txt'), 'c');
    writeFileSync(join(site, 'b/a.txt'), 'a');
    writeChecksums(site);
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    const before = checksumsOf(site);
    expect(before).toBe(`${sum('a')}  b/a.txt\n${sum('c')}  c.txt\n`);
    expect(before).not.toContain(MANIFEST);
    writeFileSync(join(site, 'c.txt'), 'd');
    expect(checksumsOf(site)).not.toBe(before);
  });
});
