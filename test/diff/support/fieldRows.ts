import type { Json } from "./edit.ts";
import { byDirection, letters, type Row } from "./rows.ts";

/** Fields of objects: 74 to 100, and what stands beside them. */
export const fieldRows: readonly Row[] = [
  ...letters(
    "74",
    "optional field added",
    (s, n) => (s[n].properties.more = { type: "string" }),
    "$.more member-added",
    [". . .", ". . .", ". . ."],
  ),
  ...letters(
    "75",
    "required field added",
    (s, n) => {
      s[n].properties.more = { type: "string" };
      s[n].required.push("more");
    },
    "$.more member-added-required",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters(
    "76",
    "optional field removed",
    (s, n) => delete s[n].properties.option,
    "$.option member-removed",
    ["B ? .", "B . .", "B ? ."],
  ),
  ...letters(
    "77",
    "required field removed",
    (s, n) => {
      delete s[n].properties.need;
      s[n].required = ["size"];
    },
    "$.need required-member-removed",
    ["B ? .", "B M .", "B M ."],
  ),
  ...letters(
    "78",
    "optional to required",
    (s, n) => s[n].required.push("option"),
    "$.option member-required",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters("79", "required to optional", (s, n) => (s[n].required = ["size"]), "$.need member-optional", [
    "b . .",
    "B ? .",
    "B ? .",
  ]),
  ...letters(
    "80",
    "renamed, as the document says",
    (s, n) => {
      s[n].properties.choose = { ...s[n].properties.option, "x-sdk-renamed-from": "option" };
      delete s[n].properties.option;
    },
    "$.option member-renamed",
    ["B F .", "B M .", "B F ."],
  ),
  ...byDirection(
    "80b",
    "renamed, and nobody says so",
    (s, n) => {
      s[n].properties.extra = s[n].properties.date;
      delete s[n].properties.date;
    },
    [
      ["$.date member-removed B ? .", "$.extra member-added . . ."],
      ["$.date member-removed B . .", "$.extra member-added . . ."],
      ["$.date member-removed B ? .", "$.extra member-added . . ."],
    ],
  ),
  ...letters(
    "81",
    "type replaced",
    (s, n) => (s[n].properties.option = { type: "boolean" }),
    "$.option member-type",
    ["B F .", "B M .", "B F ."],
  ),
  ...letters(
    "82",
    "type widened",
    (s, n) => (s[n].properties.need.type = ["string", "number"]),
    "$.need member-widened",
    ["b . .", "B ? X", "B ? X"],
  ),
  ...letters(
    "83",
    "type narrowed",
    (s, n) => (s[n].properties.mixed.type = "string"),
    "$.mixed member-narrowed",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters(
    "84",
    "nullable added",
    (s, n) => (s[n].properties.need.type = ["string", "null"]),
    "$.need nullable-added",
    ["b . .", "B ? .", "B ? ."],
  ),
  ...letters(
    "85",
    "nullable removed",
    (s, n) => (s[n].properties.empty.type = "string"),
    "$.empty nullable-removed",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters(
    "86",
    "string to const",
    (s, n) => (s[n].properties.need.const = "a"),
    "$.need string-to-const",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters(
    "87",
    "integer to number",
    (s, n) => (s[n].properties.size.type = "number"),
    "$.size number-kind",
    [". ? .", ". ? .", ". ? ."],
  ),
  ...letters("88", "typed to untyped", (s, n) => delete s[n].properties.need.type, "$.need type-lost", [
    "b . .",
    "B . .",
    "B . .",
  ]),
  ...letters(
    "89",
    "untyped to typed",
    (s, n) => (s[n].properties.untyped.type = "string"),
    "$.untyped type-gained",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters(
    "90",
    "format among those of strings",
    (s, n) => (s[n].properties.date.format = "date-time"),
    "$.date format-changed",
    [". ? .", ". ? .", ". ? ."],
  ),
  ...letters(
    "91",
    "readOnly set",
    (s, n) => (s[n].properties.option.readOnly = true),
    "$.option read-only-set",
    ["B ? .", ". . .", "B ? ."],
  ),
  ...byDirection("93", "writeOnly set", (s, n) => (s[n].properties.option.writeOnly = true), [
    ["$.option write-only-set . . ."],
    ["$.option member-removed B . ."],
    ["$.option member-removed B ? ."],
  ]),
  ...letters(
    "94",
    "default changed",
    (s, n) => (s[n].properties.fallback.default = 6),
    "$.fallback default-changed",
    [". M .", ". . .", ". M ."],
  ),
  ...letters("95", "limit narrowed", (s, n) => (s[n].properties.size.maximum = 9), "$.size limit-narrowed", [
    ". F .",
    ". . .",
    ". F .",
  ]),
  ...letters("95b", "limit set", (s, n) => (s[n].properties.need.pattern = "^a"), "$.need limit-narrowed", [
    ". F .",
    ". . .",
    ". F .",
  ]),
  ...letters("96", "limit widened", (s, n) => (s[n].properties.size.minimum = 0), "$.size limit-widened", [
    ". . .",
    ". ? .",
    ". ? .",
  ]),
  ...letters(
    "97",
    "deprecated",
    (s, n) => (s[n].properties.option.deprecated = true),
    "$.option deprecated",
    [". . .", ". . .", ". . ."],
  ),
  ...letters("98", "description", (s, n) => (s[n].properties.size.description = "Its size."), "$.size docs", [
    ". . .",
    ". . .",
    ". . .",
  ]),
  ...byDirection(
    "99",
    "order of properties and of required",
    (s, n) => {
      s[n].properties = Object.fromEntries(Object.entries(s[n].properties).reverse());
      s[n].required.reverse();
    },
    [[], [], []],
  ),
  ...letters(
    "100",
    "x-sdk-secret set",
    (s, n) => (s[n].properties.option["x-sdk-secret"] = true),
    "$.option secret-changed",
    [". . .", ". . .", ". . ."],
  ),
  ...letters(
    "74b",
    "field of an inner object added",
    (s, n) => (s[n].properties.inner.properties.more = { type: "string" }),
    "$.inner.more member-added",
    [". . .", ". . .", ". . ."],
  ),
  ...letters(
    "76b",
    "field of an inner object removed",
    (s, n) => delete s[n].properties.inner.properties.deep,
    "$.inner.deep member-removed",
    ["B ? .", "B . .", "B ? ."],
  ),
  {
    row: "77b",
    title: "required fields of an inner object removed beside its description",
    prepare: (d) => {
      const { inner } = d.components.schemas.Answer.properties;
      inner.properties.wide = { type: "string" };
      inner.required = ["deep", "wide"];
    },
    edit: (d) => {
      const { inner } = d.components.schemas.Answer.properties;
      inner.description = "What is inside.";
      inner.properties = {};
      delete inner.required;
    },
    changes: [
      "Answer.inner docs . . .",
      "Answer.inner.deep required-member-removed B M .",
      "Answer.inner.wide required-member-removed B M .",
    ],
  },
  ...letters(
    "134",
    "items replaced",
    (s, n) => (s[n].properties.list.items.type = "number"),
    "$.list member-type",
    ["B F .", "B M .", "B F ."],
  ),
  ...letters(
    "134b",
    "items widened",
    (s, n) => (s[n].properties.list.items.type = ["string", "number"]),
    "$.list member-widened",
    ["b . .", "B ? X", "B ? X"],
  ),
  ...letters("135", "minItems set", (s, n) => (s[n].properties.list.minItems = 1), "$.list limit-narrowed", [
    ". F .",
    ". . .",
    ". F .",
  ]),
  ...letters("130", "not added", (s, n) => (s[n].not = { required: ["option"] }), "$ condition-added", [
    ". F .",
    ". . .",
    ". F .",
  ]),
  ...[
    ["contains", { const: "a" }, { const: "b" }] as const,
    ["contentEncoding", "base64", "base16"] as const,
  ].flatMap(([keyword, before, after]) =>
    letters(
      "130",
      `${keyword} changed`,
      (s, n) => (s[n].properties.list.items[keyword] = after),
      "$.list condition-changed",
      [". F .", ". ? .", ". F ."],
    ).map((row) => ({
      ...row,
      prepare: ({ components: { schemas } }: Json) => {
        for (const name of ["Ask", "Answer", "Share"]) schemas[name].properties.list.items[keyword] = before;
      },
    })),
  ),
  ...letters(
    "66",
    "additionalProperties: false added",
    (s, n) => (s[n].additionalProperties = false),
    "$ closed-object",
    [". F .", ". . .", ". F ."],
  ),
];
