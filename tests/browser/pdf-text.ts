import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF as Chromium writes them, in the order in which it is drawn: what can be selected there. */
export function pagesOfPdf(pdf: Buffer): string[] {
  const raw = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) objects.set(id, body);
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    const from = body.indexOf('stream\n');
    if (from < 0) return '';
    const bytes = Buffer.from(body.slice(from + 7, body.lastIndexOf('\nendstream')), 'latin1');
    return (body.slice(0, from).includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
  };
  const maps = new Map<string, Glyphs>();
  const mapOf = (font: string): Glyphs => {
    const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? '';
    const known = maps.get(id) ?? characters(streamOf(id));
    maps.set(id, known);
    return known;
  };
  const drawn = (content: string, resources: string): string => {
    const fonts = namesIn(/\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? '');
    const forms = namesIn(/\/XObject\s*<<([^>]*)>>/.exec(resources)?.[1] ?? '');
    let map: Glyphs = { digits: 4, texts: new Map() };
    let text = '';
    for (const [, font, form, hex] of content.replace(/\/ActualText ?<[^>]*>/g, '').matchAll(/\/(\w+) [\d.-]+ Tf|\/(\w+) Do|<([0-9A-Fa-f]+)>/g)) {
      if (font) map = mapOf(fonts.get(font) ?? '');
      else if (form && forms.has(form)) text += drawn(streamOf(forms.get(form) ?? ''), objects.get(forms.get(form) ?? '') ?? '');
      else
        for (let at = 0; at < (hex ?? '').length; at += map.digits)
          text += map.texts.get(parseInt((hex ?? '').slice(at, at + map.digits), 16)) ?? '';
    }
    return text;
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((body) => drawn(streamOf(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? ''), body).normalize('NFKC'));
} // prettier-ignore

function namesIn(dictionary: string): Map<string, string> {
  return new Map([...dictionary.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]));
}

/** A font's way back from its glyphs to characters; drawn glyphs (Type 3) have codes of two digits. */
interface Glyphs {
  readonly digits: number;
  readonly texts: ReadonlyMap<number, string>;
}

function characters(cmap: string): Glyphs {
  const map = new Map<number, string>();
  const textOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) map.set(parseInt(from, 16), textOf(to));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = parseInt(from, 16);
      for (let code = start; code <= parseInt(to, 16); code += 1)
        map.set(code, String.fromCodePoint((textOf(first).codePointAt(0) ?? 0) + code - start));
    }
  return { digits: /begincodespacerange\s<(\w+)>/.exec(cmap)?.[1]?.length ?? 4, texts: map };
}
