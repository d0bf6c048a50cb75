import { createProblem, type Problem } from "../../problems/problem.ts";
import { quote } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import type { GivenName, NameKind } from "../names/givenNames.ts";
import type { OperationGroup } from "../operations/groupOperations.ts";
import type { OperationSource } from "../sources/collectOperations.ts";
import { enumValues, type SchemaSource } from "../sources/collectSchemas.ts";

/** A problem for each name that was given to nothing, at its place. */
export function checkGivenNames(
  given: readonly GivenName[],
  groups: readonly OperationGroup[],
  operations: readonly OperationSource[],
  schemas: readonly SchemaSource[],
): Problem[] {
  if (given.length === 0) return [];
  const ids = operations.map(({ id }) => [id]);
  const known: Record<NameKind, readonly (readonly string[])[]> = {
    resources: groups.map(({ naming }) => [naming.from]),
    methods: ids,
    params: ids,
    arguments: operations.flatMap(({ id, path }) =>
      [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => [id, name]),
    ),
    types: schemas.map(({ key }) => [key]),
    members: schemas.flatMap(({ key, node }) =>
      (enumValues(node) ?? []).map((value) => [key, String(value)]),
    ),
  };
  const isKnown = new Set(
    Object.entries(known).flatMap(([kind, all]) => all.map((of) => JSON.stringify([kind, ...of]))),
  );
  return given
    .filter(({ kind, of }) => !isKnown.has(JSON.stringify([kind, ...of])))
    .map(({ kind, of, origin }) => {
      const near = nearestName(of.join(" "), [...new Set(known[kind].map((each) => each.join(" ")))]);
      const fix =
        near === undefined
          ? '`sdkgen inspect` shows after "namedBy" what things are named by'
          : `write ${quote(near)}`;
      const message = `${kind} has a name for ${quote(of.join(" "))}, which the document does not have; ${fix}`;
      return createProblem("config-name", origin, message, { part: "key" });
    });
}
