/**
 * What a document has and neither the model of the package nor a message about a loss or a problem mentions.
 *
 * @param {import("./walkDocument.js").FoundOperation[]} operations
 * @param {readonly string[]} schemas
 * @param {any} model what `inspect` says
 * @param {readonly string[]} messages
 * @returns {string[]}
 */
export function findMissing(operations, schemas, model, messages) {
  /** @type {Map<string, any[]>} */
  const known = new Map();
  for (const operation of model.operations) {
    known.set(operation.http, [...(known.get(operation.http) ?? []), operation]);
  }
  /** @type {(name: string) => boolean} */
  const isTold = (name) => messages.some((message) => message.includes(name));
  const named = new Set(model.schemas.map((/** @type {{ schema: string }} */ { schema }) => schema));
  return [
    ...operations.flatMap(({ http, parameters, statuses }) => {
      const [operation] = known.get(http) ?? known.get(http.replace(" ", " /")) ?? [];
      if (!operation) return isTold(http) ? [] : [`operation ${http}`];
      const all = [...operation.arguments, ...operation.params];
      const has = (/** @type {{ name: string, in: string }} */ wanted) =>
        all.some((own) => own.in === wanted.in && own.wireName === wanted.name);
      const responses = operation.responses.map((/** @type {{ status: string }} */ { status }) =>
        status.toUpperCase(),
      );
      return [
        ...parameters
          .filter((parameter) => !has(parameter) && !isTold(parameter.name))
          .map((each) => `parameter ${each.in} ${each.name} of ${http}`),
        ...statuses
          .filter((status) => !responses.includes(status.toUpperCase()) && !isTold(status))
          .map((status) => `response ${status} of ${http}`),
      ];
    }),
    // A component that only refers to something else may have the name of that.
    ...schemas.filter((key) => !named.has(key) && !isTold(key)).map((key) => `schema ${key}`),
  ];
}
