import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { table } from "./support/documents.ts";
import { diffOf, edited, type Json } from "./support/edit.ts";

/** An edit that changes something elsewhere. */
interface Distance {
  /** The entry that tells of it. */
  readonly rule: string;
  readonly prepare?: (document: Json) => void;
  edit(document: Json): void;
  /** Subject, and why. */
  readonly told: readonly [subject: string, note: RegExp];
  /** Where the effect is, and where its cause. */
  readonly places: readonly [before: string, after: string];
}

const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const ask = { $ref: "#/components/schemas/Ask" };
const toSecret = (d: Json): void => {
  d.components.schemas.Ask.properties.option.writeOnly = true;
};
const answerWithAsk = (d: Json): void => {
  d.paths["/things"].post.responses["201"] = { description: "Done.", ...json(ask) };
};
const bodyOfNote = (d: Json): Json => d.paths["/notes"].post.requestBody;
const noteSchema = (d: Json): Json => bodyOfNote(d).content["application/json"].schema;
const toOpen = (d: Json): void => {
  d.paths["/things"].get.security = [];
};

const otherFailure = {
  get: {
    operationId: "getNew",
    tags: ["things"],
    responses: {
      "204": { description: "Fine." },
      default: { description: "No.", ...json({ $ref: "#/components/schemas/Left" }) },
    },
  },
};

const rows: readonly Distance[] = [
  {
    rule: "body-wrapped",
    edit: (d) => (noteSchema(d).additionalProperties = true),
    told: ["others.addNote", /takes further fields: leave `additionalProperties` out/],
    places: [
      "/paths/~1notes/post/requestBody",
      "/paths/~1notes/post/requestBody/content/application~1json/schema/additionalProperties",
    ],
  },
  {
    rule: "body-wrapped",
    edit: (d) => (bodyOfNote(d).required = false),
    told: ["others.addNote", /became optional although it has required fields: keep `required: true`/],
    places: ["/paths/~1notes/post/requestBody", "/paths/~1notes/post/requestBody/required"],
  },
  {
    rule: "body-wrapped",
    edit: (d) => (d.paths["/notes"].post.parameters[0].name = "text"),
    told: ["others.addNote", /has the name of another member of the params/],
    places: ["/paths/~1notes/post/requestBody", "/paths/~1notes/post/requestBody"],
  },
  {
    rule: "body-replaced",
    edit: (d) => (bodyOfNote(d).content["application/json"].schema = { oneOf: [noteSchema(d), ask] }),
    told: ["others.addNote", /no plain object: keep `type: object` with `properties`/],
    places: [
      "/paths/~1notes/post/requestBody",
      "/paths/~1notes/post/requestBody/content/application~1json/schema",
    ],
  },
  {
    rule: "success-added-empty",
    edit: (d) => (d.paths["/things"].put.responses["202"] = { description: "Later." }),
    told: ["things.putThing", /`undefined`/],
    places: ["/paths/~1things/put", "/paths/~1things/put/responses/202"],
  },
  {
    rule: "enum-opened-by-value",
    edit: (d) => d.components.schemas.AnswerSingle.enum.push("TWO"),
    told: ["AnswerSingle", /x-sdk-open-enum: false/],
    places: ["/components/schemas/AnswerSingle", "/components/schemas/AnswerSingle"],
  },
  {
    rule: "error-body-widened",
    edit: (d) => (d.paths["/new"] = otherFailure),
    told: ["client.errors", /because things\.getNew fails with another body/],
    places: ["/paths", "/paths/~1new/get/responses"],
  },
  {
    rule: "error-body-narrowed",
    prepare: (d) => (d.paths["/new"] = otherFailure),
    edit: (d) => delete d.paths["/new"],
    told: ["client.errors", /because things\.getNew, which failed with another body, is gone/],
    places: ["/paths/~1new/get/responses", "/paths"],
  },
  {
    rule: "option-optional",
    edit: toOpen,
    told: ["client.token", /because things\.listThings can be called without it/],
    places: ["/components/securitySchemes", "/paths/~1things/get/security"],
  },
  {
    rule: "option-required",
    prepare: toOpen,
    edit: (d) => delete d.paths["/things"].get.security,
    told: ["client.token", /because every operation needs it, where things\.listThings did not/],
    places: ["/paths/~1things/get/security", "/components/securitySchemes"],
  },
  {
    rule: "shared-with-responses",
    prepare: toSecret,
    edit: answerWithAsk,
    told: ["Ask", /because things\.addThing answers with it: give the response a schema of its own/],
    places: ["/components/schemas/Ask", "/paths/~1things/post/responses/201"],
  },
  {
    rule: "no-longer-shared",
    prepare: (d) => {
      toSecret(d);
      answerWithAsk(d);
    },
    edit: (d) => (d.paths["/things"].post.responses["201"] = { description: "Done." }),
    told: ["Ask", /because no response has it any more/],
    places: ["/paths/~1things/post/responses/201", "/components/schemas/Ask"],
  },
  {
    rule: "inline-renamed",
    edit: (d) => (d.paths["/things"].get.operationId = "findThings"),
    told: ["ListThingsColour", /is things\.findThings now: .*`x-sdk-renamed-from: ListThingsColour`/],
    places: ["/paths/~1things/get/parameters/4/schema", "/paths/~1things/get/operationId"],
  },
];

test.each(rows)(
  "$rule tells of an effect at a distance, and why",
  async ({ rule, prepare, edit, told, places }) => {
    // Where no operation says what its failures are, nothing can be added to it.
    const document = edited(table, (d) => {
      for (const item of Object.values<Json>(d.paths))
        for (const operation of Object.values<Json>(item))
          if (operation.responses)
            operation.responses.default = { ...d.paths["/things"].get.responses.default };
      prepare?.(d);
    });
    const { changes } = await diffOf(document, edited(document, edit));
    const change = changes.find((each) => each.rule === rule);
    expect(change).toMatchObject({ subject: told[0], note: expect.stringMatching(told[1]) });
    const text = (copy: object): string[] => JSON.stringify(copy, null, 1).split("\n");
    expect([
      lineAt(text(document), change?.positions.before?.line),
      lineAt(text(edited(document, edit)), change?.positions.after?.line),
    ]).toEqual([keyOf(places[0]), keyOf(places[1])]);
  },
);

test("the README lists them", () => {
  const [, section = ""] = readFileSync("README.md", "utf8").split("### Effects at a distance\n");
  const listed = [...(section.split("\n## ")[0] ?? "").matchAll(/\| `([a-z-]+)` +\|$/gm)].map(
    ([, rule]) => rule,
  );
  expect([...new Set(listed)]).toEqual([...new Set(rows.map(({ rule }) => rule))]);
});

function lineAt(lines: readonly string[], line: number | undefined): string | undefined {
  return line === undefined ? undefined : lines[line - 1]?.match(/"([^"]+)":/)?.[1];
}

/** The key that a pointer ends with. */
function keyOf(pointer: string): string | undefined {
  return pointer.split("/").at(-1)?.replaceAll("~1", "/");
}
