import { hierarchy, treemap } from 'd3-hierarchy';
import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Leaf, Pictures } from './pictures.ts';
import './pictures.ts';

/** Plain d3, selective imports: layouts of d3, elements made by hand, one listener. */
const SVG = 'http://www.w3.org/2000/svg';
const COLOURS = ['#20489a', '#8c3410', '#347d80', '#857005', '#7c63c1', '#084228', '#5c5150', '#6b1e5e', '#7b8166'];

type Item = { readonly name: string; readonly value?: number; readonly children?: readonly Item[] };

function add(parent: Element, name: string, attributes: Record<string, string | number>, text = ''): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text) made.textContent = text;
  parent.append(made);
  return made;
}

function drawTreemap(box: HTMLElement, { groups }: Pictures): void {
  const [width, height] = [box.clientWidth, box.clientHeight];
  const svg = add(box, 'svg', { width, height });
  const root = hierarchy<Item>({ name: '', children: groups })
    .sum((item) => item.value ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const placed = treemap<Item>().size([width, height]).paddingTop(20).paddingInner(1)(root);
  placed.leaves().forEach((leaf) => {
    const mark = add(svg, 'g', { class: 'mark', tabindex: -1, transform: `translate(${leaf.x0},${leaf.y0})` });
    const group = placed.children?.indexOf(leaf.parent ?? leaf) ?? 0;
    const wide = leaf.x1 - leaf.x0;
    add(mark, 'rect', { width: wide, height: leaf.y1 - leaf.y0, fill: COLOURS[group % COLOURS.length] ?? '' });
    if (wide > 60 && leaf.y1 - leaf.y0 > 20)
      add(mark, 'text', { x: 4, y: 14, 'font-size': 12, fill: '#fff' }, leaf.data.name.slice(0, Math.floor(wide / 12)));
  });
  for (const group of placed.children ?? [])
    add(svg, 'text', { x: group.x0, y: group.y0 + 14, 'font-size': 13 }, group.data.name.slice(0, Math.floor((group.x1 - group.x0) / 13))); // prettier-ignore
}

function drawFlow(box: HTMLElement, { nodes, links }: Pictures): void {
  const [width, height] = [box.clientWidth, box.clientHeight];
  const svg = add(box, 'svg', { width, height });
  const placed = sankey<Leaf, object>().nodeWidth(12).nodePadding(8).extent([[0, 8], [width - 90, height - 8]])({
    nodes: nodes.map((name) => ({ name, value: 0 })),
    links: links.map((link) => ({ ...link })),
  }); // prettier-ignore
  const path = sankeyLinkHorizontal();
  for (const link of placed.links)
    add(svg, 'path', { class: 'mark', d: path(link) ?? '', fill: 'none', stroke: '#45566c', 'stroke-opacity': 0.7, 'stroke-width': Math.max(1, link.width ?? 1) }); // prettier-ignore
  for (const node of placed.nodes) {
    const [x, y] = [node.x0 ?? 0, node.y0 ?? 0];
    add(svg, 'rect', { class: 'mark', x, y, width: 12, height: (node.y1 ?? 0) - y });
    add(svg, 'text', { x: x + 16, y: (y + (node.y1 ?? 0)) / 2, 'font-size': 12 }, node.name.slice(0, 8));
  }
}

const [first, second] = Array.from(document.querySelectorAll<HTMLElement>('.picture'));
if (first && second) {
  drawTreemap(first, window.pictures);
  drawFlow(second, window.pictures);
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element) event.target.closest('.mark')?.classList.toggle('chosen');
  });
  window.live = performance.now();
}
