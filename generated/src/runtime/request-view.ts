type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

// Where values are listed, `string & {}` stands for those that a later server may send.
type Listed<T> = true extends IsSame<T, string & {}> | IsSame<T, number & {}> ? never : T;

type IsOptional<T, K extends keyof T> = string extends K ? false : {} extends Pick<T, K> ? true : false;

/**
 * What a request takes of a type, which itself says what responses bring: lists that nobody writes to, `undefined` for what may be left
 * out, and listed values alone.
 */
export type RequestView<T> = T extends string | number
  ? Listed<T>
  : T extends readonly (infer Item)[]
    ? // A list, other than a tuple, is a type that may contain itself: its items are looked at only where they are needed.
      Item[] extends T
      ? readonly RequestView<Item>[]
      : { readonly [K in keyof T]: RequestView<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]: RequestView<T[K]> | (IsOptional<T, K> extends true ? undefined : never) }
      : T;
