import type { Rolldown } from 'vite';

type Groups = NonNullable<Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']>;
type Info = (id: string) => { readonly importedIds: readonly string[] } | null;

/** A subgroup of fewer bytes than this joins its neighbour: a request costs more than they do. */
const SMALL = 30_000;

/** Everything that a module imports, and what that imports; what it asks for later is not among it. */
function imported(from: readonly string[], info: Info): Set<string> {
  const found = new Set<string>(from);
  for (const id of found) for (const other of info(id)?.importedIds ?? []) found.add(other);
  return found;
}

/** The name of a chunk's file; of what pages share, the list of all these pages is left out. */
export function chunkFile({ name }: Pick<Rolldown.PreRenderedChunk, 'name'>): string {
  return name.startsWith('shared~') ? 'assets/shared-[hash].js' : 'assets/[name]-[hash].js';
}

/**
 * How modules are put into files. The first script stays small and by itself. What the app and the browse mode need is
 * one file, whoever else needs it too; what other pages share are few more. Without this every set of pages that shares a
 * module has a file of its own: entering 项目 by a link asked for more than eighty.
 */
export function chunkGroups(root: string): Groups {
  let [first, app] = [new Set<string>(), new Set<string>()];
  const at = (path: string) => `${root}/${path}`;
  const shared = { minShareCount: 2, includeDependenciesRecursively: false };
  const read = (info: Info) => {
    if (first.size > 0) return;
    first = imported([at('src/main.ts')], info);
    app = imported([at('src/start.ts'), at('src/modes/BrowseMode.svelte')], info);
  };
  return [
    {
      ...shared,
      name: (id, context) => {
        read((one) => context.getModuleInfo(one));
        return app.has(id) && !first.has(id) ? 'core' : null;
      },
      priority: 2,
    },
    {
      ...shared,
      name: (id, context) => {
        read((one) => context.getModuleInfo(one));
        return app.has(id) || first.has(id) ? null : 'shared';
      },
      priority: 1,
      entriesAware: true,
      entriesAwareMergeThreshold: SMALL,
    },
  ];
}
