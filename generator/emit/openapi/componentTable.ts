import { posix } from "node:path";
import { shortHash } from "../../model/names/casing.ts";
import type { Node } from "../../read/document.ts";
import { appendPointer, parsePointer } from "../../read/references/pointer.ts";
import { splitReference } from "../../read/references/reference.ts";
import type { ObjectName } from "../../read/structure/shapes.ts";

/** A component of the copied document. */
export interface Component {
  readonly kind: ObjectName;
  readonly section: string;
  readonly name: string;
  /** What it is a copy of. */
  readonly node: Node;
}

/** The objects that references lead to, and the part of `components` that each of them has in openapi-typescript. */
export const sectionOf: ReadonlyMap<ObjectName, string> = new Map([
  ["schema", "schemas"],
  ["response", "responses"],
  ["parameter", "parameters"],
  ["requestBody", "requestBodies"],
  ["header", "headers"],
  ["pathItem", "pathItems"],
]);

/** The components that a copy has: those of the document, and those that references make necessary. */
export class ComponentTable {
  /** Those of the document first. Grows while references are followed. */
  readonly components: Component[];
  readonly #root: Node;
  /** References by the place that they lead to, as `section id`. */
  readonly #references = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** @param root the document whose components keep their names */
  constructor(root: Node) {
    this.#root = root;
    this.components = [...sectionOf].flatMap(([kind, section]) => {
      const own = root.get("components")?.follow()?.get(section)?.follow()?.entries() ?? [];
      const references = own.map(([name, node]) => this.#take(section, name, node.id));
      return own.map(([name, node], index): Component => {
        return { kind, section, name, node: this.#namedBy(node, section, references[index] ?? "") };
      });
    });
  }

  /** The reference to the component that a place is or, from now on, has a copy in. */
  refer(node: Node, kind: ObjectName, section: string): string {
    const known = this.#references.get(`${section} ${node.id}`);
    if (known !== undefined) return known;
    const position = this.#positionOf(node);
    const wanted = nameOfPosition(position, section);
    const isFree = wanted !== "" && !this.#taken.has(referenceTo(section, wanted));
    const name = isFree ? wanted : `${wanted}_${shortHash(position.join("/"))}`;
    this.components.push({ kind, section, name, node });
    return this.#take(section, name, node.id);
  }

  /** What a reference is in the copy if it is written as one to a component of the document; `undefined` for any other. */
  ownReference(from: Node, reference: string, section: string): string | undefined {
    const split = splitReference(reference);
    if ("rule" in split || split.path !== "" || from.file !== this.#root.file) return undefined;
    const segments = parsePointer(split.pointer ?? "") ?? [];
    const [first, second, name] = segments;
    if (segments.length !== 3 || first !== "components" || second !== section) return undefined;
    return this.ownName(section, name ?? "");
  }

  /** The reference to a component of a name, if there is one. */
  ownName(section: string, name: string): string | undefined {
    const reference = referenceTo(section, name);
    return this.#taken.has(reference) ? reference : undefined;
  }

  /** A component that is nothing but a reference to something without a name gives that its own name. */
  #namedBy(component: Node, section: string, reference: string): Node {
    const isOnlyReference = component.entries().every(([key]) => key === "$ref");
    const target = isOnlyReference ? component.follow() : undefined;
    const key = `${section} ${target?.id ?? ""}`;
    if (!target || this.#references.has(key)) return component;
    this.#references.set(key, reference);
    return target;
  }

  #take(section: string, name: string, id: string): string {
    const reference = referenceTo(section, name);
    this.#taken.add(reference);
    this.#references.set(`${section} ${id}`, reference);
    return reference;
  }

  /** Where something stands: its file, seen from the folder of the document, and its pointer there. */
  #positionOf({ file, pointer }: Node): string[] {
    const folder = posix.dirname(this.#root.file.path);
    const path = file === this.#root.file ? [] : posix.relative(folder, file.path).split("/");
    return [...path, ...(parsePointer(pointer) ?? [])];
  }
}

function referenceTo(section: string, name: string): string {
  return `#${appendPointer(`/components/${section}`, name)}`;
}

/** A name that says where something stands, of letters, digits, `_`, `-` and dots between the parts. */
function nameOfPosition(position: readonly string[], section: string): string {
  const words = position
    .filter((part) => part !== ".." && part !== "components" && part !== section)
    .map((part) =>
      part
        .replace(/\.(?:ya?ml|json)$/, "")
        .replace(/[^\w-]+/g, "_")
        .replace(/^_+|_+$/g, ""),
    );
  return words.filter((word) => word !== "").join(".");
}
