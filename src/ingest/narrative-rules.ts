import type { Topic } from '../model/narrative.ts';

/** What names a topic in part three; the words matched are the figure's subject. */
export interface TopicRule {
  readonly topic: Topic;
  readonly words: RegExp;
  /** The units its figure comes in: money, or what is counted. */
  readonly units: readonly string[];
  /** Holds only where the section's title or the paragraph's beginning says this. */
  readonly section?: RegExp;
  /** True where the figure also stands within the reason for another one. */
  readonly inReason?: boolean;
}

/** Money as part three prints it. */
export const MONEY = ['万元', '亿元', '元'];
/** What is counted there besides money, longest first. */
export const QUANTITIES = ['平方米', '㎡', '台（套）', '台(套)', '台/套', '台套', '台', '辆', '套', '件'];

const NOT_A_PART = '(?<!基本|项目|公共|基金|经营|拨款|上级|其他)';

/** The template's wording of part three, by topic. In a clause the words that end nearest to the number win, then the earlier rule. */
export const TOPIC_RULES: readonly TopicRule[] = [
  { topic: 'businessFund', words: /(?:事业基金|自有资金)(?:弥补[^，。；\d]{0,40})?/g, units: MONEY, inReason: true },
  { topic: 'income', words: new RegExp(`(?<!事业|经营|其他|拨款|非税|缴)收入(?:总)?(?:预算(?:总额|总计|合计)?|总计|合计|总额)`, 'g'), units: MONEY },
  { topic: 'expenditure', words: new RegExp(`${NOT_A_PART}支出(?:总)?(?:预算(?:总额|总计|合计)?|总计|合计|总额)`, 'g'), units: MONEY },
  { topic: 'vehicles', words: /(?:公务用车|公车)购置(?:费)?(?:及|和|与|、)(?:公务用车)?运行(?:维护)?(?:费用|费|经费)?/g, units: MONEY },
  { topic: 'vehiclePurchase', words: /(?:公务用车|公车)购置(?!费?(?:及|和|与|、)(?:公务用车)?运行)(?:费用|费|支出)?/g, units: MONEY },
  { topic: 'vehicleRunning', words: /(?:公务用车|公车)运行(?:维护)?(?:费用|费|支出)?/g, units: MONEY },
  { topic: 'threePublic', words: /[“"‘']?三公[”"’']?经费(?:预算|支出)?/g, units: MONEY },
  { topic: 'abroad', words: /因公出国(?:（境）|\(境\)|境)?(?:费用|费|经费)?/g, units: MONEY },
  { topic: 'reception', words: /公务接待(?:费用|费|经费)?/g, units: MONEY },
  { topic: 'operating', words: /(?:机关运行|行政运行|日常公用|公用)经费|行政经费/g, units: MONEY },
  { topic: 'procurementGoods', words: /货物(?:类)?(?:政府)?(?:采购)?(?:预算|支出)?/g, units: MONEY, section: /采购/ },
  { topic: 'procurementWorks', words: /工程(?:类)?(?:政府)?(?:采购)?(?:预算|支出)?/g, units: MONEY, section: /采购/ },
  { topic: 'procurementServices', words: /服务(?:类)?(?:政府)?(?:采购)?(?:预算|支出)?/g, units: MONEY, section: /采购/ },
  { topic: 'procurement', words: /政府采购(?!货物|工程|服务)(?:预算|支出)?(?:总额)?/g, units: MONEY },
  { topic: 'plannedAssets', words: /(?:拟|计划|预计|安排)(?:新增|购置|采购)(?:固定)?资产/g, units: MONEY },
  { topic: 'fixedAssets', words: /(?<!购置|新增)固定资产(?:金额|总额|总值|原值|价值)?/g, units: MONEY },
  { topic: 'buildings', words: /房屋(?:建筑物?)?(?:建筑)?(?:面积)?/g, units: ['平方米', '㎡'] },
  { topic: 'vehicleCount', words: /(?:公务用车|车辆)/g, units: ['辆', '台'] },
  { topic: 'largeEquipment', words: /(?:单价|单位价值)[^，。；]{0,30}设备/g, units: ['台（套）', '台(套)', '台/套', '台套', '台', '套', '件'] },
]; // prettier-ignore

/** A change on last year stands directly after one of these. */
export const INCREASE = /(?<!新)(?:增加|增长|上升|提高|增)(?:了|额|为|约)?$/;
export const DECREASE = /(?:减少|下降|降低|压减|压缩|缩减|核减|减)(?:了|额|为|约)?$/;
/** What such a change is measured against; a clause that has none of it says no change on last year. */
export const COMPARED = /比|较|同比/;
/** No change on last year. */
export const LEVEL =
  /(?:与|同|和|较|比)(?:上年|去年|上一年|20\d\d\s?年)度?(?:预算)?(?:数|安排)?(?:相比)?[，,]?(?:持平|一致|相同|无(?:增减)?变化|没有(?:增减)?变化|无增减)/;
/** What opens a reason. */
export const REASON =
  /(?:主要)?(?:增减|增长|减少|增加|变动|变化)?(?:的)?(?:主要)?原因(?:主要)?(?:是(?:由于|因为)?|为|在于|系|[：:])[：:]?/;
/** A price from which things are counted is no figure of the department: 单价 100 万元以上. */
export const THRESHOLD_BEFORE = /(?:单价|单位价值|单台价值|价值)(?:在|为|超过|达到|不低于)?\s*(?:人民币)?\s*$/;
export const THRESHOLD_AFTER = /^\s*(?:（含）|\(含\))?(?:以上|以下|及以上|\/)/;
