import { fc } from "../support/properties.ts";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { comment } from "../../generator/emit/text/comment.ts";
import { identifier } from "../../generator/ground/identifier.ts";
import { memberKey, propertyKey } from "../../generator/ground/key.ts";
import { literal } from "../../generator/ground/literal.ts";

/** Any text, halves of surrogate pairs included, rich in the characters that end things. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ..."*/\\\"'`${}@<>#\n\r\t \u2028\u2029\u0085\u202e\u200b\ufeff\ud800\udc00\0abc1-_[]()",
    ),
  }),
);

describe("literal", () => {
  test.each([
    ["plain", '"plain"'],
    ["", '""'],
    ['say "hi"', '"say \\"hi\\""'],
    ["it's `fine` ${1}", '"it\'s `fine` ${1}"'],
    ["back\\slash", '"back\\\\slash"'],
    ["*/", '"*/"'],
    ["a\nb\r\tc", '"a\\nb\\r\\tc"'],
    ["\u2028\u2029", '"\\u2028\\u2029"'],
    ["\u202e\u2066\u200b\ufeff", '"\\u202e\\u2066\\u200b\\ufeff"'],
    ["\u0000\u007f\u0085", '"\\u0000\\u007f\\u0085"'],
    ["\ud800", '"\\ud800"'],
    ["😀 ünï", '"😀 ünï"'],
    ["__proto__", '"__proto__"'],
    ["\\u0041", '"\\\\u0041"'],
    [0, "0"],
    [-0, "-0"],
    [-1.5, "-1.5"],
    [1e21, "1e+21"],
    [true, "true"],
    [false, "false"],
    [null, "null"],
  ])("%j is %s", (value, wanted) => {
    expect(literal(value)).toBe(wanted);
  });

  test.each([Infinity, -Infinity, NaN])("refuses %d", (value) => {
    expect(() => literal(value)).toThrow(RangeError);
  });

  test("evaluates to exactly the text", () => {
    fc.assert(fc.property(anyText, (text) => Object.is(evaluate(literal(text)), text)));
  });

  test("evaluates to exactly the number", () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) =>
        Object.is(evaluate(literal(value)), value),
      ),
    );
  });

  test("is one token on one line, of visible characters", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const code = literal(text);
        const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false);
        scanner.setText(code);
        expect(scanner.scan()).toBe(ts.SyntaxKind.StringLiteral);
        expect(scanner.scan()).toBe(ts.SyntaxKind.EndOfFileToken);
        expect(code).not.toMatch(hidden);
      }),
    );
  });
});

describe("keys", () => {
  test.each([
    ["name", "name", "name"],
    ["_a$1", "_a$1", "_a$1"],
    ["class", "class", "class"],
    ["a-b", '"a-b"', '"a-b"'],
    ["1st", '"1st"', '"1st"'],
    ["1", '"1"', '"1"'],
    ["", '""', '""'],
    ["constructor", "constructor", "constructor"],
    ["__proto__", "__proto__", '["__proto__"]'],
    ["[C]", '"[C]"', '"[C]"'],
    ["a: 1, b", '"a: 1, b"', '"a: 1, b"'],
    ["get x", '"get x"', '"get x"'],
    ["ünï", '"ünï"', '"ünï"'],
    ["a\u202eb", '"a\\u202eb"', '"a\\u202eb"'],
  ])("%j is %s in a type and %s in an object", (name, inType, inObject) => {
    expect(memberKey(name)).toBe(inType);
    expect(propertyKey(name)).toBe(inObject);
  });

  test("name exactly one own property of an object", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("__proto__", "constructor", "get", "async")), (name) => {
        const value: unknown = evaluate(`{ ${propertyKey(name)}: 1 }`);
        expect(Reflect.ownKeys(Object(value))).toEqual([name]);
        expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      }),
    );
  });

  test("name exactly one member of a type", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const source = parse(`interface A { ${memberKey(name)}?: string }`);
        const [declaration] = source.statements;
        expect(source.statements).toHaveLength(1);
        const members = declaration && ts.isInterfaceDeclaration(declaration) ? declaration.members : [];
        expect(
          members.map((member) => member.name && ts.isPropertyName(member.name) && nameOf(member.name)),
        ).toEqual([name]);
      }),
    );
  });
});

describe("identifier", () => {
  test.each(["a", "_", "$", "camelCase", "PascalCase9", "__proto__", "constructor", "Array", "ünï", "日本"])(
    "lets %s pass",
    (name) => {
      expect(identifier(name)).toBe(name);
    },
  );

  test.each([
    "",
    "1a",
    "a-b",
    "a b",
    "a.b",
    "a\u200db",
    "a\n",
    "class",
    "delete",
    "await",
    "yield",
    "let",
    "static",
    "C;x",
  ])("refuses %j", (name) => {
    expect(() => identifier(name)).toThrow(RangeError);
  });

  test("lets nothing pass that does not declare a constant of that name", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(..."abcAZ09_$") })), (name) => {
        if (!passes(name)) return;
        const source = parse(`const ${name} = 1;`);
        expect(syntaxErrorsOf(source)).toEqual([]);
        expect(source.statements).toHaveLength(1);
      }),
    );
  });
});

describe("comment", () => {
  test.each([
    ["Plain text.", "Plain text."],
    ["", ""],
    ["a */ b", "a *\\/ b"],
    ["**/", "**\\/"],
    ["/ at the start, after a star", "\\/ at the start, after a star"],
    ["@internal", "\\@internal"],
    ["  @internal", "  \\@internal"],
    ["- @internal", "- \\@internal"],
    ["mail@example.com and @name", "mail@example.com and \\@name"],
    ["see {@link X}", "see {\\@link X}"],
    ["a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh"],
    ["\n\n  \na\n\n\n\nb\n\n", "a\n\nb"],
    ["a\u202eb\u200bc\ufeffd", "a\\u202eb\\u200bc\\ufeffd"],
    ["\u0007\u001b[2J", "\\u0007\\u001b[2J"],
    ["\ud800", "\\ud800"],
    ["tab\there", "tab  here"],
    ['`code` ${x} "quoted" <b>', '`code` ${x} "quoted" <b>'],
  ])("%j becomes %j", (text, wanted) => {
    expect(comment(text)).toBe(wanted);
  });

  test("cuts what is longer than 20,000 characters", () => {
    expect(comment("x".repeat(1_000_000)).length).toBeLessThanOrEqual(20_001);
    expect(comment(`${"x".repeat(19_999)}😀`)).not.toMatch(/\p{Surrogate}/u);
  });

  test("cannot end the comment, add a tag or a link, or hide anything", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const lines = `${comment(first)}\n\n${comment(second)}`
          .split("\n")
          .map((line) => ` * ${line}`.trimEnd());
        const source = parse(`/**\n${lines.join("\n")}\n */\nexport const a = 1;`);
        expect(syntaxErrorsOf(source)).toEqual([]);
        expect(source.statements).toHaveLength(1);
        const docs = source.statements.flatMap((statement) => ts.getJSDocCommentsAndTags(statement));
        expect(docs).toHaveLength(1);
        for (const doc of docs) {
          expect(ts.isJSDoc(doc) ? (doc.tags ?? []).map(({ tagName }) => tagName.text) : []).toEqual([]);
          expect(["string", "undefined"]).toContain(typeof doc.comment);
        }
        expect(lines.join("")).not.toMatch(hidden);
      }),
      { numRuns: 500 },
    );
  });

  test("cannot end a comment of one line either", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = parse(`/** ${comment(text).replaceAll("\n", " ")} */\nexport const a = 1;`);
        expect(source.statements).toHaveLength(1);
        expect(syntaxErrorsOf(source)).toEqual([]);
        const [statement] = source.statements;
        expect(statement && ts.getJSDocTags(statement)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

function evaluate(code: string): unknown {
  return new Function(`"use strict"; return (${code});`)();
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("module.ts", text, ts.ScriptTarget.ESNext, true);
}

function syntaxErrorsOf(source: ts.SourceFile): string[] {
  const { diagnostics = [] } = ts.transpileModule(source.text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

function nameOf(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) ? name.getText() : name.text;
}

function passes(name: string): boolean {
  try {
    return identifier(name) === name;
  } catch {
    return false;
  }
}
