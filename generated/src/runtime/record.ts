/** Copies properties, later ones over earlier ones, to an object without a prototype: every name in it was put there. */
export function record(...sources: readonly (object | null | undefined)[]): Record<string, unknown> {
  return Object.assign(Object.create(null), ...sources);
}
