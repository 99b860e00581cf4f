import { BRIEFING_VERSION, type BriefingFile, type BriefingStep } from '../../model/briefing.ts';
import type { Budget } from '../../model/budget.ts';
import { toAmount } from '../../model/amount.ts';
import { buildFlow } from '../flow.ts';
import { roundedAlone } from '../group-shares.ts';
import { keptSmall } from '../kept-trees.ts';
import { rankedProjects } from '../ranked.ts';
import { buildTree } from '../tree.ts';
import { splitTrunk } from '../trunk.ts';
import { namesOf } from './names.ts';

/** How many domains and projects the default deck takes one by one. */
const DOMAINS = 2;
const PROJECTS = 5;
/** Below so many 万元 a project counts as small (`small.100`). */
const SMALL = 100;

/**
 * The deck that every budget gives of itself, in the form of briefing.json: a bureau can save it and edit it. A step
 * whose figures the edition does not print is left out.
 */
export function defaultDeck(budget: Budget): BriefingFile {
  const lookup = namesOf(budget);
  const has = (...names: string[]) => names.every((name) => lookup(name) !== null);
  const some = budget.projects.length > 0;
  const steps: (BriefingStep | false)[] = [
    { view: '?view=about', picture: 'title', headline: '{{title}}', sub: has('total') ? `支出总计 {{total|yi}} 亿元${some ? '，{{projects.count}} 个项目' : ''}` : '', note: '开场。右下角是页码，随时可按 O 看全部各页。' },
    has('total') && wholeStep(has, some),
    has('total', 'basic', 'project') && kindsStep(),
    has('figure.expenditure.change', 'figure.expenditure.percent') && changeStep(has),
    some && has('projects') && treemapStep(budget, has),
    ...domainSteps(budget),
    ...projectSteps(budget),
    ...flowSteps(budget, has),
    has('figure.threePublic') && runningStep(has),
    some && has('goals', 'projects') && goalsStep(),
    has('checks.count') && checksStep(),
    { view: '?view=about', picture: 'closing', headline: '汇报完毕', sub: '{{title}}', figures: has('total') ? [{ value: '{{total|yi}}亿元', label: '支出总计' }, ...(some ? [{ value: '{{projects.count}}项', label: '项目' }] : [])] : [], note: '请领导提问：按 / 检索任何一个项目，按 Esc 回到这里。' },
  ]; // prettier-ignore
  return { schema: 'budget-lens/briefing', version: BRIEFING_VERSION, steps: steps.filter((step) => step !== false) };
}

type Has = (...names: string[]) => boolean;

function wholeStep(has: Has, some: boolean): BriefingStep {
  return {
    view: '?view=overview',
    picture: 'whole',
    headline: '{{year}} 年预算 {{total|yi}} 亿元，收支平衡',
    sub: '收入从哪里来，支出用在哪里',
    figures: [
      { value: '{{total|yi}}亿元', label: '支出总计' },
      ...(some ? [{ value: '{{projects.count}}项', label: '项目' }] : []),
      ...(has('source.1', 'income')
        ? [{ value: '{{source.1|share:income}}', label: '收入来自{{source.1.name}}' }]
        : []),
    ],
    note: '收入总计与支出总计相等。收入{{income}} 万元，支出 {{total}} 万元。',
  };
}

function kindsStep(): BriefingStep {
  return {
    view: '?view=overview',
    picture: 'kinds',
    headline: '{{project|share:total}} 是项目支出，{{basic|share:total}} 是基本支出',
    sub: '基本支出养人和维持运转，项目支出办事',
    figures: [
      { value: '{{project|share:total}}', label: '项目支出' },
      { value: '{{basic|share:total}}', label: '基本支出' },
    ],
    note: '项目支出 {{project}} 万元，基本支出 {{basic}} 万元。',
  };
}

function changeStep(has: Has): BriefingStep {
  return {
    view: '?view=overview',
    picture: 'change',
    headline: '比上年{{figure.expenditure.word}} {{figure.expenditure.change}} 万元',
    sub: '上年数由本年数与增减额反推',
    figures: [
      { value: '{{figure.expenditure.percent|signed}}%', label: '比上年' },
      { value: '{{figure.expenditure.change}}', label: '{{figure.expenditure.word}}额（万元）' },
    ],
    note: has('figure.expenditure.reason') ? '原文所述原因：{{figure.expenditure.reason}}' : '原文没有写原因。',
  };
}

function treemapStep(budget: Budget, has: Has): BriefingStep {
  const tree = buildTree(budget, 'domain');
  const small = keptSmall(tree, SMALL);
  // Told where it tells something: of many projects, that they are little of the money.
  const telling = small.count > 0 && toAmount(small.amount).times(2).lt(toAmount(tree.amount));
  const domain = has('domain.1', 'project');
  return {
    view: '?view=projects',
    headline: domain
      ? '{{domain.1.count}} 个{{domain.1.name}}项目，占项目支出的 {{domain.1|share:projects}}'
      : '{{projects.count}} 个项目，共 {{projects|yi}} 亿元',
    sub: '项目支出 {{projects}} 万元，共 {{projects.count}} 个项目',
    figures: [
      ...(domain ? [{ value: '{{domain.1|share:projects}}', label: '{{domain.1.name}} {{domain.1.count}} 个项目' }] : []),
      ...(has('top.10') && budget.projects.length > 10 ? [{ value: '{{top.10|share:projects}}', label: '金额最大的十个项目合计' }] : []),
      ...(has('small.100') && telling ? [{ value: '{{small.100|share:projects}}', label: '金额最小的 {{small.100.count}} 个项目合计' }] : []),
    ],
    note: '面积等于金额。颜色只代表业务领域，业务领域是本站归类。',
  }; // prettier-ignore
}

function domainSteps(budget: Budget): BriefingStep[] {
  const tree = buildTree(budget, 'domain');
  const domains = tree.children.filter(({ domain }) => domain !== null);
  return domains.slice(0, DOMAINS).map((node, at): BriefingStep => {
    const { id } = node;
    const name = `domain.${at + 1}`;
    const rounding = roundedAlone(tree, node) === null ? '' : '；占比按最大余数取舍，各领域之和恰为全部';
    return {
      view: `?view=projects&focus=${encodeURIComponent(id)}`,
      headline: `{{${name}.name}}：{{${name}.count}} 个项目，共 {{${name}|yi}} 亿元`,
      sub: `占项目支出的 {{${name}|share:projects}}（业务领域为本站归类${rounding}）`,
      figures: [
        { value: `{{${name}|share:projects}}`, label: '占项目支出' },
        { value: `{{${name}.count}}项`, label: '项目' },
      ],
      note: `{{${name}.name}}合计 {{${name}}} 万元。本页比例尺与上一页不同。`,
    };
  });
}

function projectSteps(budget: Budget): BriefingStep[] {
  return rankedProjects(budget.projects)
    .filter(({ withheld }) => !withheld)
    .slice(0, PROJECTS)
    .map(({ id, goal }): BriefingStep => ({
      view: `?view=project&project=${id}`,
      headline: `{{${id}.short}}：{{${id}|wan}} 万元`,
      sub: `{{${id}.name}}`,
      figures: [
        { value: `{{${id}|share:projects}}`, label: '占项目支出' },
        { value: `第{{${id}.rank}}位`, label: '共 {{projects.count}} 项，按金额' },
        ...(goal && goal.indicators.length > 0 ? [{ value: `{{${id}.indicators}}条`, label: '可量化指标' }] : []),
      ],
      note: `{{${id}.name}}，{{${id}|printed}} 万元。目标原文见本页。`,
    }));
}

function flowSteps(budget: Budget, has: Has): BriefingStep[] {
  const flow = buildFlow(budget, { coding: 'department', kind: 'all' });
  if (flow.paths.length === 0 || !has('total')) return [];
  const item = has('item.1');
  const steps: BriefingStep[] = [
    {
      view: '?view=flow',
      picture: 'flow',
      headline: has('class.1')
        ? '{{class.1|share:total}} 的钱，花在“{{class.1.name}}”一类'
        : '{{total|yi}} 亿元，从来源、职能到用途',
      sub: '支出总计 {{total}} 万元；线条粗细与金额成比例，过细的画作最细可见线',
      figures: has('source.1', 'project', 'basic')
        ? [
            { value: '{{project|share:total}}', label: '项目支出' },
            { value: '{{basic|share:total}}', label: '基本支出' },
          ]
        : [],
      note: '从左到右：资金来源、功能分类、经济分类。',
    },
  ];
  const trunk = splitTrunk(flow);
  if (trunk && item)
    steps.push({
      view: '?view=flow',
      picture: 'lens',
      headline: '{{item.1|near:total}} 的钱，列在“{{item.1.name}}”一个科目',
      sub: isFarLarger(trunk.trunk.amount, flow.total)
        ? '支出总计 {{total}} 万元；下图是上图细流的同列放大'
        : '支出总计 {{total}} 万元',
      figures: [{ value: '{{item.1|share:total}}', label: '{{item.1.name}}' }],
      note: '{{item.1.name}} {{item.1}} 万元，科目 {{item.1.code}}。',
    });
  return steps;
}

function runningStep(has: Has): BriefingStep {
  const operating = has('figure.operating');
  const percent = (topic: string) =>
    has(`figure.${topic}.percent`) ? [{ value: `{{figure.${topic}.percent|signed}}%`, label: `{{figure.${topic}.subject}}比上年` }] : []; // prettier-ignore
  return {
    view: '?view=tables&table=7',
    picture: 'running',
    headline: operating
      ? '“三公”经费 {{figure.threePublic|wan:2}} 万元，机关运行经费 {{figure.operating|wan:2}} 万元'
      : '“三公”经费 {{figure.threePublic|wan:2}} 万元',
    sub: '上年数由本年数与增减额反推',
    figures: [...percent('threePublic'), ...(operating ? percent('operating') : [])],
    note: has('figure.threePublic.reason') ? '“三公”经费：{{figure.threePublic.reason}}。' : '',
  };
}

function goalsStep(): BriefingStep {
  return {
    view: '?view=projects&grouping=goal',
    headline: '{{goals.count}} 个项目附绩效目标，占项目支出的 {{goals|share:projects}}',
    sub: '其余各项在公开的预算里没有列绩效目标',
    figures: [
      { value: '{{goals|share:projects}}', label: '附绩效目标的金额' },
      { value: '{{goals.count}}项', label: '附绩效目标，共 {{projects.count}} 项' },
    ],
    note: '附绩效目标的项目共 {{goals}} 万元。',
  };
}

function checksStep(): BriefingStep {
  return {
    view: '?view=reconcile',
    headline: '表内表间 {{checks.count}} 条勾稽关系，逐条核对',
    sub: '零容差：相差一分也列出；能用四舍五入解释的写明界限',
    figures: [
      { value: '{{checks.holds}}条', label: '分毫不差' },
      { value: '{{checks.rounding}}条', label: '差额在四舍五入之内' },
      { value: '{{checks.broken}}条', label: '不符' },
    ],
    note: '核对的是公开文本各表、各处说明之间的数字。',
  };
}

/** Whether the largest way of the money leaves so little that the rest is magnified below it: two thirds of all. */
function isFarLarger(trunk: string, total: string): boolean {
  return toAmount(trunk).times(3).gte(toAmount(total).times(2));
}
