import { literal } from "../ground/literal.ts";
import type { Api } from "../model/api.ts";
import { typeScope } from "../model/types/usage.ts";
import { emitClient } from "./files/client.ts";
import { emitEnums } from "./files/enums.ts";
import { emitErrorBody } from "./files/errorBody.ts";
import { emitIndex, hasClient } from "./files/index.ts";
import { emitOptions } from "./files/options.ts";
import { packageVersion } from "./files/packageJson.ts";
import { emitResource } from "./files/resource.ts";
import { emitTypes } from "./files/types.ts";
import { planFile, type PlannedFile } from "./planFile.ts";
import { constantStatement } from "./statements.ts";

/** The TypeScript files of a package: this list is the tree of `src/`, without the runtime that is copied into it. */
export function emitPackage(api: Api): PlannedFile[] {
  const enumNames = new Set(api.enums.map(({ name }) => name));
  const scope = typeScope(api);
  const files = [
    emitIndex(api),
    ...(hasClient(api) ? [emitClient(api), emitOptions(api), emitErrorBody(api)] : []),
    emitEnums(api.enums),
    emitTypes(api.types, enumNames),
    ...api.resources.map((resource) => emitResource(resource, api, scope)),
    planFile("src/version.ts", [
      constantStatement("version", literal(packageVersion(api.version)), {
        summary: "Version of this package.",
      }),
    ]),
  ];
  return files.filter(({ structure }) => structure.statements.length > 0);
}
