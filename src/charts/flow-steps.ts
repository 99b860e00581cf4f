import type { Flow, FlowLink, FlowNode } from '../views/flow.ts';

/** The order in which keys walk: nodes of a layer in their places; links of a node in the order of their far ends. */
export function stepInFlow(key: string, flow: Flow, id: string, via: string | null): string | null {
  const node = flow.nodes.find((other) => other.id === id);
  const link = flow.links.find((other) => other.id === id);
  if (key === 'Escape') return flow.nodes[0]?.id ?? null;
  const holder = flow.nodes.find((other) => other.parts.some((part) => part.id === id));
  if (holder) return fromPart(key, holder, id);
  if (node) return fromNode(key, flow, node);
  return link ? fromLink(key, flow, link, via) : null;
}

/** What stays when a node, link or path is chosen: the ids of all paths, links and nodes its money runs through. */
export interface Kept {
  readonly ids: ReadonlySet<string>;
  /** Links wholly of the chosen flow; the others carry other money as well. */
  readonly whole: ReadonlySet<string>;
}

/** The flow through a chosen node, link or path; null when nothing (known) is chosen. */
export function keptBy(flow: Flow, id: string | null): Kept | null {
  if (id === null) return null;
  const link = flow.links.find((other) => other.id === id);
  const node = flow.nodes.find((other) => other.id === id || other.parts.some((part) => part.id === id));
  if (node?.layer === 3 || (link && link.paths.length === 0)) return keptDetail(flow, node?.id ?? link?.target ?? '');
  const paths = flow.paths.filter(
    (path) => path.id === id || path.nodes.includes(id) || (link?.paths.includes(path.id) ?? false),
  );
  if (paths.length === 0) return null;
  const chosen = new Set(paths.map((path) => path.id));
  const links = flow.links.filter((other) => other.paths.some((path) => chosen.has(path)));
  const whole = links.filter((other) => other.paths.every((path) => chosen.has(path)));
  const ids = new Set([...chosen, ...paths.flatMap((path) => path.nodes), ...links.map((other) => other.id)]);
  return { ids, whole: new Set(whole.map((other) => other.id)) };
}

function keptDetail(flow: Flow, target: string): Kept {
  const links = flow.links.filter((link) => link.target === target);
  const ids = new Set([target, ...links.flatMap((link) => [link.id, link.source])]);
  return { ids, whole: new Set(links.map((link) => link.id)) };
}

/** The items behind a sum stand below each other beside the picture. */
function fromPart(key: string, holder: FlowNode, id: string): string | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return beside(holder.parts, id, key === 'ArrowDown' ? 1 : -1);
    case 'Home':
      return holder.parts[0]?.id ?? null;
    case 'End':
      return holder.parts[holder.parts.length - 1]?.id ?? null;
    case 'ArrowLeft':
      return holder.id;
    default:
      return null;
  }
}

function fromNode(key: string, flow: Flow, node: FlowNode): string | null {
  const layer = flow.nodes.filter((other) => other.layer === node.layer);
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return beside(layer, node.id, key === 'ArrowDown' ? 1 : -1);
    case 'Home':
      return layer[0]?.id ?? null;
    case 'End':
      return layer[layer.length - 1]?.id ?? null;
    case 'ArrowRight':
      return linksAt(flow, node.id, 'source')[0]?.id ?? node.parts[0]?.id ?? null;
    case 'ArrowLeft':
      return linksAt(flow, node.id, 'target')[0]?.id ?? null;
    default:
      return null;
  }
}

/** Siblings of a link are those of the node from which one came (`via`), else of its source. */
function fromLink(key: string, flow: Flow, link: FlowLink, via: string | null): string | null {
  switch (key) {
    case 'ArrowRight':
      return link.target;
    case 'ArrowLeft':
      return link.source;
    case 'ArrowUp':
    case 'ArrowDown': {
      const siblings =
        via === link.target ? linksAt(flow, link.target, 'target') : linksAt(flow, link.source, 'source');
      return beside(siblings, link.id, key === 'ArrowDown' ? 1 : -1);
    }
    default:
      return null;
  }
}

/** The links on one side of a node, in the order of the nodes at their other ends. */
function linksAt(flow: Flow, id: string, end: 'source' | 'target'): FlowLink[] {
  const far = end === 'source' ? 'target' : 'source';
  const place = new Map(flow.nodes.map((node, index) => [node.id, index]));
  return flow.links
    .filter((link) => link[end] === id)
    .sort((a, b) => (place.get(a[far]) ?? 0) - (place.get(b[far]) ?? 0));
}

function beside(row: readonly { readonly id: string }[], id: string, step: 1 | -1): string | null {
  return row[row.findIndex((other) => other.id === id) + step]?.id ?? null;
}
