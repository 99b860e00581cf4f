/** The words of the shell: header, settings, help, footer, states without data. */
export const shellStrings = {
  settings: {
    open: '显示',
    font: '字号',
    senior: '适老版',
    seniorNote: '大字号、高对比、大按钮',
    stored: '本站只在这台设备上记住单位、主题和字号。',
  },
  fonts: { '100': '标准', '125': '稍大', '150': '大', '200': '特大' },
  more: '更多',
  help: {
    title: '怎么看',
    close: '知道了',
    points: [
      { title: '面积和粗细就是金额', body: '色块越大、带子越粗，钱越多。小到画不出的，并成“其余几项”，点开都在。' },
      { title: '点开看一项', body: '点色块、带子或名称，看这一项的绩效目标、位置和出处；按返回键退回。' },
      { title: '每个数字都能查', body: '点数字，到原表里它所在的格子。“本站归类”“推算”字样的，是本站加的。' },
      {
        title: '不用鼠标也行',
        body: '按 Tab 进图，方向键走，回车打开，Esc 返回；每张图都能换成表。字号和配色在“显示”里。',
      },
    ],
  },
  print: { printed: '打印于', address: '网址' },
  official: {
    label: '网站信息',
    organiser: '主办单位',
    siteCode: '网站标识码',
    icp: '备案号',
    police: '公安备案号',
    phone: '联系电话',
    report: '我要找错',
  },
} as const;
