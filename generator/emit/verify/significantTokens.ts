/**
 * The tokens and comments of a TypeScript text in their order, written so that two texts which differ in layout alone give the same
 * list. Left out is what a formatter adds or takes away: white space, the stars and indents of comments, commas, semicolons, and the
 * `|` or `&` before the first part of a type. A text has the same form whatever its quotes, a number is its value, and a key has no
 * quotes. Made for what we emit: there are no regular expressions and no templates in it.
 */
export function significantTokens(text: string): string[] {
  const tokens: string[] = [];
  let previous = "";
  for (const { 0: token, index } of text.matchAll(tokenPattern)) {
    const isLeading = (token === "|" || token === "&") && ":,=<[(".includes(previous);
    if (token !== "," && token !== ";" && !isLeading) {
      tokens.push(normalForm(token, () => isKey(text, index + token.length)));
    }
    previous = token;
  }
  return tokens;
}

/** A line comment, a block comment, a text in either quotes, a number with its exponent, a word in any script, or one other character. */
const tokenPattern =
  /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\d[\w.]*(?:(?<=e)[+-]\d+)?|(?:[\w$#]|[^\x00-\x7f])+|\S/g;

function normalForm(token: string, isBeforeColon: () => boolean): string {
  if (token.startsWith("//")) return token.trimEnd();
  if (token.startsWith("/*")) return token.replace(/[ \t]*\n[ \t]*(?:\*(?!\/))?[ \t]*/g, "\n");
  if (/^\d/.test(token)) return String(Number(token));
  if (!/^["'](?=[^])/.test(token)) return token;
  const inside = token
    .slice(1, -1)
    .replace(/\\([^])/g, (escape, escaped: string) => (/["']/.test(escaped) ? escaped : escape));
  return isBeforeColon() ? inside : `"${inside}"`;
}

/** Whether `:` or `?:` follows, as nothing but a key has it in what we emit. */
function isKey(text: string, end: number): boolean {
  colon.lastIndex = end;
  return colon.test(text);
}

const colon = /\s*\??\s*:/y;
