/** The value at a dotted path in a body, which is empty for the body itself; `undefined` where there is none. */
export function fieldAt(body: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((parent: unknown, name): unknown => (name ? Object(parent)[name] : parent), body);
}
