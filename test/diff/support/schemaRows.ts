import type { Json } from "./edit.ts";
import { byDirection, letters, type Row } from "./rows.ts";

const refer = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** Enums, compositions, maps and names: 101 to 142. */
export const schemaRows: readonly Row[] = [
  ...letters(
    "101",
    "value added, closed",
    (s, n) => s[`${n}Closed`].enum.push("BLUE"),
    "$Closed.Blue enum-value-added",
    ["b . X", "B ? X", "B ? X"],
  ),
  ...byDirection("102", "value added, open in responses", (s, n) => s[`${n}Colour`].enum.push("BLUE"), [
    ["$Colour.Blue enum-value-added b . X"],
    ["$Colour.Blue open-enum-value-added . . X"],
    ["$Colour.Blue open-enum-value-added . . X"],
  ]),
  ...letters(
    "103",
    "value removed",
    (s, n) => s[`${n}Closed`].enum.pop(),
    "$Closed.Green enum-value-removed",
    ["B F X", "B . X", "B F X"],
  ),
  ...letters(
    "104",
    "value removed, open in responses",
    (s, n) => (s[`${n}Colour`].enum = ["GREEN"]),
    "$Colour.Red enum-value-removed",
    ["B F X", "B . X", "B F X"],
  ),
  ...byDirection("105", "open to closed", (s, n) => (s[`${n}Colour`]["x-sdk-open-enum"] = false), [
    [],
    ["$Colour enum-closed b . ."],
    ["$Colour enum-closed b . ."],
  ]),
  ...byDirection("106", "closed to open", (s, n) => delete s[`${n}Closed`]["x-sdk-open-enum"], [
    [],
    ["$Closed enum-opened B ? X"],
    ["$Closed enum-opened B ? X"],
  ]),
  ...byDirection("107", "one value becomes two", (s, n) => s[`${n}Single`].enum.push("TWO"), [
    ["$Single.Two enum-value-added b . X"],
    ["$Single enum-opened-by-value B ? X"],
    ["$Single enum-opened-by-value B ? X"],
  ]),
  {
    row: "108",
    title: "response enum now in a request",
    edit: (d) => (d.components.schemas.Ask.properties.more = refer("AnswerColour")),
    changes: ["Ask.more member-added . . ."],
  },
  {
    row: "109",
    title: "request use removed",
    edit: (d) => {
      d.paths["/things"].put.requestBody.content["application/json"].schema = refer("Ask");
    },
    changes: [],
  },
  {
    row: "110c",
    title: "two constants swap their values",
    prepare: (d) => (d.components.schemas.AnswerColour["x-enum-varnames"] = ["Red", "Green"]),
    edit: (d) => d.components.schemas.AnswerColour["x-enum-varnames"].reverse(),
    changes: ["AnswerColour.Green enum-members-swapped . U .", "AnswerColour.Red enum-members-swapped . U ."],
  },
  {
    row: "103e",
    title: "value written otherwise, so that its constant stays",
    edit: (d) => (d.components.schemas.AnswerColour.enum = ["red", "GREEN"]),
    changes: ["AnswerColour.Red enum-value-removed B . X", "AnswerColour.Red open-enum-value-added . . X"],
  },
  {
    row: "81c",
    title: "number to listed texts",
    edit: (d) => (d.components.schemas.Answer.properties.size = { type: "string", enum: ["S", "L"] }),
    changes: ["Answer.size docs . . .", "Answer.size member-type B M ."],
  },
  ...letters(
    "110b",
    "x-enum-varnames changed, as the document says",
    (s, n) =>
      Object.assign(s[`${n}Colour`], {
        "x-enum-varnames": ["Rot", "Green"],
        "x-sdk-renamed-values": { [s[`${n}Colour`].enum[0]]: "Red" },
      }),
    "$Colour.Red enum-member-renamed-kept",
    [". . .", ". . .", ". . ."],
  ),
  ...letters(
    "110",
    "x-enum-varnames changed",
    (s, n) => (s[`${n}Colour`]["x-enum-varnames"] = ["Rot", "Green"]),
    "$Colour.Red enum-member-renamed",
    ["B . .", "B . .", "B . ."],
  ),
  ...letters(
    "111",
    "x-enum-descriptions",
    (s, n) => (s[`${n}Colour`]["x-enum-descriptions"] = ["Red.", "Green."]),
    "$Colour docs",
    [". . .", ". . .", ". . ."],
  ),
  ...byDirection("111b", "order of values", (s, n) => s[`${n}Colour`].enum.reverse(), [[], [], []]),
  ...letters(
    "112",
    "type of the values",
    (s, n) => {
      s[`${n}Closed`].type = "integer";
      s[`${n}Closed`].enum = [1, 2];
    },
    "$Closed enum-kind",
    ["B F X", "B M X", "B F X"],
  ),
  ...letters(
    "113",
    "null into the list",
    (s, n) => {
      s[`${n}Closed`].type = ["string", "null"];
      s[`${n}Closed`].enum.push(null);
    },
    "$Closed nullable-added",
    ["b . .", "B ? .", "B ? ."],
  ),
  ...byDirection(
    "114",
    "enum renamed, as the document says",
    (s, n) => {
      s[`${n}Paint`] = { ...s[`${n}Colour`], "x-sdk-renamed-from": `${n}Colour` };
      delete s[`${n}Colour`];
      s[n].properties.colour = refer(`${n}Paint`);
    },
    [
      ["$Colour schema-renamed-kept . . ."],
      ["$Colour schema-renamed-kept . . ."],
      ["$Colour schema-renamed-kept . . ."],
    ],
  ),
  ...letters(
    "115",
    "inline values get a name",
    (s, n) => {
      s[`${n}Constant`] = { type: "string", enum: ["one"] };
      s[n].properties.constant = refer(`${n}Constant`);
    },
    "$Constant schema-added",
    [". . .", ". . .", ". . ."],
  ),
  ...letters(
    "116",
    "named enum inlined",
    (s, n) => {
      delete s[`${n}Closed`];
      s[n].properties.closed = { type: "string", enum: ["RED", "GREEN"], "x-sdk-open-enum": false };
    },
    "$Closed schema-removed",
    ["B . .", "B . .", "B . ."],
  ),
  ...letters(
    "117",
    "string to listed values",
    (s, n) => (s[n].properties.option = { type: "string", maxLength: 9, enum: ["A", "B"] }),
    "$.option string-to-enum",
    ["B F .", ". . .", "B F ."],
  ),
  ...letters(
    "43",
    "listed values to any text",
    (s, n) => delete s[`${n}Closed`].enum,
    "$Closed enum-to-string",
    ["B . X", "B ? X", "B ? X"],
  ),
  ...letters(
    "118",
    "alternative added",
    (s, n) => s[n].properties.choice.oneOf.push(refer("Third")),
    "$.choice branch-added",
    [". . X", "B ? X", "B ? X"],
  ),
  ...letters(
    "124",
    "union to one of its types",
    (s, n) => s[n].properties.choice.oneOf.pop(),
    "$.choice union-to-object",
    ["B F .", "B . X", "B F X"],
  ),
  ...letters(
    "125",
    "part with optional fields added",
    (s, n) => {
      s.More = { type: "object", properties: { more: { type: "string" } } };
      s[`${n}Part`].allOf.push(refer("More"));
    },
    "$Part part-added",
    [". . .", ". . .", ". . ."],
  ).map((each) => ({ ...each, changes: [...each.changes, "More schema-added . . ."] })),
  ...letters(
    "126",
    "part with required fields added",
    (s, n) => s[`${n}Part`].allOf.push(refer("Third")),
    "$Part part-added-required",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters("127", "part removed", (s, n) => s[`${n}Part`].allOf.shift(), "$Part part-removed", [
    "B ? .",
    "B M .",
    "B ? .",
  ]),
  ...letters(
    "127b",
    "part removed, so that it is the other one",
    (s, n) => s[`${n}Part`].allOf.pop(),
    "$Part.code member-removed",
    ["B ? .", "B . .", "B ? ."],
  ),
  {
    row: "127c",
    title: "another schema, which lacks what may be left out",
    prepare: (d) => (d.components.schemas.Answer.properties.choice = refer("AnswerPart")),
    edit: (d) => (d.components.schemas.Answer.properties.choice = refer("Failure")),
    changes: ["Answer.choice.code member-removed B . ."],
  },
  {
    row: "103b",
    title: "value removed where it stands, open",
    prepare: (d) => (d.components.schemas.Answer.properties.option.enum = ["A", "B"]),
    edit: (d) => d.components.schemas.Answer.properties.option.enum.pop(),
    changes: ["Answer.option enum-closed-by-value B . X"],
  },
  {
    row: "103c",
    title: "one of three values removed where they stand, open",
    prepare: (d) => (d.components.schemas.Answer.properties.option.enum = ["A", "B", "C"]),
    edit: (d) => d.components.schemas.Answer.properties.option.enum.pop(),
    changes: ["Answer.option listed-value-removed . . X"],
  },
  {
    row: "103d",
    title: "one of three values removed where they stand, closed",
    prepare: (d) =>
      Object.assign(d.components.schemas.Answer.properties.option, {
        enum: ["A", "B", "C"],
        "x-sdk-open-enum": false,
      }),
    edit: (d) => d.components.schemas.Answer.properties.option.enum.pop(),
    changes: ["Answer.option enum-value-removed B . X"],
  },
  ...byDirection(
    "128",
    "part to the same fields inline",
    (s, n) => {
      s[`${n}Part`] = {
        type: "object",
        properties: { message: { type: "string" }, code: { type: "string" } },
      };
    },
    [["others.putShare body-replaced B ? ."], [], ["others.editShare body-replaced B ? ."]],
  ),
  ...letters(
    "129",
    "oneOf to anyOf",
    (s, n) => {
      s[n].properties.choice = { anyOf: s[n].properties.choice.oneOf };
    },
    "$.choice one-of-any-of",
    [". ? .", ". . .", ". ? ."],
  ),
  ...letters(
    "131",
    "further fields",
    (s, n) => (s[`${n}Part`].allOf[1].additionalProperties = true),
    "$Part index-added",
    [". . .", ". . .", "b . ."],
  ),
  ...letters(
    "133",
    "values of a map widened",
    (s, n) => (s[`${n}Map`].additionalProperties.type = ["string", "number", "boolean"]),
    "$Map map-value-widened",
    [". . .", "B ? X", "B ? X"],
  ),
  ...letters(
    "133b",
    "values of a map narrowed",
    (s, n) => (s[`${n}Map`].additionalProperties.type = "string"),
    "$Map map-value-narrowed",
    ["B F .", "b . .", "B F ."],
  ),
  ...letters(
    "133c",
    "values of a map replaced",
    (s, n) => (s[`${n}Map`].additionalProperties.type = "boolean"),
    "$Map map-value-type",
    ["B F .", "B M .", "B F ."],
  ),
  {
    row: "133d",
    title: "map to an object whose fields fit it",
    prepare: (d) => (d.components.schemas.Answer.properties.untyped = refer("AnswerMap")),
    edit: (d) => (d.components.schemas.Answer.properties.untyped = refer("Loose")),
    changes: ["Answer.untyped member-type B M ."],
  },
  {
    row: "133f",
    title: "any object to one whose fields may all be left out",
    prepare: (d) => (d.components.schemas.Answer.properties.untyped = { type: "object" }),
    edit: (d) => (d.components.schemas.Answer.properties.untyped = refer("Loose")),
    changes: ["Answer.untyped member-type B M ."],
  },
  {
    row: "133e",
    title: "object to a map that its fields fit",
    prepare: (d) => (d.components.schemas.Ask.properties.untyped = refer("Loose")),
    edit: (d) => (d.components.schemas.Ask.properties.untyped = refer("AskMap")),
    changes: ["Ask.untyped member-type B F ."],
  },
  {
    row: "136",
    title: "schema renamed, as the document says",
    edit: (d) => {
      const s = d.components.schemas;
      s.Mistake = { ...s.Failure, "x-sdk-renamed-from": "Failure" };
      delete s.Failure;
      replaceRefs(d, "Failure", "Mistake");
    },
    changes: ["Failure schema-renamed-kept . . ."],
  },
  {
    row: "136c",
    title: "old name of a schema kept from now on",
    edit: (d) => (d.components.schemas.Failure["x-sdk-renamed-from"] = "Mistake"),
    changes: ["Mistake old-name-added . . ."],
  },
  {
    row: "136d",
    title: "old name of a schema no longer kept",
    prepare: (d) => (d.components.schemas.Failure["x-sdk-renamed-from"] = "Mistake"),
    edit: (d) => delete d.components.schemas.Failure["x-sdk-renamed-from"],
    changes: ["Mistake old-name-removed B . ."],
  },
  {
    row: "136e",
    title: "old name of a schema goes to another",
    prepare: (d) => (d.components.schemas.Failure["x-sdk-renamed-from"] = "Mistake"),
    edit: (d) => {
      delete d.components.schemas.Failure["x-sdk-renamed-from"];
      d.components.schemas.Mistake = { type: "object", properties: { other: { type: "string" } } };
    },
    changes: ["Mistake old-name-removed B . .", "Mistake schema-added . . ."],
  },
  {
    row: "136f",
    title: "name of a schema becomes an old name of another",
    prepare: (d) => {
      d.components.schemas.Mistake = { type: "object", properties: { other: { type: "string" } } };
    },
    edit: (d) => {
      delete d.components.schemas.Mistake;
      d.components.schemas.Failure["x-sdk-renamed-from"] = "Mistake";
    },
    changes: ["Mistake old-name-added . . .", "Mistake schema-removed B . ."],
  },
  {
    row: "136b",
    title: "schema renamed, and nobody says so",
    edit: (d) => {
      const s = d.components.schemas;
      s.Mistake = s.Failure;
      delete s.Failure;
      replaceRefs(d, "Failure", "Mistake");
    },
    changes: ["Failure schema-removed B . .", "Mistake schema-added . . ."],
  },
  {
    row: "137",
    title: "schema added",
    edit: (d) => {
      d.components.schemas.New = { type: "object", properties: { a: { type: "string" } } };
      d.components.schemas.Answer.properties.more = refer("New");
    },
    changes: ["Answer.more member-added . . .", "New schema-added . . ."],
  },
  {
    row: "138",
    title: "schema added that nothing uses, which is exported all the same",
    edit: (d) => (d.components.schemas.New = { type: "string" }),
    changes: ["New schema-added . . ."],
  },
  {
    row: "139",
    title: "schema removed",
    edit: (d) => delete d.components.schemas.Third,
    changes: ["Third schema-removed B . ."],
  },
  {
    row: "140",
    title: "inline object gets a name",
    edit: (d) => {
      const s = d.components.schemas;
      s.Paging = s.Page.properties.paging;
      s.Page.properties.paging = refer("Paging");
    },
    changes: ["Paging schema-added . . ."],
  },
  {
    row: "140b",
    title: "named object inlined",
    edit: (d) => {
      const s = d.components.schemas;
      s.Page.properties.data.items = s.Left;
    },
    changes: [],
  },
  {
    row: "141",
    title: "two schemas swap their names",
    prepare: (d) => {
      d.components.schemas.Loose.description = "A person.";
      d.components.schemas.Slack.description = "A room.";
    },
    edit: (d) => {
      d.components.schemas.Loose.description = "A room.";
      d.components.schemas.Slack.description = "A person.";
    },
    changes: [
      "Loose docs . . .",
      "Loose schemas-swapped . M .",
      "Slack docs . . .",
      "Slack schemas-swapped . M .",
    ],
  },
  { row: "142", title: "order of keys", edit: reverseKeys, changes: [] },
  {
    row: "119",
    title: "alternative removed",
    prepare: (d) => d.components.schemas.Answer.properties.choice.oneOf.push(refer("Third")),
    edit: (d) => d.components.schemas.Answer.properties.choice.oneOf.pop(),
    changes: ["Answer.choice branch-removed b . X"],
  },
  {
    row: "119b",
    title: "alternative removed",
    prepare: (d) => d.components.schemas.Ask.properties.choice.oneOf.push(refer("Third")),
    edit: (d) => d.components.schemas.Ask.properties.choice.oneOf.pop(),
    changes: ["Ask.choice branch-removed B F ."],
  },
  {
    row: "121",
    title: "discriminator added",
    prepare: toLoose,
    edit: (d) => (d.components.schemas.Answer.properties.choice.discriminator = { propertyName: "name" }),
    changes: ["Answer.choice discriminator-added b . ."],
  },
  {
    row: "122",
    title: "discriminator removed",
    prepare: (d) => {
      toLoose(d);
      d.components.schemas.Answer.properties.choice.discriminator = { propertyName: "name" };
    },
    edit: (d) => delete d.components.schemas.Answer.properties.choice.discriminator,
    changes: ["Answer.choice discriminator-removed B . X"],
  },
  {
    row: "120",
    title: "value of a discriminator changed",
    prepare: (d) => {
      toLoose(d);
      d.components.schemas.Answer.properties.choice.discriminator = {
        propertyName: "name",
        mapping: { a: "#/components/schemas/Loose" },
      };
    },
    edit: (d) =>
      (d.components.schemas.Answer.properties.choice.discriminator.mapping = {
        b: "#/components/schemas/Loose",
      }),
    changes: ["Answer.choice discriminator-value B M X"],
  },
  {
    row: "123",
    title: "object to itself and a superset",
    prepare: (d) => (d.components.schemas.Answer.properties.choice = refer("Failure")),
    edit: (d) =>
      (d.components.schemas.Answer.properties.choice = { oneOf: [refer("Failure"), refer("AnswerPart")] }),
    changes: ["Answer.choice object-to-union b . ."],
  },
  {
    row: "132",
    title: "further fields no longer",
    prepare: (d) => (d.components.schemas.Failure.additionalProperties = true),
    edit: (d) => delete d.components.schemas.Failure.additionalProperties,
    changes: ["Failure index-removed B F ."],
  },
  {
    row: "72",
    title: "schema of a request now in a response",
    edit: (d) =>
      (d.paths["/notes"].patch.responses["201"] = {
        description: "Done.",
        content: { "application/json": { schema: refer("Ask") } },
      }),
    changes: ["others.editNote success-added-body B ? X"],
  },
  {
    row: "73",
    title: "schema of both no longer in a response",
    edit: (d) =>
      (d.paths["/things"].put.responses["200"].content["application/json"].schema = refer("Answer")),
    changes: [],
  },
];

function toLoose(d: Json): void {
  d.components.schemas.Answer.properties.choice.oneOf = [refer("Loose"), refer("Slack")];
}

function replaceRefs(value: unknown, from: string, to: string): void {
  if (typeof value !== "object" || value === null) return;
  const holder = value as Record<string, unknown>;
  if (holder["$ref"] === `#/components/schemas/${from}`) holder["$ref"] = `#/components/schemas/${to}`;
  for (const each of Object.values(holder)) replaceRefs(each, from, to);
}

/** The same document, every map the other way round. */
function reverseKeys(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const each of Object.values(value)) reverseKeys(each);
  if (Array.isArray(value)) return;
  const holder = value as Record<string, unknown>;
  const entries = Object.entries(holder).reverse();
  for (const key of Object.keys(holder)) delete holder[key];
  Object.assign(holder, Object.fromEntries(entries));
}
