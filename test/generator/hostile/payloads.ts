const words = (text: string): string[] => text.trim().split(/\s+/);

/** Text that tries to become something else, by family; `C` stands for a statement that leaves a trace when it runs. */
export const payloads: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "end of comment",
    [
      "x */ C; /* y",
      "*/C/*",
      "*/ export const evil=1; /**",
      "x */ interface Evil {}; C; /*",
      "**/ C //",
      "*",
      "/ C",
      "\\*/ C /*",
    ],
  ],
  [
    "line break",
    [
      "a\nC\n//",
      "a\rC\r//",
      "a\r\nC",
      "a\u2028C\u2028//",
      "a\u2029C",
      "a\u0085C",
      "a\vC\fC",
      "a\n}\nC;\nexport enum Z {\n q = 1, //",
    ],
  ],
  ["quote", ["a'+(C)+'", 'a"+(C)+"', "a`+(C)+`", "a\\", "\\\\'", '\\"', "'", '"', "'\"`"]],
  ["template", ["${C}", "\\${C}", "\\\\${C}", "$\\{C}", "`", "a`${C}`b", "{${C}}"]],
  [
    "key",
    [
      "a:1,[C]",
      "a: string}; C; interface B { b",
      "A{} C; interface B",
      "X'];\nC;\nexport type Z = components['schemas']['X",
      "a=(C)",
      "[C]",
      "get x",
      "async *x",
      "...x",
      "readonly x",
    ],
  ],
  ["number", ["1;C", "0x1F", "1e400", "-0", "NaN", "9007199254740993", "1n"]],
  [
    "directive",
    [
      "@ts-ignore",
      "@ts-nocheck",
      "@internal",
      "@jsxImportSource evil",
      '@import {x} from "y"',
      "@typedef {x} Y",
      "@template T",
      '/// <reference path="x"/>',
      "//# sourceMappingURL=x",
      "// @ts-expect-error",
      "prettier-ignore",
      "@deprecated */",
      "a\n@internal\nb",
      "{@link C} {@inheritDoc x}",
      "- @internal",
      "> @internal",
      "1. @internal",
      "* @internal",
      "a\n   * @internal",
    ],
  ],
  [
    "prototype",
    words(
      "__proto__ constructor prototype hasOwnProperty toString valueOf toJSON then __defineGetter__ length name caller arguments apply",
    ),
  ],
  [
    "reserved",
    words(`await break case class delete default enum eval export extends false for function if implements import in instanceof interface
      let new null package private protected public return static super switch this throw true try typeof undefined var void while with
      yield async of get set type namespace module declare abstract as satisfies any string number boolean object symbol unknown never
      Array Promise Record Partial Request Response Headers Blob Error Date Map Set Object String Symbol globalThis fetch Client ApiCall
      Operation service version connect call page options params client Infinity NaN`),
  ],
  [
    "unicode",
    [
      "a\u202eb",
      "\u2066x\u2069",
      "\u200e",
      "\u061c",
      "\ufeffa\ufeff",
      "a\u0000b",
      "a\u0007\u001b[2J",
      "\u007f\u009f",
      "a\ud800",
      "\udc00a",
      "\ufffe\uffff",
      "😀",
      "日本語",
      "раypal",
      "e\u0301",
      "\u{e0041}",
      "ﬁ",
      "İ",
      "a\u200db",
    ],
  ],
  ["own syntax", ["{{x}}", "<%= C %>", "%s", "$1", "$&", "$`", "$'", "{0}", "#{C}", "__PLACEHOLDER_0__"]],
  [
    "encoded twice",
    ["&#x60;", "%60", "\\x60", "\\u0060", "\\\\u0060", "&quot;", "+", "\\u{60}", "%", "%2e%2e%2f"],
  ],
  [
    "markup",
    [
      "</script><script>C</script>",
      "<!--",
      "-->",
      "```\nC\n```",
      "](javascript:C)",
      "```",
      "| a | b |",
      "# C",
    ],
  ],
  [
    "file name",
    [
      "../x",
      "..",
      ".",
      "/abs",
      "C:\\x",
      "a/b",
      "index",
      "con",
      "package",
      "node_modules/x",
      "a b",
      "a.",
      "k".repeat(300),
    ],
  ],
  ["empty", ["", " ", "\t", "\u00a0", "!!!", "-", "_", "$", "0"]],
]);

/** A payload whose statement leaves the trace of this number. */
export function arm(payload: string, number: number): string {
  return payload.replaceAll("C", (letter, offset: number) =>
    isStatement(payload, offset) ? `globalThis.__CANARY_${number}=1` : letter,
  );
}

/** Whether the letter stands alone, as a word of its own. */
function isStatement(text: string, offset: number): boolean {
  return !/[A-Za-z]/.test(text[offset - 1] ?? " ") && !/[A-Za-z:]/.test(text[offset + 1] ?? " ");
}
