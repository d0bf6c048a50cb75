import type { Api } from "../../model/api.ts";
import { union } from "../../model/types/combine.ts";
import { printType } from "../../model/types/printType.ts";
import { planFile, type PlannedFile } from "../planFile.ts";
import { aliasStatement, declaredImports } from "../statements.ts";

/** `error-body.ts`: what the body of any failure may be. Stands in the place of the runtime's, which knows of none. */
export function emitErrorBody(api: Api): PlannedFile {
  const operations = api.resources.flatMap((resource) => resource.operations);
  const type = union(operations.map(({ errorType }) => errorType));
  return planFile("src/error-body.ts", [
    ...declaredImports([type], api, "."),
    aliasStatement("DeclaredErrorBody", printType(type), {
      summary: "What the body of a failure may be, whichever operation has failed.",
    }),
  ]);
}
