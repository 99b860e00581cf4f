/** What a measure word measures: it decides on which side of it stands what is counted. */
export type Measure = 'things' | 'events' | 'bodies' | 'size' | 'rate' | 'time' | 'money';

/** One measure word or unit; it is none where `unless` matches what follows (个性, 部门, 场所). */
export interface MeasureWord {
  readonly word: string;
  readonly measure: Measure;
  readonly unless?: RegExp;
}

const words = (measure: Measure, list: string): MeasureWord[] =>
  list.split(' ').map((item) => {
    const at = item.indexOf('!');
    return at < 0
      ? { word: item, measure }
      : { word: item.slice(0, at), measure, unless: new RegExp(`^(?:${item.slice(at + 1)})`) };
  });

/** Measure words of goals, longest first; after `!` what must not follow the word. */
export const MEASURE_WORDS: readonly MeasureWord[] = [
  ...words('things', '个!性|体户|别|人(?![才员]) 项!目(?!标) 种!植|子|类|养|苗|业 类!别|型|似 条!件|例|款|码|文 台!账|风|湾|阶 台套 台（套） 台(套) 套!餐 份!额 件 部!门|分|署|级|队|委|长|位 篇 册 本!级|部|局|单|省|市|县|科|地|年|土|次|项|区|校|院 幅 张!力 枚 块!链 座!谈|位|机 栋 幢 间!隔|接|断|歇 处!理|置|罚|室|级|于|方|长 辆 艘 架!构|设 株 棵 头!部|条 只!读|有|要|能 羽 尾 口!岸|径|腔|号|头 眼!科|镜 盏 根!据|本 支!持|撑|付|出|部|行|架|线|队(?!伍) 路!线|网|面|段|口|径|由|灯|基|况|政|桥 例!如|会|外 组!织|建|合|件|成|长 门!户|诊|槛|类|店|禁 宗 起!草|点|步|来|重 座次 床!位|垫 片!区|面 集!中|成|团|约|群|体|合 节!约|能|点|省|假|水|目|日 款!项|式 单!位|独|项|元|一 名!称|录|单|牌|师|医|家|校|胜 位!置|于|次|列 人!民|才|员|工|大|社|口|物|文|类|居 条次 核!心|查|定|准|发|实|验|酸|对|算|减 vCPU 株次 道!路|德|桥 孔 段!落 枚次'),
  ...words('bodies', '家!庭|长|园|具|电|政|属|禽|乡|畜 户!籍|口|外|型|均 所!有|属|需|在|得|谓|以'),
  ...words('events', '次!要|序|生|日|年|级 人次 人日 人天 车次 班次 航次 件次 户次 例次 台次 架次 场次 场!所|景|地|馆|合 期!间|限|刊|末|货|望|工程|项目|建设|扩|改 批!准|复|发 批次 轮!换|岗|训 班!级|主|子|组|车 届 标箱 学时 课时 遍'),
  ...words('size', 'KB MB GB TB PB G M T Kbps Mbps Gbps TPS QPS 兆 km 公里 千米 平方公里 平方千米 米 延米 平方米 立方米 万立方米 m² ㎡ km² m³ 亩 公顷 吨 千克 公斤 克 升 千瓦 千瓦时 兆瓦 kW MW kWh kV kg dB 分贝 ℃ 摄氏度 mg/L 毫克/升 微克/立方米 厘米 毫米 海里 标方'),
  ...words('rate', '% ％ ‰ 个百分点 百分点 倍 分!钟|之|公|局|管|类|别|级|析|布|期|批|步|为|行|队|享|工|层|中|校|院|支|站|值|会|配|离|解|发'),
  ...words('time', '秒 毫秒 分钟 小时 个小时 天!气|然|河|津|地|空|文|网 周!边|年|期|转|报|末|密 个月 月内 工作日 个工作日 自然日 个自然日 日内 年!底|末|度|前|初|月|以前|以来|[\\s]{0,2}\\d|级|制|义务|规划|行动|计划|期|来|间|龄|终'),
  ...words('money', '元 美元'),
].sort((a, b) => b.word.length - a.word.length); // prettier-ignore

/** Measure words before which a Chinese numeral may count (三个, 两套), if a doing word or an operator stands before it. */
export const HAN_MEASURES = '个项种套座条家所场份篇台辆间件支名部册本批户';

/** Powers of ten between a number and its measure word. */
export const MULTIPLIERS: readonly (readonly [string, number])[] = [['万亿', 12], ['千亿', 11], ['百亿', 10], ['十亿', 9], ['千万', 7], ['百万', 6], ['十万', 5], ['亿', 8], ['万', 4], ['千', 3], ['百', 2]]; // prettier-ignore

/** Bounds that stand before a number, and those that stand after it or its measure word. */
export const OPERATOR_BEFORE =
  /(?:不得?(?:少于|低于|小于|超过|高于|大于|多于|短于)|不足|少于|低于|高于|大于|小于|多于|超过|超出|突破|(?<!到|抵)达到?|至少|最少|最多|最高|最低|控制在|保持在|稳定在|大约|约为|(?<!附|最|邻|靠|临)近|约|超|排名前|(?<!之|以|目|提|年|月|日|底)前|[≥≤＞＜><≧≦]=?)$/;
export const OPERATOR_AFTER =
  /^\s{0,3}(?:（含）|\(含\))?(及?以[上下]|以内|之内|左右|上下|内(?!容|部|存|设|涝|网|控|河|地|外))/;
/** Words between noun and number that say nothing more: 为, 到, 共. */
export const COPULA = /(?:由|从|为|到|至|是|共计?|总计|累计|合计|了|有|[:：=＝])$/;

/** What a number with a measure word is not: a span of time, an ordinal, a part of a ratio. Tested on the text before it. */
export const NOT_AFTER = /(?:第|每|[A-Za-z_#×✕*+/\-—–~～.．]|\d[:：]|〔|\[)$/;
export const NOT_TIME_AFTER = /(?:近|未来|连续|过去|今后|最近|每|满|前)$/;
/** Set phrases that begin with a number: 24 小时值守, 7×24. */
export const PHRASES =
  /^(?:24\s{0,2}小时(?:值守|值班|不间断|在线|服务|监控|监测|运行|全天候|自助)|[2-6]G(?![A-Za-z])|\d{1,2}\s{0,2}[×✕*xX]\s{0,2}\d)/;

/** Doing words: what the project does to the thing counted. Longest first. */
export const VERBS = (
  '推广应用 新增制发 可支撑 能支撑 能够 可以 力争 争取 确保 保证 保障 实现 完成 达成 形成 支撑 支持 推动 推进 促进 继续 计划 预计 ' +
  '建设 建成 新建 扩建 改建 改造 升级 新增 增加 开展 开发 举办 组织 制作 编制 编写 编印 印发 出版 发布 上线 推出 培训 采购 购置 配置 配备 ' +
  '提供 服务 覆盖 接入 对接 整合 迁移 梳理 优化 制发 整治 修复 维护 检查 检测 抽检 抽查 监测 评估 测评 审计 处理 办理 受理 办结 发放 资助 补助 ' +
  '扶持 引进 培养 选派 招收 接待 接诊 收治 救治 筛查 接种 诊疗 演练 巡查 创建 打造 建立 设立 签订 申请 获得 出具 提交 撰写 投放 播放 播出 铺设 ' +
  '放映 减少 降低 种植 治理 推广 改扩建 新改建 惠及 造林 供应 供水 处置 清理 清淤 疏浚 加固 安装 更换 租用 租赁 运行 管理 收集 采集 归集 汇聚 普查 调查 调研 参加 派出 录制 拍摄 宣传 惠及 ' +
  '通过 逐步 持续 进一步 并 且 将 能 可 使 对 为 在 于 从'
).split(' ').sort((a, b) => b.length - a.length); // prettier-ignore
/** Of what ends like these only such words are taken off: 实现 from 实现供水保证率, not 供水. */
export const RATE_NOUN = /(?:[率度比值]|比例|指数)$/;
export const RATE_VERBS = /^(?:实现|完成|确保|保证|保障|力争|争取|促进|推动|使|将|提升|提高)(?!率|度)/;
/** When, not what: 全年, 2025 年前. */
export const WHEN = /^(?:全年度?|本?年度|每年|年内|当年|今年|年(?=减|增|新|均)|\d{4}\s?年(?:底|末|度)?(?:之?前|内)?)/;
/** From one figure to the next of the same thing: 由 12 个减至 6 个. */
export const MOVES_TO = /^\s*(?:[、，,和及与]|以及|(?:减少?|降低?|增加?|升|提升|提高|缩短|压减|扩大)?[至到为])?\s*$/;
/** After these a doing word is part of a noun: 完成率, 办理时间, 服务事项. */
export const NOUN_REST =
  /^(?:率|度|量|数|额|时间|时限|周期|成本|面积|能力|效率|质量|标准|事项|对象|平台|系统|中心|站|点|人员|机构|网|线|费|册|片|品|班)/;
/** Changes: what happens to the thing named before them (办理时间压减 10%). */
export const CHANGES = /(?:减少|增加|增长|提高|提升|降低|下降|压减|压缩|缩短|上升|节约|节省|扩大|减)$/;

/** Where the thing counted ends, if not at a sign. */
export const STOPS = new RegExp(
  '的|并(?!联|行|网)|以(?!太|上|下|内|外)|等(?!级|保)|向(?!导)|对(?!象|口|外|内|接|公|比)|在(?!线|校|建|册|岗|职|编|用|地|途|售)|将|由|被|从(?!业)|' +
    '使(?!用|馆)|让|且|其中|提供|开展|进行|实现|完成|达到|纳入|接入|投入|通过(?!率)|得到|用于|参加|参与|覆盖(?!率|面)|减至|降至|增至|减少|增加|提高|缩短|压减|可(?=同时)|' +
    `(?:以及|和|及|与|或)(?=\\s{0,3}(?:[0-9０-９约近超]|不少于|不低于|至少|${VERBS.filter((verb) => verb.length > 1).join('|')}))`,
);
/** Doing words that may close the thing counted and are no part of it: 54 种个人电子证照建设. */
export const CLOSING =
  /(?:除险加固|建设|改造|升级|开发|创作|造林|对接|建立|编制|整治|修复|采购|购置|制作|研发|验收|梳理|优化|工作|任务|目标|等)$/;
/** 家, 户, 所 count a body; what is said of it further is not counted: 1284 家…单位业务专网. */
export const BODIES =
  /单位|企业|公司|机构|医院|学校|部门|法人|农户|商户|门店|医疗卫生机构|幼儿园|大学|中学|小学|研究所|实验室|事务所/;
/** Generic words for a number, which a noun before it drops: 实名用户总数. */
export const COUNT_WORDS = /(?:总数量?|次数|数量|个数|总量)(?:均|已)?$/;
/** Nouns that name no thing by themselves; in a bracket they speak of what stands before it: 清单（规模达到 1000 项）. */
export const BARE_NOUNS = /^(?:规模|总数|总量|数量|总计|合计|其中|约)?$/;
