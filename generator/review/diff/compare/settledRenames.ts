import type { Api } from "../../../model/api.ts";

/** Schemas whose old name stands in `x-sdk-renamed-from`: what each old name is called now. */
export function settledRenames(before: Api, after: Api): ReadonlyMap<string, string> {
  const old = new Set([...before.types, ...before.enums].map(({ name }) => name));
  const declarations = [...after.types, ...after.enums];
  const now = new Set(declarations.map(({ name }) => name));
  return new Map(
    declarations.flatMap(({ name, oldName: from }): [string, string][] => {
      return from !== undefined && old.has(from) && !now.has(from) && !old.has(name) ? [[from, name]] : [];
    }),
  );
}
