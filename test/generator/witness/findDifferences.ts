import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Memo } from "../../../generator/ground/memo.ts";
import { offerOpenapi } from "../../../generator/emit/openapi/offerOpenapi.ts";
import { copyDocument } from "../../../generator/emit/openapi/copyDocument.ts";
import { emitPackage } from "../../../generator/emit/emitPackage.ts";
import { printFile } from "../../../generator/emit/planFile.ts";
import { readApi } from "../../../generator/readApi.ts";
import { checkTypes } from "../support/checkTypes.ts";
import { putFiles } from "../support/putFiles.ts";
import { templates } from "../support/templates.ts";
import { type Item, listItems } from "./listItems.ts";

const requestView = readFileSync(join(templates, "src/runtime/request-view.ts"), "utf8");

/** An item about which the opinions differ. */
interface Difference extends Item {
  readonly document: string;
  /** What the compiler says, the first line. */
  readonly complaint: string;
}

/** What comparing the types of documents gave. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** What the compiler says that is about no item: there must be nothing. */
  readonly others: readonly string[];
}

/** A document to compare. */
export interface Source {
  readonly name: string;
  readonly path: string;
  readonly roots: readonly string[];
}

/**
 * Lets the compiler compare our types of documents with those of openapi-typescript, each way, one item at a time. Where both mention
 * a named schema they are made to mention the same one, so that every schema is compared once and by what it says itself. An open
 * enum counts as closed, an optional member may be `undefined`, and lists of ours may be written to.
 *
 * @param folder where the modules are put
 * @param choose picks the items to compare
 */
export async function findDifferences(
  folder: string,
  sources: readonly Source[],
  choose: (items: readonly Item[]) => readonly Item[],
): Promise<Comparison> {
  putFiles(folder, [{ path: "package.json", text: JSON.stringify({ type: "module" }) }]);
  const items = new Map<string, readonly Item[]>();
  for (const source of sources) {
    const chosen = await putModules(join(folder, source.name), source, choose);
    items.set(source.name, chosen);
  }
  const complaints = checkTypes(folder, {
    exactOptionalPropertyTypes: false,
    noUnusedLocals: false,
    isolatedDeclarations: false,
    declaration: false,
  });
  return sortComplaints(complaints, items);
}

async function putModules(
  folder: string,
  { path, roots }: Source,
  choose: (items: readonly Item[]) => readonly Item[],
): Promise<readonly Item[]> {
  const { api, document } = await readApi({ spec: path, strict: false, roots });
  if (!api || !document) throw new Error(`${path} has errors`);
  const planned = emitPackage(api).filter((file) => /^src\/(types|enums)\.ts$/.test(file.path));
  const named = [...api.types, ...api.enums].map(({ name }) => name);
  const copy = copyDocument(document);
  // Of the two declarations of a base, the one whose name begins the other's comes last, and so stays.
  const names = new Map(
    [...api.types, ...api.enums].reverse().flatMap(({ name, origin }): [string, string][] => {
      const [, key] = /^\/components\/schemas\/([^/]+)$/.exec(origin.pointer) ?? [];
      const decoded = key?.replaceAll("~1", "/").replaceAll("~0", "~") ?? "";
      const isOwn =
        origin.file === document.root.file && Object.hasOwn(copy.components["schemas"] ?? {}, decoded);
      return isOwn ? [[decoded, name]] : [];
    }),
  );
  const chosen = choose(listItems(api, copy, names));
  const built = (await offerOpenapi(document, new Memo(), undefined)()).find(({ path: built }) =>
    built.endsWith(".d.ts"),
  );
  const imports = planned.map((file) => {
    const own = file.path.endsWith("enums.ts") ? api.enums : api.types;
    return `import type { ${own.map(({ name }) => name).join(", ")} } from "./${file.path.replace(/ts$/, "js")}";\n`;
  });
  const ours = planned.map((file) => `export type * from "./${file.path.replace(/ts$/, "js")}";\n`).join("");
  putFiles(folder, [
    ...planned.map((file) => ({ path: file.path, text: normalize(printFile(file, "")) })),
    { path: "src/runtime/request-view.ts", text: normalize(requestView) },
    { path: "ours.ts", text: `${ours}export {};\n` },
    {
      path: "theirs.ts",
      text: `import type * as Ours from "./ours.js";\n${withOurNames(built?.text ?? "", names)}`,
    },
    { path: "compare.ts", text: compareText(chosen, named.length > 0 ? imports.join("") : "") },
  ]);
  return chosen;
}

/** Enums closed, and lists that can be written to. */
function normalize(text: string): string {
  return text.replaceAll(/\s*\| \((string|number) & \{\}\)/g, "").replaceAll(/\breadonly /g, "");
}

function withOurNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(/components\["schemas"\]\[("(?:[^"\\]|\\.)*")\]/g, (whole, key: string) => {
    const name = names.get(String(JSON.parse(key)));
    return name === undefined ? whole : `Ours.${name}`;
  });
}

/** A line for each direction of each item; the first two must not compile. */
function compareText(items: readonly Item[], imports: string): string {
  const runtime = 'import type { RequestView } from "./src/runtime/request-view.js";\n';
  const header =
    `${imports}${runtime}import type { components, paths } from "./theirs.js";${namesIn}`.replaceAll(
      "\n",
      " ",
    );
  const checks = [canary, ...items].flatMap(({ ours, theirs }, index) => [
    `export function a${index}(value: ${theirs}): ${normalize(ours)} { return value; }`,
    `export function b${index}(value: ${normalize(ours)}): ${theirs} { return value; }`,
  ]);
  return `${[header, ...checks, "export type { components, paths };"].join("\n")}\n`;
}

/** The names of the members of what may be missing. */
const namesIn =
  "\ntype NamesIn<Given, Members = NonNullable<Given>> = [Members] extends [never] ? never : keyof Members;";

/** Different types, to see that the compiler sees anything. */
const canary = { ours: "{ a: string }", theirs: "{ a: number }" };

function sortComplaints(
  complaints: readonly string[],
  items: ReadonlyMap<string, readonly Item[]>,
): Comparison {
  const differences = new Map<Item, Difference>();
  const canaries = new Set<string>();
  const others: string[] = [];
  for (const complaint of complaints.filter((line) => !line.startsWith(" "))) {
    const [, document = "", line = "", code = ""] =
      /^(?:.*\/)?([^/]+)\/compare\.ts\((\d+),\d+\): error TS(\d+)/.exec(complaint) ?? [];
    const index = Math.floor((Number(line) - 2) / 2) - 1;
    const item = items.get(document)?.[index];
    if (index === -1 && items.has(document)) canaries.add(`${document} ${line}`);
    else if (item && isDifference.has(code)) {
      if (!differences.has(item)) differences.set(item, { ...item, document, complaint });
    } else others.push(complaint);
  }
  const blind = [...items.keys()].filter((name) => !canaries.has(`${name} 2`) || !canaries.has(`${name} 3`));
  return {
    compared: [...items.values()].flat().length,
    differences: [...differences.values()],
    others: [...others, ...blind.map((name) => `the compiler sees no differences in ${name}`)],
  };
}

/** What the compiler says about two types of which one cannot be given for the other. */
const isDifference: ReadonlySet<string> = new Set(["2322", "2739", "2740", "2741", "2719", "2559", "2560"]);
