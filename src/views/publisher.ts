/** The place at the beginning of a publisher's name: 广东省, 广州市, 越秀区. */
const REGION = /^.{2,10}?(?:省|自治区|自治州|市|区|县)/;
/** What an office is at its end; 委员会 is often written 委. */
const OFFICE = /(?:委员会|办公室|总局|厅|局|委|部|办|署|院|馆|会|中心)$/;
const SHORTEST = 2;

/** The place in a publisher's name: `广东省`; empty where it begins with none. */
export function regionOf(publisher: string): string {
  return REGION.exec(publisher)?.[0] ?? '';
}

/**
 * The words by which a publisher calls itself in the names of its projects, longest first: 广东省卫生健康委员会, 卫生健康委员会,
 * 卫生健康委, 卫生健康. They name all its projects alike.
 */
export function publisherWords(publisher: string): readonly string[] {
  const body = publisher.slice(regionOf(publisher).length);
  const stem = body.replace(OFFICE, '');
  const words = [publisher, body, ...(body.endsWith('委员会') ? [`${stem}委`] : []), stem];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST);
}
