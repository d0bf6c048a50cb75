import { about } from "../problems/about.ts";
import type { Loss } from "../problems/problem.ts";
import type { Document } from "../read/document.ts";
import { readClient } from "./access/readClient.ts";
import type { ModelResult } from "./api.ts";
import { findNames } from "./names/givenNames.ts";
import { keepOldNames } from "./names/keepOldNames.ts";
import { nameExports } from "./names/nameExports.ts";
import { secretFinder } from "./operations/findSecrets.ts";
import { groupOperations } from "./operations/groupOperations.ts";
import { nameMethods } from "./operations/nameMethods.ts";
import { sharedParameters, shareParameters } from "./operations/shareParameters.ts";
import { readOperation } from "./operations/readOperation.ts";
import type { PackageOverrides } from "./packageOverrides.ts";
import { readInfo } from "./readInfo.ts";
import { checkGivenNames } from "./rules/checkGivenNames.ts";
import { checkSources } from "./rules/checkSources.ts";
import { collectOperations } from "./sources/collectOperations.ts";
import { collectSchemas, declarationId } from "./sources/collectSchemas.ts";
import { declare, readDeclarations, reportDirections } from "./types/declare.ts";
import { directOperation, viewsOf } from "./types/directions.ts";
import { usageOf } from "./types/usage.ts";

/**
 * Turns a document into the named, sorted model of its API. Everything that emitting needs to know is decided here.
 *
 * @param overrides what wins over the document
 */
export function buildApi(document: Document, overrides: PackageOverrides): ModelResult {
  const losses: Loss[] = [];
  const report = (loss: Loss): void => void losses.push(loss);
  const { root } = document;

  // What there is, and what it is called.
  const sources = collectOperations(document);
  const schemas = collectSchemas(root, sources);
  const given = overrides.names ?? [];
  const findName = findNames(given);
  const grouped = groupOperations(root, sources, findName);
  const access = readClient(document, sources, overrides, report);
  const names = nameExports(access.client, grouped.groups, sources, schemas.sources, findName);

  // What its types are: first as the schemas say, then as each direction wants them.
  const scope = {
    nameOf: ({ id }: { id: string }, what?: "common") => names.schemas.get(declarationId(id, what)),
    bases: schemas.bases,
    report,
    inherited: new Set<string>(),
  };
  const findSecrets = secretFinder(schemas.bases);
  const read = sources.map((source) =>
    about(`operation ${source.id}`, source.node, () =>
      readOperation(source, root, access.securityOf, findSecrets, findName, scope),
    ),
  );
  const declared = readDeclarations(schemas.sources, names, scope);
  const usage = usageOf(
    read.map(({ operation }) => operation),
    declared,
  );
  reportDirections(declared, usage, report);
  const declarations = declare(declared, usage, findName);
  const views = viewsOf(declared, declarations, usage);
  const directed = read.map(({ source, operation }) => ({
    source,
    operation: directOperation(operation, views),
  }));
  const shared = sharedParameters(directed.map(({ operation }) => operation));
  const operations = new Map(
    directed.map(({ source, operation }) => [source, shareParameters(operation, shared)]),
  );
  const named = grouped.groups.map((group) => nameMethods(group, names, operations, findName));

  const kept = keepOldNames({
    ...readInfo(document, overrides),
    client: { ...access.client, sharedParameters: shared },
    resources: named.map(({ resource }) => resource),
    enums: declarations.enums,
    types: declarations.types,
  });

  const found = [grouped, access, names, ...read, ...named, declarations, kept];
  return {
    api: kept.api,
    problems: [
      ...found.flatMap(({ problems }) => problems),
      ...checkGivenNames(given, grouped.groups, sources, schemas.sources),
      ...checkSources({ root, operations: sources, schemas, objects: document.objects }),
    ],
    losses,
  };
}
