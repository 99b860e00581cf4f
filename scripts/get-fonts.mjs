import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { canInstallPackages, installPackages } from './apt.mjs';
import { ask, npm, ROOT, say } from './run.mjs';

const PACKED = '@fontsource/noto-sans-sc@5.3.0';
const WEIGHTS = [400, 700];

/** True where a font has 预 (U+9884); null where there is no fontconfig to ask. */
function hasChinese() {
  const list = ask('fc-list', [':charset=9884', 'file']);
  return list === null ? null : list.trim() !== '';
}

/**
 * Sees to it that Chinese text is drawn in glyphs and not in boxes. Windows and macOS bring such fonts; on Linux one
 * is found or installed. Says what it does.
 * @returns {Promise<boolean>} whether there is one now
 */
export async function getFonts() {
  if (process.platform !== 'linux' || hasChinese()) return true;
  if (canInstallPackages()) {
    say('No Chinese font found: installing the package fonts-noto-cjk with apt-get');
    await installPackages(['fontconfig', 'fonts-noto-cjk']);
    if (hasChinese()) return true;
  }
  const folder = join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'fonts', 'budget-lens');
  say(`No Chinese font found: putting Noto Sans SC from the npm package ${PACKED} into ${folder}`);
  return unpackFonts(folder);
}

/** @param {string} folder */
async function unpackFonts(folder) {
  const store = join(ROOT, '.cache', 'fonts');
  mkdirSync(store, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];
  if ((await npm(['install', '--prefix', store, ...options, PACKED])) !== 0) return false;
  mkdirSync(folder, { recursive: true });
  for (const weight of WEIGHTS) {
    const name = `noto-sans-sc-chinese-simplified-${weight}-normal`;
    const woff = readFileSync(join(store, 'node_modules', '@fontsource', 'noto-sans-sc', 'files', `${name}.woff`));
    writeFileSync(join(folder, `${name}.ttf`), unpackWoff(woff));
  }
  rmSync(store, { recursive: true, force: true });
  ask('fc-cache', ['-f', folder]);
  return hasChinese() !== false;
}

/**
 * A WOFF 1.0 file as the plain font file inside it: Chromium does not take web fonts from the system's folders.
 * Layout of both by the WOFF 1.0 recommendation, sections 3 to 5.
 * @param {Buffer<ArrayBuffer>} woff
 */
function unpackWoff(woff) {
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + 2 * i),
  );
  const parts = [head];
  let position = head.length;
  for (let i = 0; i < count; i += 1) {
    const entry = 44 + 20 * i;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    if (offset === undefined || packed === undefined || length === undefined) break;
    const bytes = woff.subarray(offset, offset + packed);
    parts.push(packed < length ? inflateSync(bytes) : bytes, Buffer.alloc((4 - (length % 4)) % 4));
    const record = 12 + 16 * i;
    woff.copy(head, record, entry, entry + 4);
    woff.copy(head, record + 4, entry + 16, entry + 20);
    head.writeUInt32BE(position, record + 8);
    head.writeUInt32BE(length, record + 12);
    position += Math.ceil(length / 4) * 4;
  }
  return Buffer.concat(parts);
}
