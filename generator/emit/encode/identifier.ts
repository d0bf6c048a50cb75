const reservedWords = new Set(
  `any as async await boolean break case catch class const continue debugger declare default delete do else enum export extends false
  finally for function get if implements import in instanceof interface let never new null number object of package private protected
  public return set static string super switch symbol this throw true try type typeof undefined unknown var void while with yield`.split(
    /\s+/,
  ),
);

/**
 * Lets a name of the model pass as a declared identifier. Naming happens in the model; a name that is none is a bug there.
 *
 * @throws RangeError if the text is no ASCII identifier or is a reserved word
 */
export function identifier(name: string): string {
  if (!/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) || reservedWords.has(name)) {
    throw new RangeError(`${JSON.stringify(name)} reached the output as an identifier`);
  }
  return name;
}
