import type { Runtime } from "./runtime.ts";
import { hasClient, listExports } from "../emit/files/index.ts";
import type { Memo } from "../ground/memo.ts";
import type { SecondThread } from "../ground/secondThread.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { Api } from "../model/api.ts";
import type { Signature } from "./declaredSignatures.ts";
import { findProperty } from "../model/sources/keywords.ts";
import type { Node } from "../read/document.ts";
import { describeClient } from "./describeClient.ts";
import { type Described, describeOperation } from "./describeOperation.ts";
import { type Declared, readModules } from "./readModules.ts";
import { listFacts } from "./schemaFacts.ts";
import type { ExportSurface, Surface } from "./surface.ts";

/**
 * Describes everything that a package exports, and what its calls do.
 *
 * @param built the built files of this package; declarations come from them, so they are what the compiler of a consumer sees
 * @param memo declarations that were read before
 * @param thread reads some of the others, if there is one
 */
export async function describeSurface(
  api: Api,
  built: readonly TextFile[],
  runtime: Runtime,
  memo: Memo,
  thread: SecondThread | undefined,
): Promise<Surface> {
  const common = Object.entries(runtime.signatures).map(([module, known]): [string, Declared] => [
    module,
    new Map(Object.entries(known)),
  ]);
  const texts = new Map(built.map(({ path, text }) => [path, text]));
  const own = listExports(api).filter(({ module }) => !Object.hasOwn(runtime.signatures, module));
  const ownTexts = own.map(({ module }): [string, string] => [
    module,
    texts.get(`dist/${module}.d.ts`) ?? "",
  ]);
  const modules = new Map([...common, ...(await readModules(new Map(ownTexts), memo, thread))]);
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
    exports: describeExports(api, modules),
  };
}

/** The declarations of every exported name. The methods of resources are left to the operations. */
function describeExports(api: Api, modules: ReadonlyMap<string, Declared>): ExportSurface[] {
  const resources = new Set(api.resources.map(({ className }) => className));
  const schemas = new Map([...api.types, ...api.enums].map(({ name, origin }) => [name, origin]));
  const open = new Set(api.enums.flatMap((each) => (each.openInResponses ? [each.name] : [])));
  return listExports(api).flatMap(({ name, module }) => {
    const signatures = modules.get(module)?.get(name);
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
