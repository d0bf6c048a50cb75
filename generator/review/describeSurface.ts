import type { Runtime } from "./runtime.ts";
import { hasClient, listExports } from "../emit/files/index.ts";
import { type Memo, resultKey } from "../ground/memo.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { Api } from "../model/api.ts";
import { declaredSignatures, type Signature } from "./declaredSignatures.ts";
import { findProperty } from "../model/sources/keywords.ts";
import type { Node } from "../read/document.ts";
import { describeClient } from "./describeClient.ts";
import { type Described, describeOperation } from "./describeOperation.ts";
import { listFacts } from "./schemaFacts.ts";
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
    client: hasClient(api) ? describeClient(api) : [],
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
  const schemas = new Map([...api.types, ...api.enums].map(({ name, origin }) => [name, origin]));
  const open = new Set(api.enums.flatMap((each) => (each.openInResponses ? [each.name] : [])));
  return listExports(api).flatMap(({ name, module }) => {
    const known = modules.get(module) ?? readSignatures(texts.get(`dist/${module}.d.ts`) ?? "", memo);
    modules.set(module, known);
    const signatures = known.get(name);
    if (!signatures) throw new Error(`${module} does not declare ${name}, which the package exports`);
    return signatures.map((signature) =>
      exportOf(name, signature, {
        isResource: resources.has(name),
        isOpen: open.has(name),
        schema: schemas.get(name),
      }),
    );
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

/** What is known of an exported name beside its declaration. */
interface Exported {
  readonly isResource: boolean;
  /** Whether responses may bring other values than those of an enum. */
  readonly isOpen: boolean;
  /** Where the document has it. */
  readonly schema: Node | undefined;
}

function exportOf(
  name: string,
  { head, members, deprecated }: Signature,
  { isResource, isOpen, schema }: Exported,
): ExportSurface {
  const shown = isResource ? members.filter(({ text }) => text.startsWith("constructor")) : members;
  const mark = (text: string, isDeprecated: boolean): string => `${isDeprecated ? "deprecated " : ""}${text}`;
  return {
    name,
    // An enum is declared twice.
    head: {
      code: mark(head, deprecated),
      facts: head.startsWith("const ")
        ? []
        : [...(isOpen ? ["open in responses"] : []), ...listFacts(schema)],
    },
    members: shown.map(({ text, deprecated: isOld }) => {
      const member = propertyName(text);
      const property = schema && member !== undefined ? findProperty(schema, member) : undefined;
      return { code: mark(text, isOld), facts: listFacts(property, 1) };
    }),
  };
}

/** The name of a property, as its declaration begins; nothing for an arm of a union or a constant of an enum. */
function propertyName(text: string): string | undefined {
  const [, quoted, plain] = /^(?:("(?:[^"\\]|\\.)*")|([\w$]+))\??: /.exec(text) ?? [];
  return quoted === undefined ? plain : String(JSON.parse(quoted));
}
