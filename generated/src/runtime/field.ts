/** The value at a dotted path in a body; `undefined` where there is none. */
export function fieldAt(body: unknown, path: string): unknown {
  return path.split(".").reduce((parent: unknown, name): unknown => Object(parent)[name], body);
}
