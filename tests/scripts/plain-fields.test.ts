import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { withPlainFields } from '../../scripts/plain-fields.ts';

const plainOf = (code: string) =>
  withPlainFields(code, parseSync('module.js', code).program as unknown as Parameters<typeof withPlainFields>[1]);

/** What a module's `result` is with its private members as they are, and as plain ones. */
async function bothWays(code: string): Promise<readonly [unknown, unknown]> {
  const plain = plainOf(code);
  expect(plain).not.toBeNull();
  const run = async (text: string) =>
    ((await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { readonly result: unknown }).result;
  return [await run(code), await run(plain ?? '')];
}

describe('private members as plain ones', () => {
  it.each([
    ['fields, methods, accessors and statics', `
      class Count { #n = 1; static #made = 0; static { Count.#made += 2; }
        get #twice() { return this.#n * 2; } set #twice(v) { this.#n = v / 2; }
        #add(by) { this.#n += by; return this; }
        all() { this.#add(4); this.#twice = this.#twice + 2; this.#n++; return [this.#n, this.#twice, Count.#made, this?.#n]; } }
      export const result = new Count().all();`],
    ['a name that a class and the one it is made of both have', `
      class A { #x = 'a'; ofA() { return this.#x; } }
      class B extends A { #x = 'b'; ofB() { return this.#x + this.ofA(); } }
      export const result = new B().ofB();`],
    ['a class within a class, and a public member of that name', `
      class Outer { #x = 1; x = 2;
        inner() { const outer = this; return new (class { #x = 3; y = 4; both() { return [this.#x, outer.#y, outer.x]; } })().both(); }
        #y = 5; }
      export const result = new Outer().inner();`],
    ['the question whether a thing is of a class', `
      class A { #own; static is(thing) { return #own in thing; } }
      export const result = [A.is(new A()), A.is({}), A.is(Object.create(null))];`],
    ['texts, patterns and addresses with that sign', `
      class A { #x = '#x'; all() { return \`\${this.#x} #x \${/#x/.test('#x')}\`; } }
      export const result = new A().all();`],
  ])('means the same: %s', async (_, code) => {
    const [before, after] = await bothWays(code);
    expect(after).toEqual(before);
  }); // prettier-ignore

  it('leaves what has none', () => {
    const code = 'export const colour = "#fff";';
    expect(plainOf(code)).toBeNull();
  });
});
