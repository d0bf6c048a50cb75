import { compareNames } from "../../ground/order.ts";
import { isMap } from "../../ground/values.ts";
import type { Document, Node } from "../../read/document.ts";
import { fitsShape } from "../../read/structure/describe.ts";
import { objectRules } from "../../read/structure/objectRules.ts";
import type { ObjectName, Shape } from "../../read/structure/shapes.ts";
import { ComponentTable, sectionOf } from "./componentTable.ts";
import { copiedFields, copyText, textFields } from "./copiedFields.ts";
import { type Copied, withMapping, withReference } from "./copySchema.ts";

/** One document that needs no other: every `$ref` in it leads to a component of it. */
export interface CopiedDocument {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Copied;
  readonly webhooks: Copied;
  /** By section and name. */
  readonly components: Readonly<Record<string, Copied>>;
}

/**
 * Copies a document into one object that stands on its own, with what openapi-typescript makes types and comments of and nothing else.
 * References to other files, and to places that are no components, lead to components whose names say where that is. Texts are made
 * inert, because that library writes them into comments as they are.
 */
export function copyDocument({ root }: Document): CopiedDocument {
  const copy = new Copy(root);
  const paths = copy.entries(root.get("paths"), reference("pathItem"), (path) => path.startsWith("/"));
  const webhooks = copy.entries(root.get("webhooks"), reference("pathItem"));
  const sections = new Map(
    [...sectionOf.values()].map((section): [string, [string, unknown][]] => [section, []]),
  );
  // Copying one may lead to further ones, which join the end of the list.
  for (const { kind, section, name, node } of copy.table.components)
    sections.get(section)?.push([name, copy.value(node, reference(kind)) ?? {}]);
  const components = Object.fromEntries(
    [...sections].map(([section, entries]) => {
      return [section, Object.fromEntries(entries.toSorted(([a], [b]) => compareNames(a, b)))];
    }),
  );
  // The library reads every 3.x alike, and knows none after this one.
  return { openapi: "3.1.0", info: { title: "", version: "" }, paths, webhooks, components };
}

function reference(name: ObjectName): Shape {
  return { kind: "object", name, reference: true };
}

/** One walk over a document, which remembers what it has met. */
class Copy {
  readonly table: ComponentTable;
  /** In the form in which the library makes keys of them. */
  readonly #operationIds = new Set<string>();
  /** The maps and lists inside of which the walk is, by id. */
  readonly #around = new Set<string>();

  constructor(root: Node) {
    this.table = new ComponentTable(root);
  }

  /** The entries of a map, each of one shape; none if there is no map. */
  entries(map: Node | undefined, shape: Shape, wanted: (key: string) => boolean = () => true): Copied {
    const entries = map?.follow()?.entries() ?? [];
    return defined(
      entries.filter(([key]) => wanted(key)).map(([key, node]) => [key, this.value(node, shape)]),
    );
  }

  /** The copy of a value as its shape wants it; `undefined` if it does not fit, which leaves it out. */
  value(node: Node, shape: Shape): unknown {
    switch (shape.kind) {
      case "any":
        return typeof node.value === "number" && !Number.isFinite(node.value) ? undefined : node.value;
      case "list":
      case "map":
        return this.#collection(node, shape);
      case "either": {
        const chosen = shape.of.find((alternative) => fitsShape(alternative, node.value));
        return chosen && this.value(node, chosen);
      }
      case "object":
        return shape.name === "schema" ? this.#schema(node) : this.#object(node, shape.name);
      default:
        return fitsShape(shape, node.value) ? node.value : undefined;
    }
  }

  /** A list or map that is written elsewhere is copied to where it is wanted, unless that never ends. */
  #collection(node: Node, shape: Shape & { kind: "list" | "map" }): unknown {
    const target = node.follow();
    if (!target || this.#around.has(target.id) || !fitsShape(shape, target.value)) return undefined;
    this.#around.add(target.id);
    const copied =
      shape.kind === "map"
        ? this.entries(target, shape.of)
        : target
            .items()
            .map((item) => this.value(item, shape.of))
            .filter((item) => item !== undefined);
    this.#around.delete(target.id);
    return copied;
  }

  #object(node: Node, name: ObjectName): Copied | undefined {
    const $ref = this.#referenceOf(node, name);
    if ($ref !== undefined) return { $ref };
    const target = node.follow();
    if (!target || !isMap(target.value)) return undefined;
    const fields = this.#fields(target, name);
    return name === "operation" ? this.#withOwnId(fields) : fields;
  }

  /** The library takes booleans for schemas in some places only, and ignores what stands beside a reference. */
  #schema(node: Node): Copied {
    if (node.value === false) return { enum: [] };
    const $ref = this.#referenceOf(node, "schema");
    const fields = withMapping(this.#fields(node, "schema"), node, {
      byReference: (arm) => this.#referenceOf(arm, "schema"),
      byName: (name) => this.table.ownName("schemas", name),
    });
    return $ref === undefined ? fields : withReference(fields, $ref);
  }

  /** Where a reference leads in the copy; `undefined` if the value is none, or one to what has to be copied in its place. */
  #referenceOf(node: Node, kind: ObjectName): string | undefined {
    const text = node.string("$ref");
    const section = sectionOf.get(kind);
    if (text === undefined || section === undefined) return undefined;
    const target = node.follow();
    return (
      target && (this.table.ownReference(node, text, section) ?? this.table.refer(target, kind, section))
    );
  }

  #fields(node: Node, kind: ObjectName): Copied {
    const { fields, others } = objectRules[kind];
    const entries = node.entries().map(([key, child]): [string, unknown] => {
      if (others && !key.startsWith("x-")) return [key, this.value(child, others)];
      const shape = copiedFields[kind]?.includes(key) ? fields.get(key)?.shape : undefined;
      if (!shape) return [key, undefined];
      return [key, textFields.has(key) ? copyText(key, child.value) : this.value(child, shape)];
    });
    return defined(entries);
  }

  /** An operation that is reached a second way goes without its id, because the library makes a declaration for each id. */
  #withOwnId({ operationId, ...rest }: Copied): Copied {
    if (typeof operationId !== "string") return rest;
    const key = operationId.replaceAll("#", "/");
    if (this.#operationIds.has(key)) return rest;
    this.#operationIds.add(key);
    return { operationId, ...rest };
  }
}

function defined(entries: readonly (readonly [string, unknown])[]): Copied {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
