import { SankeyChart, TreemapChart } from 'echarts/charts';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import './pictures.ts';

/** Apache ECharts with the two charts and the canvas renderer alone. */
echarts.use([SankeyChart, TreemapChart, CanvasRenderer]);

const [first, second] = Array.from(document.querySelectorAll<HTMLElement>('.picture'));
if (first && second) {
  const { groups, nodes, links } = window.pictures;
  const open = (box: HTMLElement) => echarts.init(box);
  const treemap = open(first);
  treemap.setOption({
    animation: false,
    series: [{ type: 'treemap', data: groups.map((group) => ({ name: group.name, children: [...group.children] })), breadcrumb: { show: false }, upperLabel: { show: true } }],
  }); // prettier-ignore
  const flow = open(second);
  flow.setOption({
    animation: false,
    series: [
      {
        type: 'sankey',
        data: nodes.map((name) => ({ name })),
        links: links.map(({ source, target, value }) => ({ source: nodes[source] ?? '', target: nodes[target] ?? '', value })),
      },
    ],
  }); // prettier-ignore
  treemap.on('click', () => undefined);
  flow.on('click', () => undefined);
  window.live = performance.now();
}
