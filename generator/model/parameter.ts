import type { Node } from "../read/document.ts";
import type { Annotations, TypeExpression } from "./types/type.ts";

/** One value that a caller gives: a parameter of the operation, or a field of its body. */
export interface Parameter {
  /** Wire name; also the name in the params object. */
  readonly name: string;
  /** camelCase name of a positional argument. */
  readonly argumentName: string;
  readonly in: "path" | "query" | "querystring" | "header" | "cookie" | "body";
  readonly required: boolean;
  /** Whether the client's constructor can give it instead. */
  readonly fromClient: boolean;
  /** As callers give it. */
  readonly type: TypeExpression;
  readonly annotations: Annotations;
  readonly serialization: Serialization;
  readonly origin: Node;
}

/** How a value is written on the wire: by style and `explode`, or as a media type (OpenAPI 3.1, 4.8.12.2 and 4.8.12.3). */
export type Serialization =
  | {
      readonly style: "form" | "simple" | "spaceDelimited" | "pipeDelimited" | "deepObject";
      readonly explode: boolean;
    }
  | { readonly content: "json" | "form" };
