const FIELDS = [
  '教育', '科学技术', '工业', '民族', '公安', '民政', '司法', '财政', '人力资源', '自然资源', '生态环境', '住房建设',
  '交通运输', '水利', '农业农村', '商务', '文化旅游', '卫生健康', '退役军人', '应急管理', '审计', '国资', '市场监管',
  '广播电视', '体育', '统计', '医疗保障', '乡村振兴', '金融', '信访', '海洋', '林业', '地质', '气象', '粮食储备',
  '药品监督', '知识产权', '机关事务', '档案', '地方志',
] as const; // prettier-ignore

/** Made-up spending units of a province, in the order in which a grown edition lists them. */
export const UNIT_NAMES: readonly string[] = ['厅', '局', '委', '办'].flatMap((kind) =>
  FIELDS.map((field) => `某省${field}${kind}`),
);
