import type { Row } from "./rows.ts";
import type { Json } from "./edit.ts";

const refer = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const list = (d: Json): Json => d.paths["/things"].get;
const parameter = (d: Json, name: string): Json =>
  list(d).parameters.find((each: Json) => each.name === name);
const part = "/things/{thing_id}/parts/{part_id}";
const note = (d: Json): Json => d.paths["/notes"].post;
const noteSchema = (d: Json): Json => note(d).requestBody.content["application/json"].schema;

function toForm(d: Json): void {
  const { content } = note(d).requestBody;
  content["multipart/form-data"] = content["application/json"];
  delete content["application/json"];
}

function sayFailures(d: Json): void {
  for (const item of Object.values<Json>(d.paths))
    for (const operation of Object.values<Json>(item))
      if (operation.responses) operation.responses.default = { ...list(d).responses.default };
}

function addOtherFailure(d: Json): void {
  d.paths["/new"] = {
    get: {
      operationId: "getNew",
      tags: ["things"],
      responses: {
        "204": { description: "No." },
        default: { description: "No.", ...json(refer("Left")) },
      },
    },
  };
}

/** Operations, parameters, bodies, responses and the client: 1 to 73, 143 to 169. */
export const operationRows: readonly Row[] = [
  {
    row: "1",
    title: "operation added",
    edit: (d) =>
      (d.paths["/new"] = {
        get: { operationId: "getNew", tags: ["things"], responses: { "204": { description: "No." } } },
      }),
    changes: ["things.getNew operation-added . . ."],
  },
  {
    row: "1b",
    title: "operation added that fails otherwise, where all say how they fail",
    prepare: sayFailures,
    edit: addOtherFailure,
    changes: ["client.errors error-body-widened B . .", "things.getNew operation-added . . ."],
  },
  {
    row: "2b",
    title: "operation removed that fails otherwise, where all say how they fail",
    prepare: (d) => {
      sayFailures(d);
      addOtherFailure(d);
    },
    edit: (d) => delete d.paths["/new"],
    changes: ["client.errors error-body-narrowed b . .", "things.getNew operation-removed B F ."],
  },
  {
    row: "2",
    title: "operation removed",
    edit: (d) => delete d.paths["/things"].put,
    changes: ["things.putThing operation-removed B F ."],
  },
  {
    row: "3",
    title: "deprecated operation removed",
    edit: (d) => delete d.paths[part].delete,
    changes: ["things.removePart deprecated-operation-removed B F ."],
  },
  {
    row: "4",
    title: "operationId renamed",
    edit: (d) => (d.paths["/things"].put.operationId = "replaceThing"),
    changes: ["things.putThing method-renamed B . ."],
  },
  {
    row: "4c",
    title: "operationId renamed, as the document says",
    edit: (d) =>
      Object.assign(d.paths["/things"].put, {
        operationId: "replaceThing",
        "x-sdk-renamed-from": "putThing",
      }),
    changes: ["things.putThing method-renamed-kept . . ."],
  },
  {
    row: "4d",
    title: "old name of a method no longer kept",
    prepare: (d) => (d.paths["/things"].put["x-sdk-renamed-from"] = "writeThing"),
    edit: (d) => delete d.paths["/things"].put["x-sdk-renamed-from"],
    changes: ["things.writeThing old-name-removed B . ."],
  },
  {
    row: "4b",
    title: "operationId renamed, which names an enum",
    edit: (d) => (list(d).operationId = "findThings"),
    changes: ["ListThingsColour inline-renamed B . .", "things.listThings method-renamed B . ."],
  },
  {
    row: "4c",
    title: "the same, and the document says what the enum was called",
    edit: (d) => {
      list(d).operationId = "findThings";
      list(d).parameters[4].schema["x-sdk-renamed-from"] = "ListThingsColour";
    },
    changes: ["ListThingsColour schema-renamed-kept . . .", "things.listThings method-renamed B . ."],
  },
  {
    row: "5",
    title: "operationId renamed, x-sdk-method keeps the name",
    edit: (d) => Object.assign(d.paths["/things"].put, { operationId: "put", "x-sdk-method": "putThing" }),
    changes: ["things.putThing operation-id-changed . . ."],
  },
  {
    row: "6",
    title: "tag changed",
    edit: (d) => (list(d).tags = ["others"]),
    changes: ["things.listThings method-moved B . ."],
  },
  {
    row: "7",
    title: "x-sdk-resource renamed",
    edit: (d) => (d.tags[0]["x-sdk-resource"] = "items"),
    changes: ["things resource-renamed B . ."],
  },
  {
    row: "8",
    title: "summary",
    edit: (d) => (list(d).summary = "All the things"),
    changes: ["things.listThings operation-docs . . ."],
  },
  {
    row: "9",
    title: "two operations swap their names",
    edit: (d) => {
      const item = d.paths["/orgs/{org_id}/start"];
      item.post.operationId = "stop";
      item.delete.operationId = "start";
    },
    changes: ["others.start operations-swapped . U .", "others.stop operations-swapped . U ."],
  },
  {
    row: "9b",
    title: "two operations swap their HTTP methods",
    edit: (d) => {
      const item = d.paths["/things"];
      [item.post, item.put] = [item.put, item.post];
    },
    changes: ["things.addThing http-method-changed . F .", "things.putThing http-method-changed . F ."],
  },
  {
    row: "10",
    title: "path changed",
    edit: (d) => {
      d.paths["/all-things"] = d.paths["/things"];
      delete d.paths["/things"];
    },
    changes: ["things.addThing path-changed . F ."],
  },
  {
    row: "11",
    title: "path parameters swapped",
    edit: (d) => {
      d.paths["/things/{part_id}/parts/{thing_id}"] = d.paths[part];
      delete d.paths[part];
    },
    changes: ["things.getPart path-parameters-swapped . U ."],
  },
  {
    row: "12",
    title: "path parameters swapped, other types",
    prepare: (d) => (d.paths[part].parameters[0].schema.type = "integer"),
    edit: (d) => {
      d.paths["/things/{part_id}/parts/{thing_id}"] = d.paths[part];
      delete d.paths[part];
    },
    changes: ["things.getPart path-parameters-reordered B U ."],
  },
  {
    row: "13",
    title: "path parameter added",
    edit: (d) => {
      d.paths["/things/{thing_id}/parts/{part_id}/{more}"] = d.paths[part];
      d.paths[part].parameters.push({ name: "more", in: "path", required: true, schema: { type: "string" } });
      delete d.paths[part];
    },
    changes: ["things.getPart(more) path-parameter-added B F ."],
  },
  {
    row: "14",
    title: "path parameter removed",
    edit: (d) => {
      d.paths["/things/parts/{part_id}"] = d.paths[part];
      d.paths[part].parameters.shift();
      delete d.paths[part];
    },
    changes: ["things.getPart(thing_id) path-parameter-removed B F ."],
  },
  {
    row: "15",
    title: "path parameter renamed",
    edit: (d) => {
      d.paths["/things/{id}/parts/{part_id}"] = d.paths[part];
      d.paths[part].parameters[0].name = "id";
      delete d.paths[part];
    },
    changes: ["things.getPart(thing_id) path-parameter-renamed . . ."],
  },
  {
    row: "16",
    title: "path parameter of the client renamed",
    edit: (d) => {
      const item = d.paths["/orgs/{org_id}/start"];
      item.parameters[0].name = "organisation";
      d.paths["/orgs/{organisation}/start"] = item;
      delete d.paths["/orgs/{org_id}/start"];
    },
    changes: [
      "others.start(org_id) path-member-renamed B . .",
      "others.start(organisation) parameter-added . . .",
    ],
  },
  {
    row: "17",
    title: "path parameter becomes an option of the client",
    edit: (d) => (d.paths[part].parameters[0]["x-sdk-client-option"] = "thingId"),
    changes: ["client.thingId option-added . . .", "things.getPart(thing_id) path-parameter-to-client B . ."],
  },
  {
    row: "18",
    title: "HTTP method changed",
    edit: (d) => {
      d.paths["/things"].patch = d.paths["/things"].put;
      delete d.paths["/things"].put;
    },
    changes: ["things.putThing http-method-changed . F ."],
  },
  {
    row: "19",
    title: "operation deprecated",
    edit: (d) => (list(d).deprecated = true),
    changes: ["things.listThings operation-deprecated . . ."],
  },
  {
    row: "20",
    title: "deprecated taken back",
    edit: (d) => delete d.paths[part].delete.deprecated,
    changes: ["things.removePart operation-undeprecated . . ."],
  },
  {
    row: "21",
    title: "pagination added",
    prepare: (d) => delete d.paths["/pages"].get["x-sdk-pagination"],
    edit: (d) =>
      (d.paths["/pages"].get["x-sdk-pagination"] = {
        page: "page",
        items: "data",
        paging: ["paging"],
        start: "from",
        end: "to",
        total: "total",
      }),
    changes: ["others.listPages pagination-added . . ."],
  },
  {
    row: "22",
    title: "pagination removed",
    edit: (d) => delete d.paths["/pages"].get["x-sdk-pagination"],
    changes: ["others.listPages pagination-removed B . ."],
  },
  {
    row: "23",
    title: "pagination over other items",
    edit: (d) => (d.paths["/pages"].get["x-sdk-pagination"].items = "rest"),
    changes: ["others.listPages pagination-items B . ."],
  },
  {
    row: "24",
    title: "pagination from another page",
    edit: (d) => (d.paths["/pages"].get["x-sdk-pagination"].first = 0),
    changes: ["others.listPages pagination-changed . U ."],
  },
  {
    row: "24",
    title: "pagination by offset",
    edit: (d) => {
      const { size, items, paging, total } = d.paths["/pages"].get["x-sdk-pagination"];
      d.paths["/pages"].get["x-sdk-pagination"] = { offset: "page", size, items, paging, total };
    },
    changes: ["others.listPages pagination-changed . U ."],
  },
  {
    row: "25",
    title: "x-sdk-idempotent false",
    edit: (d) => (list(d)["x-sdk-idempotent"] = false),
    changes: ["things.listThings retries-lost . U ."],
  },
  {
    row: "26",
    title: "x-sdk-idempotent true",
    edit: (d) => (d.paths["/things"].post["x-sdk-idempotent"] = true),
    changes: ["things.addThing retries-gained . U ."],
  },
  {
    row: "27",
    title: "parameters moved to the operation",
    edit: (d) => {
      for (const method of ["get", "delete"])
        d.paths[part][method].parameters = structuredClone(d.paths[part].parameters);
      delete d.paths[part].parameters;
    },
    changes: [],
  },
  {
    row: "28",
    title: "paths in another order",
    edit: (d) => (d.paths = Object.fromEntries(Object.entries(d.paths).reverse())),
    changes: [],
  },
  {
    row: "29",
    title: "webhooks",
    edit: (d) => (d.webhooks = { a: { post: { responses: { "204": { description: "No." } } } } }),
    changes: [],
  },
  {
    row: "30",
    title: "servers of an operation",
    edit: (d) => (list(d).servers = [{ url: "https://other.example.com" }]),
    changes: ["things.listThings operation-servers . U ."],
  },
  {
    row: "31",
    title: "optional parameter added",
    edit: (d) => list(d).parameters.push({ name: "more", in: "query", schema: { type: "string" } }),
    changes: ["things.listThings(more) parameter-added . . ."],
  },
  {
    row: "32",
    title: "required parameter added",
    edit: (d) =>
      list(d).parameters.push({ name: "more", in: "query", required: true, schema: { type: "string" } }),
    changes: ["things.listThings(more) parameter-added-required B F ."],
  },
  {
    row: "33",
    title: "required parameter with a default added",
    edit: (d) =>
      list(d).parameters.push({
        name: "more",
        in: "query",
        required: true,
        schema: { type: "string", default: "a" },
      }),
    changes: ["things.listThings(more) parameter-added-with-default B ? ."],
  },
  {
    row: "34",
    title: "parameter becomes required",
    edit: (d) => (parameter(d, "order").required = true),
    changes: ["things.listThings(order) parameter-required B F ."],
  },
  {
    row: "35",
    title: "last required parameter becomes optional",
    edit: (d) => (parameter(d, "X-Trace").required = false),
    changes: ["things.listThings(X-Trace) parameter-optional b . ."],
  },
  {
    row: "36",
    title: "parameter removed",
    edit: (d) => list(d).parameters.shift(),
    changes: ["things.listThings(order) parameter-removed B ? ."],
  },
  {
    row: "37",
    title: "parameter renamed, as the document says",
    edit: (d) => Object.assign(parameter(d, "order"), { name: "sort", "x-sdk-renamed-from": "order" }),
    changes: ["things.listThings(order) parameter-renamed B F ."],
  },
  {
    row: "38",
    title: "query to header",
    edit: (d) => (parameter(d, "order").in = "header"),
    changes: ["things.listThings(order) parameter-moved . F ."],
  },
  {
    row: "39",
    title: "query to path",
    edit: (d) => {
      d.paths["/pages/{page}"] = d.paths["/pages"];
      delete d.paths["/pages"];
      const get = d.paths["/pages/{page}"].get;
      delete get["x-sdk-pagination"];
      Object.assign(get.parameters[0], { in: "path", required: true });
    },
    changes: [
      "others.listPages pagination-removed B . .",
      "others.listPages(page) parameter-moved-to-path B F .",
    ],
  },
  {
    row: "40",
    title: "parameter takes more",
    edit: (d) => (parameter(d, "order").schema.type = ["string", "number"]),
    changes: ["things.listThings(order) member-widened b . ."],
  },
  {
    row: "41",
    title: "parameter takes something else",
    edit: (d) => (parameter(d, "order").schema.type = "boolean"),
    changes: ["things.listThings(order) member-type B F ."],
  },
  {
    row: "42",
    title: "parameter takes listed values",
    edit: (d) => (parameter(d, "order").schema.enum = ["A", "B"]),
    changes: ["ListThingsOrder schema-added . . .", "things.listThings(order) string-to-enum B F ."],
  },
  {
    row: "43",
    title: "parameter takes any text",
    edit: (d) => delete parameter(d, "colour").schema.enum,
    changes: ["ListThingsColour schema-removed B . .", "things.listThings(colour) enum-to-string B . X"],
  },
  {
    row: "44",
    title: "scalar to array",
    edit: (d) => (parameter(d, "order").schema = { type: "array", items: { type: "string" } }),
    changes: ["things.listThings(order) parameter-now-list B ? ."],
  },
  {
    row: "45",
    title: "array to scalar",
    edit: (d) => (parameter(d, "ids").schema = { type: "string" }),
    changes: ["things.listThings(ids) member-type B F ."],
  },
  {
    row: "46",
    title: "style changed",
    edit: (d) => (parameter(d, "ids").explode = false),
    changes: ["things.listThings(ids) parameter-style . U ."],
  },
  {
    row: "47",
    title: "allowReserved",
    edit: (d) => (parameter(d, "order").allowReserved = true),
    changes: ["things.listThings(order) parameter-reserved . U ."],
  },
  {
    row: "48",
    title: "default changed",
    edit: (d) => (parameter(d, "limit").schema.default = 50),
    changes: ["things.listThings(limit) default-changed . M ."],
  },
  {
    row: "48b",
    title: "default removed",
    edit: (d) => delete parameter(d, "limit").schema.default,
    changes: ["things.listThings(limit) default-set . M ."],
  },
  {
    row: "49",
    title: "limit narrowed",
    edit: (d) => (parameter(d, "limit").schema.maximum = 50),
    changes: ["things.listThings(limit) limit-narrowed . F ."],
  },
  {
    row: "50",
    title: "limit removed",
    edit: (d) => delete parameter(d, "limit").schema.maximum,
    changes: ["things.listThings(limit) limit-widened . . ."],
  },
  {
    row: "51",
    title: "format added",
    edit: (d) => (parameter(d, "order").schema.format = "uuid"),
    changes: ["things.listThings(order) parameter-format . ? ."],
  },
  {
    row: "52",
    title: "nullable added",
    edit: (d) => (parameter(d, "order").schema.type = ["string", "null"]),
    changes: ["things.listThings(order) nullable-added b . ."],
  },
  {
    row: "53",
    title: "nullable removed",
    edit: (d) => (parameter(d, "flag").schema.type = "boolean"),
    changes: ["things.listThings(flag) nullable-removed B F ."],
  },
  {
    row: "54",
    title: "schema to content",
    edit: (d) => {
      const each = parameter(d, "order");
      each.content = { "application/json": { schema: each.schema } };
      delete each.schema;
    },
    changes: ["things.listThings(order) parameter-content . U ."],
  },
  {
    row: "54b",
    title: "listed values to content",
    edit: (d) => {
      const each = parameter(d, "colour");
      each.content = { "application/json": { schema: each.schema } };
      delete each.schema;
    },
    changes: ["things.listThings(colour) parameter-content . U ."],
  },
  {
    row: "54c",
    title: "listed values to content, and to a part without a name",
    edit: (d) => {
      const each = parameter(d, "colour");
      each.content = { "application/json": { schema: { allOf: [each.schema] } } };
      delete each.schema;
    },
    changes: ["ListThingsColour schema-removed B . .", "things.listThings(colour) parameter-content . U ."],
  },
  {
    row: "55",
    title: "parameter deprecated",
    edit: (d) => (parameter(d, "order").deprecated = true),
    changes: ["things.listThings(order) deprecated . . ."],
  },
  {
    row: "56",
    title: "description of a parameter",
    edit: (d) => (parameter(d, "order").description = "The order."),
    changes: ["things.listThings(order) docs . . ."],
  },
  { row: "56b", title: "order of parameters", edit: (d) => list(d).parameters.reverse(), changes: [] },
  {
    row: "57",
    title: "field with the name of a parameter",
    edit: (d) => (noteSchema(d).properties.dry = { type: "boolean" }),
    changes: ["others.addNote body-wrapped B . ."],
  },
  {
    row: "58",
    title: "body added, optional",
    edit: (d) =>
      (d.paths[part].delete.requestBody = json({ type: "object", properties: { why: { type: "string" } } })),
    changes: ["things.removePart body-added . . ."],
  },
  {
    row: "59",
    title: "body added, with required fields",
    edit: (d) =>
      (d.paths[part].delete.requestBody = {
        required: true,
        ...json({ type: "object", required: ["why"], properties: { why: { type: "string" } } }),
      }),
    changes: ["things.removePart body-added-required B F ."],
  },
  {
    row: "60",
    title: "body removed",
    edit: (d) => delete note(d).requestBody,
    changes: ["others.addNote body-removed B ? ."],
  },
  {
    row: "61",
    title: "body required, no required fields",
    edit: (d) => (d.paths["/notes"].patch.requestBody.required = true),
    changes: ["others.editNote body-required . F ."],
  },
  {
    row: "62",
    title: "body required, with required fields",
    edit: (d) => {
      d.paths["/notes"].patch.requestBody.required = true;
      d.paths["/notes"].patch.requestBody.content["application/json"].schema.required = ["text"];
    },
    changes: ["others.editNote body-required . F .", "others.editNote(text) member-required B F ."],
  },
  {
    row: "63",
    title: "body optional, with required fields",
    edit: (d) => (note(d).requestBody.required = false),
    changes: ["others.addNote body-wrapped B . ."],
  },
  {
    row: "64",
    title: "body takes further fields",
    edit: (d) => (noteSchema(d).additionalProperties = true),
    changes: ["others.addNote body-wrapped B . ."],
  },
  {
    row: "65",
    title: "body becomes a list",
    edit: (d) =>
      (note(d).requestBody = { required: true, ...json({ type: "array", items: { type: "string" } }) }),
    changes: ["others.addNote body-replaced B ? ."],
  },
  {
    row: "67",
    title: "JSON to a form",
    edit: (d) => {
      const { content } = note(d).requestBody;
      content["multipart/form-data"] = content["application/json"];
      delete content["application/json"];
    },
    changes: ["others.addNote body-format b F ."],
  },
  {
    row: "68",
    title: "further media type",
    edit: (d) => (note(d).requestBody.content["text/plain"] = { schema: { type: "string" } }),
    changes: [],
  },
  {
    row: "69",
    title: "preferred media type removed",
    edit: (d) => {
      const { content } = note(d).requestBody;
      content["application/merge-patch+json"] = content["application/json"];
      delete content["application/json"];
    },
    changes: ["others.addNote body-media-type b U ."],
  },
  {
    row: "70",
    title: "part of a form becomes binary",
    prepare: toForm,
    edit: (d) =>
      (note(d).requestBody.content["multipart/form-data"].schema.properties.colour.format = "binary"),
    changes: ["others.addNote(colour) binary-changed B U ."],
  },
  {
    row: "67b",
    title: "form with a file to one without parts",
    prepare: (d) => {
      toForm(d);
      note(d).requestBody.content["multipart/form-data"].schema.properties.file = {
        type: "string",
        format: "binary",
      };
    },
    edit: (d) => {
      const { content } = note(d).requestBody;
      content["application/x-www-form-urlencoded"] = content["multipart/form-data"];
      delete content["multipart/form-data"];
    },
    changes: ["others.addNote body-format b F .", "others.addNote(file) binary-changed B U ."],
  },
  {
    row: "71",
    title: "encoding of a part",
    prepare: toForm,
    edit: (d) =>
      (note(d).requestBody.content["multipart/form-data"].encoding = { colour: { contentType: "text/css" } }),
    changes: ["others.addNote body-encoding . U ."],
  },
  {
    row: "74p",
    title: "field of an inline body added",
    edit: (d) => (noteSchema(d).properties.more = { type: "string" }),
    changes: ["others.addNote(more) member-added . . ."],
  },
  {
    row: "75p",
    title: "required field of an inline body added",
    edit: (d) => {
      noteSchema(d).properties.more = { type: "string" };
      noteSchema(d).required.push("more");
    },
    changes: ["others.addNote(more) member-added-required B F ."],
  },
  {
    row: "81p",
    title: "field of an inline body replaced",
    edit: (d) => (noteSchema(d).properties.colour.type = "integer"),
    changes: ["others.addNote(colour) member-type B F ."],
  },
  {
    row: "143",
    title: "further success, same body",
    edit: (d) =>
      (d.paths["/things"].put.responses["201"] = structuredClone(d.paths["/things"].put.responses["200"])),
    changes: ["things.putThing success-added . ? X"],
  },
  {
    row: "144",
    title: "further success without a body",
    edit: (d) => (d.paths["/things"].put.responses["204"] = { description: "Nothing." }),
    changes: ["things.putThing success-added-empty B ? X"],
  },
  {
    row: "145",
    title: "success removed",
    prepare: (d) => (d.paths["/things"].put.responses["204"] = { description: "Nothing." }),
    edit: (d) => delete d.paths["/things"].put.responses["204"],
    changes: ["things.putThing success-removed b . X"],
  },
  {
    row: "146",
    title: "200 to 201",
    edit: (d) => {
      const { responses } = d.paths["/things"].put;
      responses["201"] = responses["200"];
      delete responses["200"];
    },
    changes: ["things.putThing success-status b ? X"],
  },
  {
    row: "147",
    title: "error with the same body",
    edit: (d) => (list(d).responses["403"] = structuredClone(list(d).responses["404"])),
    changes: ["things.listThings error-added . . ."],
  },
  {
    row: "148",
    title: "error with another body",
    edit: (d) => (list(d).responses["403"] = { description: "No.", ...json(refer("Left")) }),
    changes: ["things.listThings error-added-body B ? ."],
  },
  {
    row: "149",
    title: "error removed",
    edit: (d) => delete list(d).responses["404"],
    changes: ["things.listThings error-removed b . ."],
  },
  {
    row: "149b",
    title: "last error with a body removed",
    prepare: (d) => delete list(d).responses.default,
    edit: (d) => delete list(d).responses["404"],
    changes: ["things.listThings error-body-lost B . ."],
  },
  {
    row: "145b",
    title: "last success removed",
    prepare: (d) => (list(d).responses["404"] = list(d).responses.default),
    edit: (d) => delete list(d).responses["200"],
    changes: ["things.listThings response-body-removed B M ."],
  },
  {
    row: "150",
    title: "body added where there was none",
    edit: (d) => (note(d).responses["204"] = { description: "Noted.", ...json(refer("Left")) }),
    changes: ["others.addNote(204) response-body-added b . ."],
  },
  {
    row: "151",
    title: "body removed",
    edit: (d) => delete d.paths[part].get.responses["200"].content,
    changes: ["things.getPart(200) response-body-removed B M ."],
  },
  {
    row: "152",
    title: "text to JSON",
    edit: (d) =>
      (d.paths["/notes"].patch.responses["200"] = { description: "Text.", ...json(refer("Left")) }),
    changes: ["others.editNote(200) response-format B M ."],
  },
  {
    row: "153",
    title: "response header removed",
    edit: (d) => delete list(d).responses["200"].headers,
    changes: ["things.listThings(200) response-header . ? ."],
  },
  {
    row: "153b",
    title: "response header limited",
    edit: (d) => (list(d).responses["200"].headers["X-Left"].schema.minimum = 0),
    changes: ["things.listThings(200) response-header . ? ."],
  },
  {
    row: "153c",
    title: "response header typed otherwise",
    edit: (d) => (list(d).responses["200"].headers["X-Left"].schema.type = "number"),
    changes: ["things.listThings(200) response-header . ? ."],
  },
  {
    row: "154",
    title: "response description",
    edit: (d) => (list(d).responses["200"].description = "All."),
    changes: ["things.listThings(200) response-docs . . ."],
  },
  {
    row: "155",
    title: "scheme added as an alternative",
    edit: (d) => d.security.push({ key: [] }),
    changes: [
      "client.credentials credential-added . . .",
      "client.key option-added . . .",
      "client.token option-optional b . .",
    ],
  },
  {
    row: "156",
    title: "scheme added besides",
    edit: (d) => (d.security[0].key = []),
    changes: ["client.credentials operation-secured . F .", "client.key option-added-required B F ."],
  },
  {
    row: "157",
    title: "scheme replaced",
    edit: (d) => (d.security = [{ key: [] }]),
    changes: [
      "client.credentials operation-secured . F .",
      "client.key option-added-required B F .",
      "client.token option-removed B . .",
    ],
  },
  {
    row: "158",
    title: "first operation becomes public",
    edit: (d) => (list(d).security = []),
    changes: ["client.token option-optional b . .", "things.listThings operation-opened . . ."],
  },
  {
    row: "159",
    title: "last public operation becomes secured",
    prepare: (d) => (list(d).security = []),
    edit: (d) => delete list(d).security,
    changes: ["client.token option-required B F .", "things.listThings operation-secured . F ."],
  },
  {
    row: "160",
    title: "bearer to API key",
    edit: (d) => (d.components.securitySchemes.token = { type: "apiKey", in: "header", name: "X-Token" }),
    changes: ["client.token credential-place . F ."],
  },
  {
    row: "161",
    title: "permissions",
    edit: (d) => (list(d).security = [{ token: ["read"] }]),
    changes: ["things.listThings permissions-changed . ? ."],
  },
  {
    row: "162",
    title: "server changed",
    edit: (d) => (d.servers[0].url = "https://example.com/v2"),
    changes: ["client.baseUrl server-changed . U ."],
  },
  {
    row: "162b",
    title: "server no longer named",
    edit: (d) => delete d.servers,
    changes: ["client.baseUrl address-required B . ."],
  },
  {
    row: "162c",
    title: "server named",
    prepare: (d) => delete d.servers,
    edit: (d) => (d.servers = [{ url: "https://example.com/v1" }]),
    changes: ["client.baseUrl address-optional . . ."],
  },
  {
    row: "57b",
    title: "query parameter with the name of one in the path",
    edit: (d) => {
      const { get } = d.paths["/things/{thing_id}/parts/{part_id}"];
      get.parameters = [{ name: "thing_id", in: "query", schema: { type: "string" } }];
    },
    changes: ["things.getPart(thing_id) parameter-added . . ."],
  },
  {
    row: "148b",
    title: "body of an error becomes another that may be empty, too",
    edit: (d) => (list(d).responses["404"].content["application/json"].schema = refer("Left")),
    changes: ["things.listThings(404) member-type B M ."],
  },
  {
    row: "163",
    title: "value of a server variable removed",
    prepare: (d) =>
      (d.servers = [
        { url: "https://{place}.example.com", variables: { place: { default: "eu", enum: ["eu", "us"] } } },
      ]),
    edit: (d) => d.servers[0].variables.place.enum.pop(),
    changes: ["client.baseUrl server-variable-value . U ."],
  },
  {
    row: "165",
    title: "x-sdk-env",
    edit: (d) => (d.paths["/orgs/{org_id}/start"].parameters[0]["x-sdk-env"] = "ORGANISATION"),
    changes: ["client.org environment-renamed . U ."],
  },
  {
    row: "164",
    title: "x-sdk-package",
    edit: (d) => (d.info["x-sdk-package"] = "other"),
    changes: ["client.package package-renamed B . ."],
  },
  {
    row: "164b",
    title: "x-sdk-client",
    edit: (d) => (d.info["x-sdk-client"] = "Other"),
    changes: ["client.name client-renamed B . ."],
  },
  {
    row: "166",
    title: "x-sdk-success-field",
    edit: (d) => (d.info["x-sdk-success-field"] = "ok"),
    changes: ["client.successField success-field . U ."],
  },
  {
    row: "167",
    title: "x-sdk-request-id-header",
    edit: (d) => (d.info["x-sdk-request-id-header"] = "x-id"),
    changes: ["client.requestIdHeader request-id-header . U ."],
  },
  {
    row: "168",
    title: "description of the API",
    edit: (d) => (d.info.description = "Things."),
    changes: ["client.docs info-docs . . ."],
  },
];
