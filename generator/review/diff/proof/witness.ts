import { memberKey, propertyKey } from "../../../ground/key.ts";
import { literal } from "../../../ground/literal.ts";
import type { Api } from "../../../model/api.ts";
import { printType } from "../../../model/types/printType.ts";
import { hasRequestView, namesIn, type TypeExpression } from "../../../model/types/type.ts";

/** A program of somebody who uses the old package. */
export interface Witness {
  /** What it is about, as a change has it: `Type.member`, `resource.method`, `client`. */
  readonly subject: string;
  /** Whether such code is protected fully, or belongs to makers of mocks and readers of requests, or lists every value. */
  readonly level: "full" | "second" | "exhaustive";
  /** What it takes from the package, sorted. */
  readonly imports: readonly string[];
  readonly code: string;
  /** Whether it fails with a package of another name; any other program is compiled as if the name were the same. */
  readonly isByName?: true;
}

/** The whole text of a witness that imports the package from a module. */
export function printWitness({ imports, code }: Pick<Witness, "imports" | "code">, module: string): string {
  const names = [...new Set(imports)].sort();
  return `import { ${names.join(", ")} } from ${literal(module)};\n${code}\n`;
}

/** The names that types take from the package. */
export function importsOf(api: Api, types: readonly TypeExpression[]): string[] {
  const declared = new Set([...api.types, ...api.enums].map(({ name }) => name));
  const views = types.some(hasRequestView) ? ["RequestView"] : [];
  return [...types.flatMap(namesIn).filter((name) => declared.has(name)), ...views];
}

/** Something that is given: a name, its type, and whether it may be left out. */
export interface Given {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeExpression;
}

/** A declared value for each of the given, and the object that holds them, as it stands in a call: what is too much there is an error. */
export function printGiven(given: readonly Given[]): { declarations: string[]; object: string } {
  const entries = given.map(({ name }, index) => `${propertyKey(name)}: v${index}`);
  return {
    declarations: given.map(({ type }, index) => `declare const v${index}: ${printType(type)};`),
    object: `{ ${entries.join(", ")} }`,
  };
}

/** How a member is read. */
export function printAccess(owner: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${owner}.${memberKey(name)}` : `${owner}[${memberKey(name)}]`;
}
