import type { Api } from "../../../model/api.ts";
import { union } from "../../../model/types/combine.ts";
import { printType } from "../../../model/types/printType.ts";
import { isUnknown, type TypeExpression } from "../../../model/types/type.ts";
import { callName, type PlacedOperation } from "../compare/matchOperations.ts";
import { type Given, importsOf, printGiven, type Witness } from "./witness.ts";

/** Programs that call an operation of the old package, with what is required, with each optional member of the params, and read what comes. */
export function callWitnesses(api: Api, placed: PlacedOperation): Witness[] {
  const { resource, operation } = placed;
  const subject = callName(placed);
  const given = operation.parameters.map(({ name, type, required, fromClient }): Given => {
    return { name, type, optional: !required || fromClient };
  });
  const positional = operation.pathParameters.map(({ type }) => type);
  const [first] = operation.body?.atLeastOne ?? [];
  const call = (about: string, wanted: (each: Given) => boolean, read: string): Witness => {
    const chosen = given.filter((each) => wanted(each) || each.name === first);
    const needsParams = chosen.length > 0;
    const { declarations, object } = printGiven(chosen);
    const args = [...positional.map((_, index) => `p${index}`), ...(needsParams ? [object] : [])];
    const types = [
      ...positional,
      ...chosen.map(({ type }) => type),
      operation.resultType,
      operation.errorType,
    ];
    return {
      subject: about,
      level: "full",
      imports: [
        resource.className,
        ...importsOf(api, [...types, ...(operation.pagination ? [operation.pagination.itemType] : [])]),
      ],
      code: [
        `declare const api: ${resource.className};`,
        ...positional.map((type, index) => `declare const p${index}: ${printType(type)};`),
        ...declarations,
        read.replace("CALL", `api.${operation.methodName}(${args.join(", ")})`),
      ].join("\n"),
    };
  };
  const isRequired = (each: Given): boolean => !each.optional;
  const result = printType(operation.resultType);
  // Nobody does anything with nothing, so what comes in its place hurts no caller.
  const plain =
    result === "undefined" ? "await CALL;\nexport {};" : `export const result: ${result} = await CALL;`;
  const optional = given.filter((each) => each.optional && each.name !== first);
  return [
    call(subject, isRequired, plain),
    ...optional.map((member) =>
      call(`${subject}(${member.name})`, (each) => !each.optional || each === member, plain),
    ),
    ...(isUnknown(operation.errorType) ? [] : [call(subject, isRequired, readError(operation.errorType))]),
    ...(operation.pagination
      ? [
          call(
            subject,
            isRequired,
            `for await (const item of CALL) {\n  const read: ${printType(operation.pagination.itemType)} = item;\n  void read;\n}\nexport {};`,
          ),
        ]
      : []),
  ];
}

/** How the body of a failure is read. */
function readError(type: TypeExpression): string {
  return [
    "const outcome = await CALL.safe();",
    `if (!outcome.ok && "body" in outcome.error) {`,
    `  const read: ${printType(type)} | undefined = outcome.error.body;`,
    "  void read;",
    "}",
    "export {};",
  ].join("\n");
}

/** Programs that make a client of the old package, and that find it by its name. */
export function clientWitnesses(api: Api): Witness[] {
  const { client } = api;
  const { className, options, baseUrl } = client;
  const given = options.filter(({ required }) => required).map(({ name }) => `${name}: "a"`);
  const address = baseUrl === undefined ? [`baseUrl: "https://example.com"`] : [];
  const make = (subject: string, more: readonly string[]): Witness => ({
    subject,
    level: "full",
    imports: [className],
    code: `export const client = new ${className}({ ${[...given, ...address, ...more].join(", ")} });`,
  });
  return [
    make("client", []),
    { ...make("client.package", []), isByName: true },
    ...errorWitnesses(api),
    ...options
      .filter(({ required }) => !required)
      .map(({ name }) => make(`client.${name}`, [`${name}: "a"`])),
  ];
}

/** A program that catches the error of any operation. */
function errorWitnesses(api: Api): Witness[] {
  const operations = api.resources.flatMap((resource) => resource.operations);
  const type = union(operations.map(({ errorType }) => errorType));
  if (operations.length === 0 || isUnknown(type)) return [];
  return [
    {
      subject: "client.errors",
      level: "full",
      imports: ["ApiError", ...importsOf(api, [type])],
      code: [
        `export function read(error: unknown): ${printType(type)} | undefined {`,
        "  return error instanceof ApiError ? error.body : undefined;",
        "}",
      ].join("\n"),
    },
  ];
}
