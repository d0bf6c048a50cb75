// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Closed` */
export type Closed = { [key: string]: never };

/**
 * Format: int64.
 *
 * Schema: `spec.yaml#/components/schemas/Count`
 */
export type Count = number;

/** Schema: `spec.yaml#/components/schemas/Empty` */
export type Empty = Record<string, unknown>;

/** Schema: `spec.yaml#/components/schemas/Thing/$defs/Part` */
export interface Part {
  a?: string;
}

/**
 * When.
 *
 * Format: date-time.
 *
 * Schema: `spec.yaml#/components/schemas/Text`
 */
export type Text = string;

/**
 * A thing with every kind of property.
 *
 * - one
 * - two
 *
 * Schema: `spec.yaml#/components/schemas/Thing`
 */
export interface Thing {
  always?: unknown;
  anything?: { [key: string]: unknown };
  /** Format: date. */
  day?: string;
  /**
   * Its id.
   *
   * Format: uuid.
   */
  id: string;
  /**
   * How many.
   *
   * Range: 1 to 10. Default: `5`.
   */
  limited?: number;
  /** Size: 1 to 3 items. */
  list?: string[];
  listed?: ("a" | "b" | (string & {}))[];
  map?: { [key: string]: number };
  mixed?: { a?: string; [key: string]: unknown };
  nested?: {
    x: {
      /**
       * Deep.
       */
      y?: string;
    };
  };
  /**
   * Use `id`.
   *
   * @deprecated
   */
  old?: string;
  open?: { a?: string; [key: string]: unknown };
  openTuple?: unknown[];
  /** Since then. */
  ownWords?: Text;
  partTuple?: [Part];
  patterns?: { [key: string]: string };
  /** Length: 1 to 80 characters. Pattern: `` ^[a-z`]+$ ``. Default: `"a\"b"`. */
  text?: string;
  /** When. */
  theirWords?: Text;
  tuple?: [string, number];
  union?: number | string;
  unions?: (number | string)[];
  unknown?: unknown;
}
