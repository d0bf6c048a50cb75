import type { Runtime } from "./runtime.ts";
import { hasClient, listExports } from "../emit/files/index.ts";
import { type Memo, resultKey } from "../ground/memo.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { Api } from "../model/api.ts";
import { declaredSignatures, type Signature } from "./declaredSignatures.ts";
import { describeClient } from "./describeClient.ts";
import { type Described, describeOperation } from "./describeOperation.ts";
import type { ExportSurface, Surface } from "./surface.ts";

/**
 * Describes everything that a package exports, and what its calls do.
 *
 * @param built the built files of this package; declarations come from them, so they are what the compiler of a consumer sees
 * @param memo declarations that were read before
 */
export function describeSurface(api: Api, built: readonly TextFile[], runtime: Runtime, memo: Memo): Surface {
  const described: Described = {
    client: api.client,
    enums: new Map(api.enums.map(({ name, members }) => [name, members])),
  };
  return {
    packageName: api.packageName,
    client: hasClient(api) ? describeClient(api.client) : [],
    operations: api.resources.flatMap((resource) =>
      resource.operations.map((operation) => describeOperation(resource, operation, described)),
    ),
    exports: describeExports(api, built, runtime, memo),
  };
}

/** The declarations of every exported name. The methods of resources are left to the operations. */
function describeExports(
  api: Api,
  built: readonly TextFile[],
  runtime: Runtime,
  memo: Memo,
): ExportSurface[] {
  const texts = new Map(built.map(({ path, text }) => [path, text]));
  const modules = new Map<string, ReadonlyMap<string, readonly Signature[]>>();
  for (const [module, signatures] of Object.entries(runtime.signatures)) {
    modules.set(module, new Map(Object.entries(signatures)));
  }
  const resources = new Set(api.resources.map(({ className }) => className));
  return listExports(api).flatMap(({ name, module }) => {
    const known = modules.get(module) ?? readSignatures(texts.get(`dist/${module}.d.ts`) ?? "", memo);
    modules.set(module, known);
    const signatures = known.get(name);
    if (!signatures) throw new Error(`${module} does not declare ${name}, which the package exports`);
    return signatures.map((signature) => exportOf(name, signature, resources.has(name)));
  });
}

/** Reads the parts of a module between blank lines apart, so that those that are known need not be read. */
function readSignatures(text: string, memo: Memo): ReadonlyMap<string, readonly Signature[]> {
  const declared = new Map<string, Signature[]>();
  for (const part of text.split(/\n{2,}(?=\S)/)) {
    for (const [name, signatures] of readPart(part, memo))
      declared.set(name, [...(declared.get(name) ?? []), ...signatures]);
  }
  return declared;
}

function readPart(text: string, memo: Memo): readonly (readonly [string, readonly Signature[]])[] {
  const key = resultKey("signatures", text);
  const known = memo.find(key);
  if (known !== undefined) return JSON.parse(known);
  const read = [...declaredSignatures(text)];
  memo.add(key, JSON.stringify(read));
  return read;
}

function exportOf(
  name: string,
  { head, members, deprecated }: Signature,
  isResource: boolean,
): ExportSurface {
  const shown = isResource ? members.filter(({ text }) => text.startsWith("constructor")) : members;
  return {
    name,
    head: `${deprecated ? "deprecated " : ""}${head}`,
    members: shown.map((member) => `${member.deprecated ? "deprecated " : ""}${member.text}`),
  };
}
