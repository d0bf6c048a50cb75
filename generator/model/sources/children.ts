import type { Node } from "../../read/document.ts";
import { objectRules } from "../../read/structure/objectRules.ts";
import type { Shape } from "../../read/structure/shapes.ts";

/** A schema that stands directly inside another one. */
interface ChildSchema {
  readonly node: Node;
  /** The property whose values it describes; `undefined` where it says something about the value that the outer schema describes. */
  readonly property: string | undefined;
}

type Holder = "one" | "list" | "map";

/** The keywords that hold schemas, as the table of the Schema Object knows them. */
const keywords: ReadonlyMap<string, Holder> = new Map(
  [...objectRules.schema.fields].flatMap(([keyword, { shape }]): [string, Holder][] => {
    const holder = isDefinition(keyword) ? undefined : holderOf(shape);
    return holder ? [[keyword, holder]] : [];
  }),
);

/** What stands there says nothing before something refers to it. */
function isDefinition(keyword: string): boolean {
  return keyword === "$defs" || keyword === "definitions";
}

function holderOf(shape: Shape): Holder | undefined {
  switch (shape.kind) {
    case "object":
      return shape.name === "schema" ? "one" : undefined;
    case "either":
      return shape.of.map(holderOf).find((holder) => holder !== undefined);
    case "list":
    case "map":
      return holderOf(shape.of) === "one" ? shape.kind : undefined;
    default:
      return undefined;
  }
}

/** The schemas that stand directly inside a schema, under any keyword; references are not followed. */
export function childSchemas(schema: Node): ChildSchema[] {
  return [...keywords].flatMap(([keyword, holder]): ChildSchema[] => {
    const value = schema.get(keyword);
    if (!value) return [];
    if (holder === "one") return [{ node: value, property: undefined }];
    if (holder === "list") return value.items().map((node) => ({ node, property: undefined }));
    const isNamed = keyword === "properties";
    return value.entries().map(([name, node]) => ({ node, property: isNamed ? name : undefined }));
  });
}
