/** The small files that the page shows something of, by address. */
export function filesAround(folder: string): string[] {
  return ['data/editions.json', 'data/site.json', `data/${folder}edition.json`];
}

/** The edition's own file. */
export function budgetFile(folder: string): string {
  return `data/${folder}budget.json`;
}
