/**
 * Whether two types are the same: alike in every place, readonly and optional included, and assignable both ways, which
 * tells an optional field from one that may also be undefined.
 */
type Same<A, B> = [Alike<Flat<A>, Flat<B>>, [A] extends [B] ? true : false, [B] extends [A] ? true : false];

type Alike<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

// A `Pick` and an object type are alike only once both are written out.
type Flat<T> = T extends (...args: never) => unknown ? T : { [Key in keyof T]: T[Key] };

/** Compiles only when the two types are the same. Never called. */
export declare function same<A, B>(
  ...proof: Same<A, B> extends [true, true, true] ? [] : ["these differ", A, B]
): void;
