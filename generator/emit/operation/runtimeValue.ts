/** A value that is made with functions of the runtime: its code, and what it imports. */
export interface RuntimeValue {
  readonly code: string;
  readonly functions: readonly RuntimeFunction[];
}

/** A function of the runtime, and the module that it comes from. */
export interface RuntimeFunction {
  readonly name: string;
  readonly module: string;
}

/** A function of the runtime as it is. */
export function plain(name: string, module: string): RuntimeValue {
  return { code: name, functions: [{ name, module }] };
}

/** A call of a function of the runtime; what is given to it is code, or made with others of them. */
export function apply(
  name: string,
  module: string,
  ...given: readonly (RuntimeValue | string)[]
): RuntimeValue {
  const values = given.map((value) => (typeof value === "string" ? { code: value, functions: [] } : value));
  return {
    code: `${name}(${values.map(({ code }) => code).join(", ")})`,
    functions: [{ name, module }, ...values.flatMap(({ functions }) => functions)],
  };
}
