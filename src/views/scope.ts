import type { ActiveFacet } from './filter.ts';
import { GROUPING_NAMES, type Grouping } from './grouping.ts';
import { shareStrings } from './strings-share.ts';
import { strings } from './strings.ts';

/** What is chosen of the projects, as a file says it: `分组 业务领域；层级 政务云；检索“印章”`; 全部 where nothing is. */
export function projectsScope(asked: {
  readonly grouping: Grouping;
  /** The group that is zoomed to; null is all. */
  readonly group: string | null;
  readonly active: readonly ActiveFacet[];
  readonly q: string;
}): string {
  const { name, note } = GROUPING_NAMES[asked.grouping];
  const parts = [
    ...asked.active.map((facet) => `${facet.name} ${facet.label}`),
    ...(asked.group === null ? [] : [`${strings.projects.level} ${asked.group}`]),
    ...searched(asked.q),
  ];
  const grouped = asked.grouping === 'none' ? name : `${strings.projects.grouping} ${name}${note ? `（${note}）` : ''}`;
  return [parts.length === 0 ? shareStrings.whole : parts.join('；'), grouped].join('；');
}

/** What is chosen of the flows: kind, coding, and how deep the classes go. */
export function flowScope(asked: {
  readonly kind: 'all' | 'basic' | 'project';
  readonly coding: 'department' | 'government';
  readonly functional: 'class' | 'group' | 'item';
  readonly level: 'class' | 'item';
}): string {
  const text = strings.flow;
  return [
    `${text.kind} ${text[asked.kind]}`,
    `${text.coding} ${text[asked.coding]}`,
    `${text.functionalLevel}到${text.functionalLevels[asked.functional]}`,
    `${text.economicLevel}到${text.economicLevels[asked.level]}`,
  ].join('；');
}

/** A search as a part of a scope; none where nothing is searched. */
export function searched(q: string): string[] {
  return q.trim() === '' ? [] : [`${shareStrings.searched}“${q.trim()}”`];
}
