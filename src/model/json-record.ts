/** True for fields by name, as JSON writes `{…}`: what is read from outside may be anything else. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
