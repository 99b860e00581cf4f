/** The global that the scripts of classic.html and of the single file put the site's files into, by address. */
const SHELF = 'budgetLensFiles';

/** A file of the site that a script brought along, by its address (`data/editions.json`); undefined without one. */
export function shelvedFile(around: object, address: string): unknown {
  const files: unknown = Reflect.get(around, SHELF);
  return typeof files === 'object' && files !== null ? Reflect.get(files, address) : undefined;
}
