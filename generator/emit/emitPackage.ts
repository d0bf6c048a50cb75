import { emitClient } from "./emitClient.ts";
import { emitEnums } from "./emitEnums.ts";
import { emitIndex } from "./emitIndex.ts";
import { emitOptions } from "./emitOptions.ts";
import { packageVersion } from "./emitPackageJson.ts";
import { emitResource } from "./emitResource.ts";
import { emitTypes } from "./emitTypes.ts";
import { literal } from "./encode/literal.ts";
import { type PlannedFile, planFile } from "./printFile.ts";
import type { TypedApi } from "./resolveApi.ts";
import { constantStatement } from "./statements.ts";

/** The TypeScript files of a package: this list is the tree of `src/`, without the runtime that is copied into it. */
export function emitPackage(api: TypedApi): PlannedFile[] {
  const enumNames = new Set(api.enums.map(({ name }) => name));
  const files = [
    emitIndex(api),
    emitClient(api),
    emitOptions(api),
    emitEnums(api.enums),
    emitTypes(api.types, enumNames),
    ...api.resources.map((resource) => emitResource(resource, api)),
    planFile("src/version.ts", [
      constantStatement("version", literal(packageVersion(api.version)), {
        summary: "Version of this package.",
      }),
    ]),
  ];
  return files.filter(({ structure }) => structure.statements.length > 0);
}
