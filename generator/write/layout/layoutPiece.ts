import { flat, type Group, isGroup, type Part, readPiece, type Run, splitAt } from "./readPiece.ts";
import { isUnbreakable, spaces, TypePrinter } from "./typePrinter.ts";

/**
 * Sets a piece of TypeScript in lines as Prettier does, at a hundredth of its cost. Knows what most of an emitted package is made of, and
 * how Prettier breaks it; `test/write/layoutPiece.test.ts` compares the two.
 *
 * @param text whole statements as they are emitted: what can be on one line is on one line
 * @param width columns to fill
 * @returns `undefined` for a piece of which anything is not known; Prettier has to be asked
 */
export function layoutPiece(text: string, width: number): string | undefined {
  if (/^\/\/ \S(?:.*\S)?$/.test(text)) return text;
  const parts = readPiece(text);
  if (parts === undefined || parts.length === 0) return undefined;
  const printer = new Printer(width);
  const lines = parts.map((part) => printer.statement(part));
  return printer.isSure ? lines.join("\n") : undefined;
}

/** Sets statements in lines. */
class Printer extends TypePrinter {
  statement({ docs, run, isSpaced }: Part): string {
    const before = (isSpaced ? "\n" : "") + this.docs(docs, 0);
    const words = leadingWords(run);
    const keyword = words.find((word) => word !== "export");
    if (words.includes("from") || keyword === "import") return before + this.#names(run);
    switch (keyword) {
      case "interface":
        return before + this.#declaration(run, (part) => this.member(part, 2, ";"));
      case "class":
        return before + this.#declaration(run, (part) => this.#classMember(part));
      case "type":
        return `${before}${this.#headed(this.#alias(run))};`;
      case "const":
        return `${before}${this.#headed(this.#constant(run))};`;
      default:
        return this.unsure();
    }
  }

  /** Where the first line is too long, Prettier has ways of its own. */
  #headed(text: string): string {
    const end = text.indexOf("\n");
    return end > this.width ? this.unsure() : text;
  }

  /** `import type { A, B } from "./a.js"` and the like. */
  #names(run: Run): string {
    const line = `${flat(run)};`;
    if (line.length <= this.width) return line;
    const at = run.findIndex(isGroup);
    const names = run[at];
    // A single name is never broken.
    if (!names || !isGroup(names)) return this.unsure();
    if (names.parts.length === 1) return line;
    const lines = names.parts.map((part) => `  ${flat(part.run)},\n`).join("");
    return `${flat(run.slice(0, at))} {\n${lines}} ${flat(run.slice(at + 1))};`;
  }

  /** An interface or a class, whose members have a line each. */
  #declaration(run: Run, print: (part: Part) => string): string {
    const body = run.at(-1);
    if (!body || !isGroup(body)) return this.unsure();
    const isEmpty = body.parts.length === 0;
    const head = this.#declarationHead(run.slice(0, -1), isEmpty ? " {}" : " {");
    if (isEmpty) return head.includes("interface") ? `${head} {}` : this.unsure();
    return `${head} {\n${this.lines(body, 2, print)}}`;
  }

  #declarationHead(run: Run, end: string): string {
    const head = flat(run);
    if (head.length + end.length <= this.width) return head;
    const [left, right] = splitAt(run, "extends");
    const bases = right && `  extends ${flat(right)}`;
    const isList = right?.some((item) => !isGroup(item) && item.text === ",");
    return isList && bases && bases.length <= this.width ? `${flat(left)}\n${bases}` : this.unsure();
  }

  #alias(run: Run): string {
    const [left, right] = splitAt(run, "=");
    if (right === undefined) return this.unsure();
    const start = `${flat(left)} =`;
    // A type of which nothing can be broken goes to the next line.
    const isWhole = isUnbreakable(right) && !this.fits(start.length + 1, right, 1);
    return isWhole ? `${start}\n  ${flat(right)}` : start + this.type(right, 0, start.length, 1);
  }

  #constant(run: Run): string {
    const [left, right] = splitAt(run, "=");
    if (right === undefined) return this.unsure();
    const start = `${flat(left)} = `;
    return start + this.#value(right, 0, start.length, 1);
  }

  /**
   * A value.
   *
   * @param taken columns before it in its line
   * @param end columns behind it
   */
  #value(run: Run, indent: number, taken: number, end: number): string {
    if (this.fits(taken, run, end)) return flat(run);
    const [group, ...after] = run;
    if (!group || !isGroup(group)) return this.unsure();
    const isConstant = flat(after) === "as const";
    if (after.length > 0 && !isConstant) return this.unsure();
    const suffix = isConstant ? " as const" : "";
    if (group.open === "[" && group.parts.some(({ run: item }) => item.length > 1 || isGroup(item[0])))
      return this.unsure();
    const inside = this.lines(group, indent + 2, (part) => `${this.#entry(part, indent + 2)},`);
    return `${group.open}\n${inside}${spaces(indent)}${group.close}${suffix}`;
  }

  #entry({ run }: Part, indent: number): string {
    const [left, right] = splitAt(run, ":");
    if (right === undefined) return this.fits(indent, run, 1) ? flat(run) : this.unsure();
    const start = `${flat(left)}: `;
    // Behind a short key, a long text stays where it is.
    if (right.length === 1 && !isGroup(right[0]) && start.length < 7) return start + flat(right);
    return start + this.#value(right, indent, indent + start.length, 1);
  }

  #classMember(part: Part): string {
    const { run } = part;
    const body = run.at(-1);
    if (!body || !isGroup(body) || body.open !== "{") return this.member(part, 2, ";");
    const at = run.findIndex((item) => isGroup(item) && item.open === "(");
    const parameters = run[at];
    if (!parameters || !isGroup(parameters)) return this.unsure();
    const lines = this.lines(body, 4, (statement) => `${this.#call(statement)};`);
    return `${this.#head(run, at, parameters)} {\n${lines}  }`;
  }

  /** What stands before the body of a method. */
  #head(run: Run, at: number, parameters: Group): string {
    const head = flat(run.slice(0, -1));
    if (head.length + 4 <= this.width) return head;
    const lines = parameters.parts.map((part) => `    ${this.flatOnly(part.run, 4)},\n`);
    const [, result = []] = splitAt(run.slice(at + 1, -1), ":");
    return `${flat(run.slice(0, at))}(\n${lines.join("")}  )${result.length > 0 ? `:${this.type(result, 2, 4, 2)}` : ""}`;
  }

  /** A statement in a method, indented by four: in one line, or a call with its arguments in lines. */
  #call({ run }: Part): string {
    if (this.fits(4, run, 1)) return flat(run);
    const group = run.at(-1);
    if (!group || !isGroup(group) || group.open !== "(") return this.unsure();
    const start = `${flat(run.slice(0, -1))}(`;
    const last = group.parts.at(-1);
    const [object] = last?.run ?? [];
    if (last?.run.length === 1 && object && isGroup(object)) {
      // Prettier leaves the last object behind the other arguments.
      const others = group.parts.slice(0, -1).map((part) => `${flat(part.run)}, `);
      const line = `${start}${others.join("")}`;
      if (object.open !== "{" || !object.isOpen || line.length + 5 > this.width) return this.unsure();
      return `${line}${this.#value([object], 4, 0, 0)})`;
    }
    const lines = group.parts.map((part) => {
      return this.fits(6, part.run, 1) ? `      ${flat(part.run)},\n` : this.unsure();
    });
    return `${start}\n${lines.join("")}    )`;
  }
}

/** The words with which a run begins. */
function leadingWords(run: Run): string[] {
  return run.flatMap((item) => (isGroup(item) ? [] : [item.text]));
}
