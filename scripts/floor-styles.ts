import postcss, { type Container } from 'postcss';
import type { Plugin } from 'vite';

/** The file that guard.js asks for where `:where()` is not known: Chromium 87, and Safari 14.0, which cannot be asked. */
const FILE = 'floor.css';

const SCOPE = /:where\((\.[\w-]+)\)/g;
const SIZE = /:where\(\[data-font="?(\d+)"?\],\s*\[data-font="?\d+"?\] \*\)/g;

/**
 * The rules of a style sheet that a browser without `:where()` drops, said without it: a scope becomes its class, a size
 * of text an ancestor (or the element itself). They are a little more specific so; only such browsers read them.
 */
export function withoutWhere(css: string): string {
  const root = postcss.parse(css);
  keepOnly(root);
  root.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((one) => one.includes(':where(')).flatMap(spelledOut);
  });
  return root.toString();
}

/** The plain selectors that mean the same as one with `:where()`; none for what this site does not write. */
function spelledOut(selector: string): string[] {
  const scoped = selector.replace(SCOPE, '$1');
  const size = [...scoped.matchAll(SIZE)][0]?.[1];
  const bare = scoped.replace(SIZE, '');
  if (bare.includes(':where(')) throw new Error(`no way to say ${selector} without :where()`);
  if (size === undefined) return [bare];
  const attribute = `[data-font="${size}"]`;
  // Root elements carry the attribute themselves; a pseudo-element ends its selector.
  return [`${attribute} ${bare}`, ...(/^(?:html|:root|\[data-)[^\s]*$/.test(bare) ? [`${bare}${attribute}`] : [])];
}

/** Takes out every rule that has no `:where()`, and what is left empty. */
function keepOnly(container: Container): void {
  container.each((node) => {
    if (node.type === 'rule') {
      if (!node.selector.includes(':where(')) node.remove();
    } else if (node.type === 'atrule' && node.nodes && !/keyframes|font-face|page/.test(node.name)) {
      keepOnly(node);
      if (node.nodes.length === 0) node.remove();
    } else node.remove();
  });
}

/** Writes {@link withoutWhere} all of the site's styles, which stand in the one sheet of classic.html. */
export function floorStyles(): Plugin {
  return {
    name: 'floor-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sheets = Object.values(bundle).filter(({ fileName }) => /^assets\/style-[^/]*\.css$/.test(fileName));
        const [all] = sheets;
        if (all?.type !== 'asset' || sheets.length !== 1)
          throw new Error('the one sheet of classic.html is not in the build');
        const text = typeof all.source === 'string' ? all.source : Buffer.from(all.source).toString('utf8');
        this.emitFile({ type: 'asset', fileName: FILE, source: withoutWhere(text) });
      },
    },
  };
}
