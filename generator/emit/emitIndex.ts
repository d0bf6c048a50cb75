import { type ExportDeclarationStructure, StructureKind } from "ts-morph";
import { identifier } from "./encode/identifier.ts";
import { type PlannedFile, planFile } from "./printFile.ts";
import type { TypedApi } from "./resolveApi.ts";
import { type Export, runtimeExports } from "./runtimeExports.ts";

/** Everything that the package exports, sorted by name. */
export function listExports(api: TypedApi): Export[] {
  const { client, resources, enums, types } = api;
  const params = resources.flatMap(({ fileName, operations }) =>
    operations.flatMap(({ parametersName }) =>
      parametersName === undefined
        ? []
        : [{ name: parametersName, module: `resources/${fileName}`, isType: true }],
    ),
  );
  const all: Export[] = [
    { name: client.className, module: "client", isType: false },
    { name: client.optionsName, module: "options", isType: true },
    ...resources.map(({ className, fileName }) => ({
      name: className,
      module: `resources/${fileName}`,
      isType: false,
    })),
    ...params,
    ...enums.map(({ name }) => ({ name, module: "enums", isType: false })),
    ...types.map(({ name }) => ({ name, module: "types", isType: true })),
    ...runtimeExports,
  ];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `index.ts`: one export per line, sorted by name. */
export function emitIndex(api: TypedApi): PlannedFile {
  const statements = listExports(api).map(({ name, module, isType }): ExportDeclarationStructure => ({
    kind: StructureKind.ExportDeclaration,
    isTypeOnly: isType,
    moduleSpecifier: `./${module}.js`,
    namedExports: [identifier(name)],
  }));
  return planFile("src/index.ts", statements);
}
