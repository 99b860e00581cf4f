import type { Plugin } from 'vite';

/** A node of the syntax tree that a bundler's plugin is given. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly [key: string]: unknown;
}

/** One class around a place in the text: its number in the module and the private names that it declares. */
interface Class {
  readonly number: number;
  readonly names: ReadonlySet<string>;
}

/** Fields of classes are assigned, not defined property by property, where they are lowered for older browsers. */
export const PLAIN_CLASSES = { assumptions: { setPublicClassFields: true } } as const;

/**
 * Writes private members (`#amount`) as plain ones of a name that nothing else has. The oldest browsers do not know them,
 * and what bundlers make of them instead, a WeakMap for each name, costs the collector half a megabyte for each name of a class that is made often, and
 * a search at each access. Types keep them private where the code is written.
 */
export function plainFields(): Plugin {
  return {
    name: 'plain-fields',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!code.includes('#') || /\.css(?:$|\?)/.test(id)) return null;
      const plain = withPlainFields(code, this.parse(code) as unknown as Node);
      return plain === null ? null : { code: plain, map: null };
    },
  };
}

/** The module's text with private members as plain ones; null where it has none. Exported for its test. */
export function withPlainFields(code: string, program: Node): string | null {
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let classes = 0;
  const visit = (node: Node, around: readonly Class[], inIn: boolean): void => {
    if (node.type === 'PrivateIdentifier') {
      const name = node.name ?? '';
      const own = around.findLast(({ names }) => names.has(name));
      const plain = `_${own?.number ?? 0}_${name}`;
      changes.push({ start: node.start, end: node.end, text: inIn ? JSON.stringify(plain) : plain });
      return;
    }
    const inner = node.type === 'ClassBody' ? [...around, { number: (classes += 1), names: namesIn(node) }] : around;
    for (const [key, part] of Object.entries(node))
      for (const child of Array.isArray(part) ? (part as unknown[]) : [part])
        if (isNode(child)) visit(child, inner, node.type === 'BinaryExpression' && key === 'left');
  };
  visit(program, [], false);
  if (changes.length === 0) return null;
  let [text, at] = ['', 0];
  for (const { start, end, text: plain } of changes.sort((a, b) => a.start - b.start)) {
    text += code.slice(at, start) + plain;
    at = end;
  }
  return text + code.slice(at);
}

function namesIn(body: Node): ReadonlySet<string> {
  const members = body['body'] as readonly Node[];
  const keys = members.map(({ key }) => key).filter(isNode);
  return new Set(keys.flatMap(({ type, name }) => (type === 'PrivateIdentifier' && name !== undefined ? [name] : [])));
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && typeof (part as Node).type === 'string';
}
