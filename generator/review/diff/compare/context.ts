import type { Api, EnumDeclaration, TypeDeclaration } from "../../../model/api.ts";
import type { TypeExpression } from "../../../model/types/type.ts";
import { type Usage, usageIn } from "../../../model/types/usage.ts";
import type { Side } from "../change.ts";
import type { InlineRename } from "./inlineRenames.ts";
import { plainType } from "./plainType.ts";
import type { Direction } from "../verdicts/ruleRow.ts";

/** What is declared on one side, by name. */
export interface Declared {
  readonly api: Api;
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  readonly enums: ReadonlyMap<string, EnumDeclaration>;
  readonly usage: Usage;
  /** What a declared name stands for, without what its directions add; an enum is the list of its values. */
  expand(name: string): TypeExpression | undefined;
}

/** Both sides, looked up. */
export interface Context {
  readonly before: Declared;
  readonly after: Declared;
  /** Names that schemas have now, by those that they had, where the document says that they were renamed, or where they stand does. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Of them, those that have no name in the document, with why they are renamed. */
  readonly inline: ReadonlyMap<string, InlineRename>;
  /** Which way the values of a declared name go, on either side. */
  directionOf(name: string): Direction;
}

/** Looks both sides up. */
export function createContext(
  before: Side,
  after: Side,
  settled: ReadonlyMap<string, string> = new Map(),
  inline: ReadonlyMap<string, InlineRename> = new Map(),
): Context {
  const renamed = new Map([...[...inline].map(([from, { name }]) => [from, name] as const), ...settled]);
  const sides = { before: lookUp(before.api), after: lookUp(after.api) };
  return {
    ...sides,
    renamed,
    inline,
    directionOf: (name) => {
      const names = [name, renamed.get(name) ?? name];
      const isIn = (direction: "requests" | "responses"): boolean =>
        Object.values(sides).some(({ usage }) => names.some((each) => usage[direction].has(each)));
      const [requests, responses] = [isIn("requests"), isIn("responses")];
      if (requests) return responses ? "both" : "request";
      return responses ? "response" : "none";
    },
  };
}

function lookUp(api: Api): Declared {
  const types = new Map(api.types.map((declaration) => [declaration.name, declaration]));
  const enums = new Map(api.enums.map((declaration) => [declaration.name, declaration]));
  const expanded = new Map<string, TypeExpression>();
  return {
    api,
    types,
    enums,
    usage: usageIn(api),
    expand: (name) => {
      const known = expanded.get(name);
      if (known) return known;
      const declaration = types.get(name);
      const values = enums.get(name);
      const type = declaration ? plainType(declaration.type) : values && valuesOf(values);
      if (type) expanded.set(name, type);
      return type;
    },
  };
}

/** The listed values of an enum as a type. */
function valuesOf({ members, nullable }: EnumDeclaration): TypeExpression {
  const values = members.map(({ value }): TypeExpression => ({ kind: "literal", value }));
  const nothing: TypeExpression[] = nullable ? [{ kind: "literal", value: null }] : [];
  return { kind: "union", parts: [...values, ...nothing] };
}
