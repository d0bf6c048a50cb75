/** Words that cannot be the name of a declaration or argument in a module of JavaScript (ECMA-262, 12.7.2) or TypeScript. */
export const reservedWords: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for
  function if implements import in instanceof interface let new null package private protected public return static super switch
  this throw true try typeof var void while with yield`.split(/\s+/),
);
