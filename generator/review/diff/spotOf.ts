import type { Node } from "../../read/document.ts";
import type { Spot } from "./change.ts";

/** Where something is called what it is: the place of its key. */
export function spotOf({ file, pointer }: Node): Spot {
  return { file: file.path, ...file.locate(pointer, "key") };
}
