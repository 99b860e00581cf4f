import type { Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';
import { finish, mapInSteps, type Steps } from '../model/steps.ts';
import { publisherWords, regionOf } from './publisher.ts';

/** Projects that carry a name in common, with the words they share. */
export interface Family {
  readonly word: string;
  /** Ids, the project itself among them, by year and then by order in table 12. */
  readonly members: readonly string[];
}

/** Words of every project's name: alone they make nobody a relative. */
const GENERIC = [
  '数字政府', '政务服务', '基础设施', '常态化', '微信公众号', '公众号', '统一', '政务', '服务', '平台', '系统', '运营', '运维', '升级', '建设',
  '开发', '项目', '应用', '业务', '试点', '迭代', '管理', '能力', '提升', '改造', '移动', '涉企', '租用', '租赁', '网络', '数据', '信息化', '信息', '基层', '第三方', '省', '及', '与', '和',
] as const; // prettier-ignore

const SHORTEST = 3;
const SHORTEST_TRIMMED = 4;
const LONGEST_COUNTED = 6;
const MOST_MEMBERS = 8;

/**
 * The projects whose names share a word with this one: a quoted word (“粤省事”) before all, else the longest stretch
 * that two to eight names share, without the generic words at its ends. Null when there is none, and for withheld ones.
 * The rule is ours: the document does not say which projects belong together.
 */
export function findFamily(budget: Named, project: Project): Family | null {
  if (project.withheld) return null;
  const named = namesOf(budget);
  const own = named.find((other) => other.project === project)?.core ?? '';
  const holders = (word: string) => {
    const found: Project[] = [];
    for (const other of named) {
      // More than may be are as good as all.
      if (found.length > MOST_MEMBERS) break;
      if (other.core.includes(word)) found.push(other.project);
    }
    return found;
  };
  const best =
    quotedWords(own).find((word) => fits(holders(word).length)) ??
    bestStretch(own, (word) => holders(word).length, [...publisherWords(budget.document.publisher), ...GENERIC]);
  if (!best) return null;
  const members = [...holders(best)].sort(
    (a, b) =>
      (a.years?.from ?? 0) - (b.years?.from ?? 0) || (a.years?.to ?? 0) - (b.years?.to ?? 0) || a.order - b.order,
  );
  return { word: best, members: members.map((member) => member.id) };
}

/** What is asked of a budget: its projects, and the publisher whose own name makes nobody a relative. */
type Named = Pick<Budget, 'projects' | 'document'>;

interface NameCore {
  readonly project: Project;
  readonly core: string;
}

const known = new WeakMap<readonly Project[], readonly NameCore[]>();

/** The projects that have names, with what is left of these; worked out once for a list. */
function namesOf(budget: Named): readonly NameCore[] {
  return finish(nameSteps(budget));
}

/** Makes the names of a list ready for {@link findFamily}, as work that can be interrupted. */
export function* nameSteps({ projects, document }: Named): Steps<readonly NameCore[]> {
  const before = known.get(projects);
  if (before) return before;
  const open = projects.filter(({ withheld }) => !withheld);
  const own = ownBeginning(document.publisher);
  const named = yield* mapInSteps(open, (project) => ({ project, core: coreName(project.name, own) }));
  known.set(projects, named);
  return named;
}

/** How names begin that say first whose project it is: the place (广东省, 广东, 全省, 省), then the publisher. */
function ownBeginning(publisher: string): RegExp {
  const region = regionOf(publisher);
  const kind = region.slice(-1);
  // 市场 is no place.
  const places = region === '' ? [] : [region, region.slice(0, -1), `全${kind}`, `${kind}(?!场)`];
  const any = (words: readonly string[]) => (words.length > 0 ? `(?:${words.join('|')})?` : '');
  const own = publisherWords(publisher).filter((word) => OFFICE_END.test(word));
  return new RegExp(`^${any(places)}${any([...own.map(escaped), '级'])}`);
}

/** What is left of the publisher's name without its office (卫生健康) may begin the thing itself. */
const OFFICE_END = /[局厅委会办部署院馆室心]$/;

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The name without year, agency and other standing words, widths folded. */
function coreName(name: string, own: RegExp): string {
  return name
    .normalize('NFKC')
    .replace(/\((?:\d{4})(?:-\d{4})?年[^)]*\)/g, '|')
    .replace(/[“"]数字政府[”"]|数字政府/g, '|')
    .replace(own, '')
    .replace(/[()]/g, '|')
    .replace(/项目/g, '|');
}

function quotedWords(core: string): string[] {
  return Array.from(core.matchAll(/“([^”|]{2,10})”/g), (match) => match[1] ?? '');
}

function bestStretch(core: string, count: (word: string) => number, generic: readonly string[]): string | null {
  let best: { word: string; length: number; score: number } | null = null;
  const inside = insideGeneric(core, generic);
  for (let start = 0; start < core.length; start++) {
    if (inside.has(start)) continue;
    for (let end = start + SHORTEST; end <= core.length; end++) {
      if (inside.has(end)) continue;
      const stretch = core.slice(start, end);
      if (/[|“”]/.test(stretch)) break;
      const members = count(stretch);
      if (members < 2) break;
      const word = trimmed(stretch, generic);
      if (!fits(members) || word === null || !fits(count(word))) continue;
      const score = Math.sqrt(members - 1) * Math.min(stretch.length, LONGEST_COUNTED);
      if (best && (score < best.score || (score === best.score && stretch.length <= best.length))) continue;
      best = { word, length: stretch.length, score };
    }
  }
  return best?.word ?? null;
}

/** The places strictly inside a generic word, where no stretch may begin or end. */
function insideGeneric(core: string, words: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let at = 0; at < core.length;) {
    const word = words.find((generic) => core.startsWith(generic, at)) ?? core.charAt(at);
    for (let step = 1; step < word.length; step++) inside.add(at + step);
    at += word.length;
  }
  return inside;
}

function fits(members: number): boolean {
  return members >= 2 && members <= MOST_MEMBERS;
}

/** The stretch without generic words at its ends, as long as four characters remain; null when it is generic throughout. */
function trimmed(stretch: string, words: readonly string[]): string | null {
  const rest = words.reduce((text, word) => text.split(word).join(''), stretch);
  if (rest.length < 1) return null;
  let word = stretch;
  for (let again = true; again;) {
    again = false;
    for (const generic of words) {
      if (word.length - generic.length < SHORTEST_TRIMMED) continue;
      if (word.startsWith(generic)) word = word.slice(generic.length);
      else if (word.endsWith(generic)) word = word.slice(0, -generic.length);
      else continue;
      again = true;
      break;
    }
  }
  return word;
}
