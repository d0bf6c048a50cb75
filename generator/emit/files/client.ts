import { type MethodDeclarationStructure, StructureKind } from "ts-morph";
import { identifier, memberIdentifier } from "../../ground/identifier.ts";
import { literal } from "../../ground/literal.ts";
import type { Api } from "../../model/api.ts";
import type { Client } from "../../model/client.ts";
import { planFile, type PlannedFile } from "../planFile.ts";
import { docsOf, importStatements } from "../statements.ts";
import { objectLiteral } from "../text/values.ts";

/** `client.ts`: the root class, which holds one instance of every resource. */
export function emitClient(api: Api): PlannedFile {
  const { client, resources } = api;
  const hasEnvironment = environmentOptions(client).length > 0;
  return planFile("src/client.ts", [
    ...importStatements("./options.js", { types: [client.optionsName], values: ["service"] }),
    ...resources.flatMap(({ className, fileName }) =>
      importStatements(`./resources/${fileName}.js`, { values: [className] }),
    ),
    ...importStatements("./runtime/connect.js", { values: ["connect"] }),
    ...(hasEnvironment
      ? importStatements("./runtime/fill-from-environment.js", { values: ["fillFromEnvironment"] })
      : []),
    {
      kind: StructureKind.Class,
      isExported: true,
      name: identifier(client.className),
      docs: docsOf({
        summary: api.title,
        annotations: api.description === undefined ? {} : { description: api.description },
      }),
      properties: resources.map((resource) => ({
        kind: StructureKind.Property as const,
        isReadonly: true,
        name: memberIdentifier(resource.name),
        type: identifier(resource.className),
        docs: docsOf({ summary: resource.description }),
      })),
      ctors: [
        {
          kind: StructureKind.Constructor,
          parameters: [
            { kind: StructureKind.Parameter, name: "options", type: identifier(client.optionsName) },
          ],
          statements: [
            // Of a document without operations, the options are checked, and nothing is called.
            resources.length > 0 ? "const client = connect(service, options);" : "connect(service, options);",
            ...resources.map(
              ({ name, className }) =>
                `this.${memberIdentifier(name)} = new ${identifier(className)}(client);`,
            ),
          ],
        },
      ],
      methods: hasEnvironment ? [fromEnv(client)] : [],
    },
  ]);
}

/** Options that an environment variable can give, by name. */
export function environmentOptions(client: Client): { option: string; variable: string }[] {
  return client.options.flatMap(({ name, env }) =>
    env === undefined ? [] : [{ option: name, variable: env }],
  );
}

function fromEnv(client: Client): MethodDeclarationStructure {
  const read = environmentOptions(client);
  const required = client.options.filter((option) => option.required).map(({ name }) => name);
  const needed = [...required, ...(client.baseUrl === undefined ? ["baseUrl"] : [])].filter(
    (option) => !read.some((entry) => entry.option === option),
  );
  const options = identifier(client.optionsName);
  const names = read.map(({ variable }) => `\`${variable}\``).join(", ");
  const variables = objectLiteral(
    read.map(({ option, variable }) => ({ name: option, code: literal(variable) })),
    "lines",
  );
  return {
    kind: StructureKind.Method,
    isStatic: true,
    name: "fromEnv",
    docs: docsOf({
      summary: `Makes a client from the environment: ${names}.`,
      tags: ["@param options - Options that win over the environment."],
    }),
    parameters: [
      needed.length === 0
        ? { kind: StructureKind.Parameter, name: "options", type: `Partial<${options}>`, initializer: "{}" }
        : {
            kind: StructureKind.Parameter,
            name: "options",
            type: `Partial<${options}> & Pick<${options}, ${needed.map((option) => literal(option)).join(" | ")}>`,
          },
    ],
    returnType: identifier(client.className),
    statements: [
      `const filled = fillFromEnvironment<${options}>(service, options, ${variables});`,
      `return new ${identifier(client.className)}(filled);`,
    ],
  };
}
