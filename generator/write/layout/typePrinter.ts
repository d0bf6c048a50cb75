import { flat, type Group, isGroup, mustBreak, type Part, type Run, splitAll, splitAt } from "./readPiece.ts";

/** Sets types and members in lines; where Prettier's way is not known, the text is of no use, and `isSure` tells. */
export class TypePrinter {
  isSure = true;
  protected readonly width: number;

  /** @param width columns to fill */
  constructor(width: number) {
    this.width = width;
  }

  protected lines({ parts }: Group, indent: number, print: (part: Part) => string): string {
    const lines = parts.map((part, index) => {
      const space = part.isSpaced && index > 0 ? "\n" : "";
      return `${space}${this.docs(part.docs, indent)}${spaces(indent)}${print(part)}\n`;
    });
    return lines.join("");
  }

  /** A member of an interface or of an object type, or a property of a class. */
  protected member({ run }: Part, indent: number, end: string): string {
    const [left, right] = splitAt(run, ":");
    if (right === undefined) return this.unsure();
    const start = `${flat(left)}:`;
    const text = start + this.type(right, indent, indent + start.length, end.length) + end;
    // Prettier breaks the key of an index signature, too.
    return isGroup(left[0]) && indent + text.length > this.width && !text.includes("\n")
      ? this.unsure()
      : text;
  }

  /**
   * A type, with the white space before it.
   *
   * @param indent of the line in which it starts
   * @param taken columns before it in that line
   * @param end columns behind it
   */
  protected type(run: Run, indent: number, taken: number, end: number): string {
    if (this.fits(taken + 1, run, end)) return ` ${flat(run)}`;
    const arms = splitAll(run, "|");
    if (isBrokenUnion(run)) return this.#union(arms, indent + 2, end);
    const parts = splitAll(run, "&");
    if (arms.length === 1 && parts.length > 1) return ` ${this.#intersection(parts, indent, taken)}`;
    return ` ${this.#bracketed(run, indent)}`;
  }

  /** A union in the next line, or with an arm in each. */
  #union(arms: readonly Run[], indent: number, end: number): string {
    const lines = `\n${spaces(indent)}`;
    const line = arms.map(flat).join(" | ");
    const fits = !arms.flat().some(mustBreak) && indent + line.length + end <= this.width;
    if (fits) return lines + line;
    const texts = arms.map((arm, index) => {
      return `${lines}|${this.type(arm, indent + 2, indent + 1, index === arms.length - 1 ? end : 0)}`;
    });
    return texts.join("");
  }

  /** Names in lines of their own, and objects behind what is before them. */
  #intersection(parts: readonly Run[], indent: number, taken: number): string {
    const isObject = (part: Run | undefined): boolean => isGroup(part?.[0]) && part[0].open === "{";
    if (!parts.every((part) => isObject(part) || isUnbreakable(part))) return this.unsure();
    let column = taken + 1;
    let isIndented = false;
    const texts = parts.map((part, index) => {
      const isAlone = index > 0 && !isObject(part) && !isObject(parts[index - 1]);
      if (index > 1 && isObject(part) !== isObject(parts[index - 1])) isIndented = true;
      const inner = indent + (isIndented ? 2 : 0);
      const before = isAlone ? `\n${spaces(indent + 2)}` : index > 0 ? " " : "";
      column = isAlone ? indent + 2 : column + before.length;
      const isLast = index === parts.length - 1;
      const text =
        isObject(part) && !this.fits(column, part, isLast ? 1 : 4)
          ? this.#bracketed(part, inner)
          : flat(part);
      column = text.includes("\n") ? inner + 1 : column + text.length;
      const sign = isLast ? "" : " &";
      column += sign.length;
      if (!isLast && column > this.width - (isObject(parts[index + 1]) ? 2 : 0)) return this.unsure();
      return before + text + sign;
    });
    return texts.join("");
  }

  /** A type that ends in a bracket, perhaps with signs behind it, broken there. */
  #bracketed(run: Run, indent: number): string {
    if (isUnbreakable(run)) return flat(run);
    const at = run.findIndex(isGroup);
    const group = run[at];
    if (!isGroup(group)) return this.unsure();
    const before = run.slice(0, at).map((item, index) => (index > 0 ? " " : "") + flat([item]));
    const after = run.slice(at + 1);
    const isPlain = after.every((item) =>
      isGroup(item) ? item.parts.length === 0 : "|null".includes(item.text),
    );
    if (!isPlain) return this.unsure();
    const start = `${before.join("")}${group.isApart && at > 0 ? " " : ""}${group.open}`;
    const end = `${group.close}${after[0]?.isApart ? " " : ""}${flat(after)}`;
    const [inner] = group.parts;
    if (group.open === "(" && inner && !isBrokenUnion(inner.run))
      return `${start}${this.type(inner.run, indent, 1000, 0).trimStart()}${end}`;
    return `${start}\n${this.#inside(group, before.join(""), indent)}${spaces(indent)}${end}`;
  }

  #inside(group: Group, before: string, indent: number): string {
    const isNamed = before !== "" && before !== "readonly";
    const [first] = group.parts;
    if (group.open === "{" && !isNamed)
      return this.lines(group, indent + 2, (part) => this.member(part, indent + 2, ";"));
    if (group.open === "(" && first) {
      return `${this.#union(splitAll(first.run, "|"), indent + 2, 0).slice(1)}\n`;
    }
    if (group.open === "[" && !isNamed)
      return this.lines(group, indent + 2, (part) => `${this.flatOnly(part.run, indent + 2)},`);
    if (group.open !== "<" || group.parts.length < 2) return this.unsure();
    const lines = group.parts.map(({ run }) => {
      const isObject = isGroup(run[0]) && run[0].open === "{" && !this.fits(indent + 2, run, 1);
      return (
        spaces(indent + 2) + (isObject ? this.#bracketed(run, indent + 2) : this.flatOnly(run, indent + 2))
      );
    });
    return `${lines.join(",\n")}\n`;
  }

  protected flatOnly(run: Run, indent: number): string {
    return this.fits(indent, run, 1) ? flat(run) : this.unsure();
  }

  protected fits(taken: number, run: Run, end: number): boolean {
    return !run.some(mustBreak) && taken + flat(run).length + end <= this.width;
  }

  /** A doc comment in lines of its own. */
  protected docs(docs: string | undefined, indent: number): string {
    if (docs === undefined) return "";
    const [first = "", ...others] = docs.split("\n").map((line) => line.trim());
    // Two spaces at the end of a line are a line break of Markdown.
    if (/ {2}$/m.test(docs) || !others.every((line) => line.startsWith("*"))) return this.unsure();
    return [first, ...others.map((line) => ` ${line}`)].map((line) => `${spaces(indent)}${line}\n`).join("");
  }

  protected unsure(): string {
    this.isSure = false;
    return "";
  }
}

/** White space before a line. */
export function spaces(indent: number): string {
  return " ".repeat(indent);
}

/** Whether nothing in a type can be broken: words, and what is picked from a type by its keys. */
export function isUnbreakable(run: Run): boolean {
  const text = flat(run);
  const isWord = !run.some((item) => isGroup(item) && item.parts.length > 0);
  return (isWord || /^\(typeof \w+\)\[keyof typeof \w+\]$/.test(text)) && !/[|&?]/.test(text);
}

/** Whether a type is a union that goes to lines of its own; one of an object that may be missing stays where it is. */
function isBrokenUnion(run: Run): boolean {
  const arms = splitAll(run, "|");
  if (arms.length === 1) return false;
  const objects = arms.filter(([first, second]) => isGroup(first) && first.open === "{" && !second);
  const others = arms.filter((arm) => flat(arm) === "null");
  return objects.length !== 1 || objects.length + others.length < arms.length;
}
