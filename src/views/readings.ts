/** How the characters of an edition are read, as `search.json` beside its budget.json holds it. */
export interface ReadingsFile {
  readonly schema: 'budget-lens/readings';
  /** Each character's readings without tones, the commonest first: `会` is `hui kuai`. */
  readonly characters: Readonly<Record<string, string>>;
  /** The texts in which a character is not read its commonest way, syllable by syllable: `会计` is `kuai ji`. */
  readonly spoken: Readonly<Record<string, string>>;
}

/** The same, ready for matching. */
export interface Readings {
  readonly characters: ReadonlyMap<string, readonly string[]>;
  readonly spoken: ReadonlyMap<string, readonly string[]>;
}

/** The part of a pinyin library that is needed. */
export interface Speaker {
  /** Every reading of a character, the commonest first. */
  readonly readingsOf: (character: string) => readonly string[];
  /** How each character of a text is read there. */
  readonly speak: (text: string) => readonly string[];
}

/** Words of budgets that the pinyin library reads wrongly. */
const CORRECTED: readonly (readonly [word: string, said: readonly string[]])[] = [
  ['差旅', ['chai', 'lv']],
  ['出差', ['chu', 'chai']],
];

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Reads the texts of an edition aloud. */
export function makeReadings(texts: Iterable<string>, { readingsOf, speak }: Speaker): ReadingsFile {
  const characters: Record<string, string> = {};
  const spoken: Record<string, string> = {};
  for (const text of new Set(texts)) {
    const han = text.split('').filter((character) => HAN.test(character));
    for (const character of han) {
      characters[character] ??= withoutRepeats(readingsOf(character).flatMap(typed)).join(' ');
    }
    // A long text is matched character by character; what a name says is read in its context.
    if (text.length > 60) continue;
    const said = corrected(text, speak(text).map((syllable) => typed(syllable)[0] ?? '')); // prettier-ignore
    const differs = text.split('').some((character, at) => {
      const first = characters[character]?.split(' ')[0];
      return first !== undefined && said[at] !== undefined && said[at] !== first;
    });
    if (said.length === text.length && differs) spoken[text] = said.join(' ');
  }
  return { schema: 'budget-lens/readings', characters, spoken };
}

/** Takes a `search.json`; null for anything else. */
export function readReadings(json: unknown): Readings | null {
  const file = json as Partial<ReadingsFile> | null;
  if (typeof file !== 'object' || file?.schema !== 'budget-lens/readings') return null;
  const mapOf = (record: unknown) =>
    new Map(
      Object.entries(typeof record === 'object' && record !== null ? record : {}).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value.split(' ')] as const] : [],
      ),
    );
  return { characters: mapOf(file.characters), spoken: mapOf(file.spoken) };
}

function corrected(text: string, said: readonly string[]): string[] {
  const right = [...said];
  for (const [word, syllables] of CORRECTED) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      right.splice(at, syllables.length, ...syllables);
  }
  return right;
}

/** A syllable as it is typed: 绿 is `lv`, and some type `lu` or `lyu`. */
function typed(syllable: string): string[] {
  const plain = syllable.toLowerCase().replace(/ü/g, 'v');
  if (!/^[a-z]+$/.test(plain)) return [];
  return plain.includes('v') ? [plain, plain.replace('v', 'u'), plain.replace('v', 'yu')] : [plain];
}

function withoutRepeats(list: readonly string[]): string[] {
  return [...new Set(list)];
}
