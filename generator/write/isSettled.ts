/**
 * Whether a piece of TypeScript certainly has the form that Prettier gives it, so that asking would be a waste. Knows what most of an
 * emitted package is made of: doc comments, imports, re-exports, interfaces and aliases on lines that need no breaking. A
 * `false` says nothing.
 *
 * @param text whole statements, LF between lines, no blank line at the end
 * @param printWidth columns that Prettier fills
 */
export function isSettled(text: string, printWidth: number): boolean {
  let indent = "";
  let isEmpty = false;
  let isComment = false;
  for (const line of text.split("\n")) {
    const content = line.startsWith(indent) ? line.slice(indent.length) : line;
    if (isComment) {
      if (!commentLine.test(content)) return false;
      isComment = !content.endsWith("*/");
    } else if (comment.test(content)) {
      isComment = !content.endsWith("*/");
    } else if (line.length > printWidth) {
      return false;
    } else if (indent === "") {
      if (interfaceHead.test(line)) indent = "  ";
      else if (!statement.test(line)) return false;
      isEmpty = true;
    } else if (line === "}" && !isEmpty) {
      indent = "";
    } else {
      if (!line.startsWith(indent) || !member.test(content)) return false;
      isEmpty = false;
    }
  }
  return indent === "" && !isComment;
}

/** The first line of a doc comment, or all of it; nothing that Prettier would trim. */
const comment = /^\/\*\*(?: (?:(?!\*\/).)*(?: \*\/|(?<!\s|\*\/))$|$)/;

/** A further line of a doc comment. */
const commentLine = /^ \*(?:\/$|(?:(?!\*\/).)*(?<!\s)$)/;

const name = String.raw`[A-Za-z_$][\w$]*`;
const literal = String.raw`"[ !#-[\]-~]*"|0|-?[1-9]\d*`;
const simple = String.raw`(?:${literal}|(?:readonly )?${name}(?:\[\])+|${name})`;
const union = String.raw`${simple}(?: \| ${simple})*`;
const part = String.raw`(?:${simple}|${name}<${union}(?:, ${union})*>(?:\[\])*)`;
const type = String.raw`${part}(?: \| ${part})*`;
const names = String.raw`\{ (?:type )?${name}(?:, (?:type )?${name})* \}`;

const interfaceHead = new RegExp(String.raw`^(?:export )?interface ${name}(?: extends ${name})? \{$`);

const member = new RegExp(String.raw`^(?:(?:readonly )?${name}\??|\[key: string\]): ${type};$`);

const statement = new RegExp(
  String.raw`^(?:// \S.*(?<!\s)|(?:import|export) (?:type )?${names} from "[\w./-]+";|(?:export )?type ${name} = ${type};)$`,
);
