import { reservedWords } from "./words.ts";

/**
 * Lets a name of the model pass as the name of a declaration or argument. Naming happens in the model; a name that is none is a
 * bug there.
 *
 * @throws RangeError if the text is no ASCII identifier or is a reserved word
 */
export function identifier(name: string): string {
  if (reservedWords.has(name))
    throw new RangeError(`the reserved word ${name} reached the output as an identifier`);
  return memberIdentifier(name);
}

/**
 * As `identifier`, for the name of a method or property, which may be a reserved word.
 *
 * @throws RangeError if the text is no ASCII identifier
 */
export function memberIdentifier(name: string): string {
  if (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name)) return name;
  throw new RangeError(`${JSON.stringify(name)} reached the output as an identifier`);
}
