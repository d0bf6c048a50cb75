/**
 * Lets a value pass that cannot be missing.
 *
 * @param what what the value is, for the message
 * @throws Error if it is missing all the same; a bug
 */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
