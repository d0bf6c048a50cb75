/**
 * @typedef {object} Findings
 * @property {Record<"operations" | "parameters" | "responses" | "schemas", number>} counts how many of each the document has
 * @property {string[]} missing what of it neither the model of the package nor a message about a loss or a problem mentions
 */

/**
 * Compares what a document has with what a package and the messages about it say.
 *
 * @param {readonly import("./walkDocument.js").FoundOperation[]} operations
 * @param {readonly string[]} schemas
 * @param {any} model what `inspect` says
 * @param {readonly string[]} messages
 * @returns {Findings}
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
  return {
    counts: {
      operations: operations.length,
      parameters: operations.reduce((sum, { parameters }) => sum + parameters.length, 0),
      responses: operations.reduce((sum, { statuses }) => sum + statuses.length, 0),
      schemas: schemas.length,
    },
    missing: [
      ...operations.flatMap((wanted) => {
        const { http } = wanted;
        // Paths that differ in their fragment only are one path: the operation that fits best is the one that is meant.
        const candidates = known.get(http) ?? known.get(http.replace(" ", " /")) ?? [];
        const [best] = candidates
          .map((candidate) => missingOf(wanted, candidate).filter(({ name }) => !isTold(name)))
          .sort((a, b) => a.length - b.length);
        if (best === undefined) return isTold(http) ? [] : [`operation ${http}`];
        return best.map(({ kind, name }) => `${kind} ${name} of ${http}`);
      }),
      // A component that only refers to something else may have the name of that.
      ...schemas.filter((key) => !named.has(key) && !isTold(key)).map((key) => `schema ${key}`),
    ],
  };
}

/**
 * @param {import("./walkDocument.js").FoundOperation} wanted
 * @param {any} operation of the model
 * @returns {{ kind: string, name: string }[]} parameters and responses that the operation does not have
 */
function missingOf({ parameters, statuses }, operation) {
  const own = [...operation.arguments, ...operation.params];
  const responses = operation.responses.map((/** @type {{ status: string }} */ { status }) =>
    status.toUpperCase(),
  );
  return [
    ...parameters
      .filter((each) => !own.some((has) => has.in === each.in && has.wireName === each.name))
      .map((each) => ({ kind: `parameter in ${each.in}`, name: each.name })),
    ...statuses
      .filter((status) => !responses.includes(status.toUpperCase()))
      .map((status) => ({ kind: "response", name: status })),
  ];
}
