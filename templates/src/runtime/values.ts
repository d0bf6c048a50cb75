/** Whether a value is an object with fields: no list, no date. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The members of a list, or the value as its only one. OpenAPI leaves open how empty members are written: they are left out. */
export function members(value: unknown): unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isGiven);
}

/** The fields of an object, without empty ones. */
export function fields(value: Readonly<Record<string, unknown>>): [name: string, value: unknown][] {
  return Object.entries(value).filter(([, item]) => isGiven(item));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
