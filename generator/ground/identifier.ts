import { reservedWords } from "./words.ts";

/**
 * Lets a name of the model pass as the name of a declaration or argument. Naming happens in the model; a name that is none is a
 * bug there.
 *
 * @throws RangeError if the text is no identifier or is a reserved word
 */
export function identifier(name: string): string {
  if (reservedWords.has(name))
    throw new RangeError(`the reserved word ${name} reached the output as an identifier`);
  return memberIdentifier(name);
}

/**
 * As `identifier`, for the name of a method or property, which may be a reserved word.
 *
 * @throws RangeError if the text is no identifier (ECMA-262, 12.7), or one that can look like another: not in normal form C, or with
 * characters that nobody sees
 */
export function memberIdentifier(name: string): string {
  const isName = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
  if (isName && name.normalize("NFC") === name && !/\p{Default_Ignorable_Code_Point}/u.test(name))
    return name;
  throw new RangeError(`${JSON.stringify(name)} reached the output as an identifier`);
}
