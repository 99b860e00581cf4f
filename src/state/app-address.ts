/**
 * The app's own address in a link of the page as written at build: `report/tables.html?view=tables&cell=3.1.3#t3-r1` leads
 * a reader without scripts into the report, and means `?view=tables&cell=3.1.3` here.
 */
export function appAddress(href: string): string {
  return href.replace(/^report\/[a-z]+\.html(\?[^#]*)(?:#.*)?$/, '$1');
}
