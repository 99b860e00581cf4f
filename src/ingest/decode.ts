/** The largest document that is read; larger ones are refused by name. */
export const SIZE_LIMIT = 32 * 1024 * 1024;

/** A document's text and the encoding it came in, or the reason why it is no text. */
export type Decoding =
  | { readonly ok: true; readonly text: string; readonly encoding: string; readonly damaged: boolean }
  | { readonly ok: false; readonly reason: string };

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件'],
  [[0x50, 0x4b, 0x03, 0x04], 'ZIP 类文件（XLSX、DOCX 等）'],
  [[0x50, 0x4b, 0x05, 0x06], 'ZIP 类文件（XLSX、DOCX 等）'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Office 文件（XLS、DOC）'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF 文件'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG 图片'],
  [[0xff, 0xd8, 0xff], 'JPEG 图片'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF 图片'],
  [[0x1f, 0x8b], 'GZIP 压缩文件'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩文件'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩文件'],
  [[0x7f, 0x45, 0x4c, 0x46], '可执行文件'],
  [[0x4d, 0x5a], '可执行文件'],
];

/**
 * Decodes a document: UTF-8, UTF-16 (by mark or by pattern) or GB18030, told by the bytes alone. Other formats are
 * refused by name. A UTF-8 text with broken bytes is read as `damaged`, with U+FFFD where they stood.
 */
export function decodeDocument(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return { ok: false, reason: '文件是空的' };
  if (bytes.length > SIZE_LIMIT) {
    return { ok: false, reason: `文件有 ${mebibytes(bytes.length)} MB，超过上限 ${mebibytes(SIZE_LIMIT)} MB` };
  }
  const signature = SIGNATURES.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (signature)
    return { ok: false, reason: `这是${signature[1]}，不是文本；请先转成 Markdown、HTML 或制表符分隔的文本` };
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) {
    return { ok: false, reason: '文字编码是 UTF-32；只读 UTF-8、UTF-16、GB18030' };
  }
  const wide = wideEncoding(bytes);
  if (wide) return { ok: true, text: new TextDecoder(wide).decode(bytes), encoding: wide, damaged: false };
  if (looksBinary(bytes)) return { ok: false, reason: '这是二进制文件，不是文本' };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { ok: true, text: utf8, encoding: 'utf-8', damaged: false };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (lenient.includes('预算')) return { ok: true, text: lenient, encoding: 'utf-8', damaged: true };
  const gb = strictly('gb18030', bytes) ?? new TextDecoder('gb18030').decode(bytes);
  if (gb.includes('预算')) return { ok: true, text: gb, encoding: 'gb18030', damaged: gb.includes('\ufffd') };
  return { ok: false, reason: '认不出文字编码（只读 UTF-8、UTF-16、GB18030）' };
}

function mebibytes(length: number): string {
  return `${Math.round((length / 1024 / 1024) * 10) / 10}`;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark; without one by the word 预算 among zero bytes, which no other text has; else by where they stand. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 65536) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  const sample = bytes.subarray(0, length);
  const told = (['utf-16le', 'utf-16be'] as const).find((wide) =>
    new TextDecoder(wide).decode(sample).includes('预算'),
  );
  if (told) return told;
  if (odd > length * 0.05 && even < odd / 20) return 'utf-16le';
  return even > length * 0.05 && odd < even / 20 ? 'utf-16be' : null;
}

/** Many zero or control bytes near the beginning: no text has them. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65536);
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b)) odd += 1;
  }
  return odd > length * 0.02;
}
