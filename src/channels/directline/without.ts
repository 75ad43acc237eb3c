/** A copy of a record without some of its fields. */
export function without(record: object, fields: ReadonlySet<string>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) if (!fields.has(key)) copy[key] = value;
  return copy;
}
