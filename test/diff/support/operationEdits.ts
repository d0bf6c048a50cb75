import type { Json } from "./edit.ts";
import { type Mutation, from, refTo, newSchema, toggle, contents } from "./places.ts";

/** What authors do to operations, and to what is sent and answered. */
export const operationEdits: Readonly<Record<string, Mutation>> = {
  "operation removed": ({ document, random }) => {
    const path = random.pick(Object.keys(document.paths));
    if (Object.keys(document.paths).length > 1) delete document.paths[path];
  },
  "operation added": ({ document, random }) => {
    const item = document.paths[random.pick(Object.keys(document.paths))];
    const method = ["get", "post", "put", "delete", "patch"].find((each) => item[each]);
    if (method === undefined || item.parameters) return;
    const copy = JSON.parse(JSON.stringify(item[method]));
    copy.parameters = (copy.parameters ?? []).filter(
      (each: Json) => each.in !== undefined && each.in !== "path",
    );
    document.paths["/brand/new"] = { [method]: { ...copy, operationId: "brandNew" } };
  },
  "operation with a failure of its own": ({ document }) => {
    document.paths["/brand/new"] = {
      get: {
        operationId: "brandNew",
        responses: {
          "200": { description: "Fine." },
          default: {
            description: "No.",
            content: {
              "application/json": { schema: { type: "object", properties: { why: { type: "string" } } } },
            },
          },
        },
      },
    };
  },
  operationId: (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.operationId = "brandNew";
  },
  tag: (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.tags = ["brandNew"];
  },
  public: (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.security = [];
  },
  "optional parameter added": (places) => {
    const operation = from(places, places.operations);
    if (operation)
      operation.parameters = [
        ...(operation.parameters ?? []),
        { name: "brand_new", in: "query", schema: newSchema(places) },
      ];
  },
  "required parameter added": (places) => {
    const operation = from(places, places.operations);
    const parameter = { name: "brand_new", in: "header", required: true, schema: { type: "string" } };
    if (operation) operation.parameters = [...(operation.parameters ?? []), parameter];
  },
  "parameter removed": (places) => {
    const operation = from(
      places,
      places.operations.filter(({ parameters }) => parameters?.length > 0),
    );
    const index = operation?.parameters.findIndex((each: Json) => each.in !== "path" && !each.$ref);
    if (index >= 0) operation.parameters.splice(index, 1);
  },
  "parameter required or not": (places) => {
    const parameter = from(
      places,
      places.parameters.filter((each) => each.in !== "path"),
    );
    if (parameter) toggle(parameter, "required");
  },
  "parameter replaced": (places) => {
    const parameter = from(places, places.parameters);
    if (parameter) parameter.schema = newSchema(places);
  },
  "parameter moved": (places) => {
    const parameter = from(
      places,
      places.parameters.filter((each) => each.in === "query"),
    );
    if (parameter) parameter.in = "header";
  },
  "body required or not": (places) => {
    const body = from(places, places.bodies);
    if (body) toggle(body, "required");
  },
  "body replaced": (places) => {
    const body = from(places, places.bodies);
    if (body?.content["application/json"]) body.content["application/json"].schema = newSchema(places);
  },
  "body removed": (places) => {
    const operation = from(
      places,
      places.operations.filter(({ requestBody }) => requestBody),
    );
    if (operation) delete operation.requestBody;
  },
  "body added": (places) => {
    const operation = from(
      places,
      places.operations.filter(({ requestBody }) => !requestBody),
    );
    if (operation)
      operation.requestBody = {
        required: true,
        content: { "application/json": { schema: newSchema(places) } },
      };
  },
  "response without a body": (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.responses["202"] = { description: "Later." };
  },
  "response replaced": (places) => {
    const operation = from(places, places.operations);
    const status = operation && from(places, Object.keys(operation.responses));
    if (status !== undefined)
      operation.responses[status] = {
        description: "Other.",
        content: { "application/json": { schema: newSchema(places) } },
      };
  },
  "response removed": (places) => {
    const operation = from(places, places.operations);
    const statuses = Object.keys(operation?.responses ?? {});
    if (statuses.length > 1) delete operation.responses[places.random.pick(statuses)];
  },
  "failure added": (places) => {
    const operation = from(places, places.operations);
    if (operation)
      operation.responses["418"] = {
        description: "No.",
        content: { "application/json": { schema: refTo(places) } },
      };
  },
  "operation deprecated": (places) => {
    const operation = from(places, places.operations);
    if (operation) toggle(operation, "deprecated");
  },
  "operation renamed, and said so": (places) => {
    const operation = from(places, places.operations);
    if (operation?.operationId === undefined) return;
    operation["x-sdk-renamed-from"] = operation.operationId;
    operation.operationId = "brandNew";
  },
  "name of a method": (places) => {
    const operation = from(places, places.operations);
    if (operation) operation["x-sdk-method"] = "brandNew";
  },
  "two operations swap ids": (places) => {
    const [one, other] = [from(places, places.operations), from(places, places.operations)];
    if (one?.operationId && other?.operationId)
      [one.operationId, other.operationId] = [other.operationId, one.operationId];
  },
  "tag renamed": (places) => {
    const tag = from(places, places.operations)?.tags?.[0];
    for (const operation of places.operations)
      if (tag !== undefined && operation.tags?.[0] === tag) operation.tags[0] = "brandNew";
  },
  "path changed": ({ document, random }) => {
    const path = random.pick(Object.keys(document.paths));
    document.paths[`/v2${path}`] = document.paths[path];
    delete document.paths[path];
  },
  "path parameter renamed": ({ document, random }) => {
    const path = random.pick(Object.keys(document.paths));
    const [, name] = /\{([^}]+)\}/.exec(path) ?? [];
    const item = document.paths[path];
    const lists = [item, ...Object.values<Json>(item)].map((each) => each.parameters ?? []).flat();
    const named = lists.filter((each) => each.in === "path" && each.name === name);
    if (named.length === 0) return;
    for (const each of named) each.name = "brand_new";
    document.paths[path.replace(`{${name}}`, "{brand_new}")] = item;
    delete document.paths[path];
  },
  "path parameter added": ({ document, random }) => {
    const path = random.pick(Object.keys(document.paths));
    const item = document.paths[path];
    item.parameters = [
      ...(item.parameters ?? []),
      { name: "brand_new", in: "path", required: true, schema: { type: "string" } },
    ];
    document.paths[`${path}/{brand_new}`] = item;
    delete document.paths[path];
  },
  "other method": ({ document, random }) => {
    const item = document.paths[random.pick(Object.keys(document.paths))];
    if (item.post && !item.put) {
      item.put = item.post;
      delete item.post;
    } else if (item.put && !item.patch) {
      item.patch = item.put;
      delete item.put;
    }
  },
  "parameter in a cookie or the query": (places) => {
    const parameter = from(
      places,
      places.parameters.filter((each) => each.in === "header" || each.in === "query"),
    );
    if (parameter) parameter.in = parameter.in === "query" ? "cookie" : "query";
  },
  "style of a parameter": (places) => {
    const parameter = from(
      places,
      places.parameters.filter((each) => each.in === "query"),
    );
    if (parameter) parameter.style = places.random.pick(["deepObject", "pipeDelimited", "form"]);
  },
  "explode of a parameter": (places) => {
    const parameter = from(places, places.parameters);
    if (parameter) parameter.explode = parameter.explode !== true;
  },
  "parameter as JSON": (places) => {
    const parameter = from(
      places,
      places.parameters.filter((each) => each.in === "query"),
    );
    if (!parameter) return;
    const { schema } = parameter;
    for (const key of ["schema", "style", "explode", "example", "examples"]) delete parameter[key];
    parameter.content = { "application/json": { schema } };
  },
  "default of a parameter": (places) => {
    const parameter = from(
      places,
      places.parameters.filter(({ schema }) => schema.type === "integer" && schema.default === undefined),
    );
    if (parameter) parameter.schema.default = parameter.schema.minimum ?? 1;
  },
  "limit of a parameter": (places) => {
    const parameter = from(
      places,
      places.parameters.filter(({ schema }) => schema.type === "string"),
    );
    if (parameter) parameter.schema.pattern = "^[a-z]*$";
  },
  "parameters of the path": ({ document, random }) => {
    const item = document.paths[random.pick(Object.keys(document.paths))];
    const method = ["get", "post", "put", "delete", "patch"].find((each) => item[each]?.parameters);
    if (method === undefined || item.parameters) return;
    item.parameters = item[method].parameters;
    delete item[method].parameters;
  },
  "media type": (places) => {
    const holder = from(places, contents(places));
    const [first] = Object.keys(holder?.content ?? {});
    if (first === undefined) return;
    const others = [
      "application/json",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "text/plain",
      "application/octet-stream",
      "application/problem+json",
      "text/event-stream",
    ];
    const other = places.random.pick(others.filter((each) => each !== first));
    holder.content = { [other]: holder.content[first] };
  },
  "further media type": (places) => {
    const holder = from(places, contents(places));
    if (!holder) return;
    const other = places.random.pick([
      "application/xml",
      "text/csv",
      "multipart/form-data",
      "application/json",
    ]);
    holder.content[other] ??= { schema: newSchema(places) };
  },
  "media type without a schema": (places) => {
    const holder = from(places, contents(places));
    const [first] = Object.keys(holder?.content ?? {});
    if (first !== undefined) holder.content[first] = {};
  },
  "other status": (places) => {
    const operation = from(places, places.operations);
    const status = operation && from(places, Object.keys(operation.responses));
    if (status === undefined) return;
    const other = places.random.pick(["200", "201", "202", "204", "400", "default", "2XX", "4XX"]);
    if (operation.responses[other]) return;
    operation.responses[other] = operation.responses[status];
    delete operation.responses[status];
  },
  "answer without a body": (places) => {
    const operation = from(places, places.operations);
    const status = operation && from(places, Object.keys(operation.responses));
    if (status !== undefined) operation.responses[status] = { description: "Nothing." };
  },
  "further success": (places) => {
    const operation = from(places, places.operations);
    if (operation && !operation.responses["203"])
      operation.responses["203"] = {
        description: "Other.",
        content: { "application/json": { schema: newSchema(places) } },
      };
  },
  "header of an answer": (places) => {
    const operation = from(places, places.operations);
    const status = operation && from(places, Object.keys(operation.responses));
    if (status !== undefined && !operation.responses[status].$ref)
      operation.responses[status].headers = { "X-Brand-New": { schema: { type: "string" } } };
  },
  "way to authenticate added": ({ document }) => {
    document.components ??= {};
    document.components.securitySchemes = {
      ...document.components.securitySchemes,
      brandNew: { type: "apiKey", in: "header", name: "X-Brand-New" },
    };
    document.security = [...(document.security ?? []), { brandNew: [] }];
  },
  "further credential needed": ({ document }) => {
    document.components ??= {};
    document.components.securitySchemes = {
      ...document.components.securitySchemes,
      brandNew: { type: "apiKey", in: "query", name: "brand_new" },
    };
    document.security = (document.security ?? [{}]).map((each: Json) => ({ ...each, brandNew: [] }));
  },
  "other way to authenticate": ({ document, random }) => {
    const schemes = document.components?.securitySchemes ?? {};
    const [name] = Object.keys(schemes);
    if (name !== undefined)
      schemes[name] = random.pick<Json>([
        { type: "http", scheme: "bearer" },
        { type: "http", scheme: "basic" },
        { type: "apiKey", in: "header", name: "X-Other" },
      ]);
  },
  "server changed": ({ document }) => {
    document.servers = [{ url: "https://brand.new.example/v9" }];
  },
  "variable of a server": ({ document, random }) => {
    const region = random.pick<Json>([{ default: "eu" }, { default: "eu", enum: ["eu", "us"] }]);
    document.servers = [{ url: "https://{region}.example.com", variables: { region } }];
  },
  "server of an operation": (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.servers = [{ url: "https://other.example.com" }];
  },
  "pages gone": (places) => {
    const operation = from(
      places,
      places.operations.filter((each) => each["x-sdk-pagination"]),
    );
    if (operation) delete operation["x-sdk-pagination"];
  },
  "pages by a number": (places) => {
    const operation = places.operations.find(({ parameters }) =>
      parameters?.some((each: Json) => each.name === "page"),
    );
    const [list] = Object.entries<Json>(
      operation?.responses["200"]?.content?.["application/json"]?.schema?.properties ?? {},
    ).find(([, schema]) => schema.type === "array") ?? [undefined];
    if (operation && list !== undefined) operation["x-sdk-pagination"] = { page: "page", items: list };
  },
  "safe to repeat, or not": (places) => {
    const operation = from(places, places.operations);
    if (operation) operation["x-sdk-idempotent"] = operation["x-sdk-idempotent"] !== true;
  },
  "name of the client": ({ document }) => {
    document.info["x-sdk-client"] = "BrandNew";
  },
  "name of the package": ({ document }) => {
    document.info["x-sdk-package"] = "brand-new";
  },
};
