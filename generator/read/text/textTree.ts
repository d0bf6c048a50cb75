/** The text of a file as a tree: what stands where, before it becomes plain data. Offsets are UTF-16 code units from 0. */
export type TextNode = TextMap | TextList | TextScalar | TextAlias;

/** A map with its entries in the order of the text, repeated keys and YAML merges (`<<`) included. */
export interface TextMap {
  readonly kind: "map";
  readonly offset: number;
  readonly entries: readonly TextEntry[];
}

/** One entry of a map, as it stands in the text. */
export interface TextEntry {
  readonly key: TextNode;
  readonly value: TextNode;
  /** A YAML merge: the value's entries belong to this map where it has none of the same key. */
  readonly merge: boolean;
}

interface TextList {
  readonly kind: "list";
  readonly offset: number;
  readonly items: readonly TextNode[];
}

/** A value that holds no others: text, number, boolean, null, or a YAML time stamp. */
export interface TextScalar {
  readonly kind: "scalar";
  readonly offset: number;
  readonly value: unknown;
  /** The characters that were written (those of a key without its quotes): what the scalar is called as a key, so that `200` and `null` stay themselves. */
  readonly text: string;
}

/** A YAML alias: the anchored node stands here once more. */
interface TextAlias {
  readonly kind: "alias";
  readonly offset: number;
  readonly name: string;
  /** `undefined`: no such anchor above. The target may contain the alias. */
  readonly target: TextNode | undefined;
}
