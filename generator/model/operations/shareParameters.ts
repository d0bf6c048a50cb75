import { firstOfEach, sortedBy } from "../../ground/order.ts";
import type { UnnamedOperation } from "./nameMethods.ts";
import type { DirectedOperation } from "../types/directions.ts";
import { printType } from "../types/printType.ts";
import type { Parameter } from "../parameter.ts";

/**
 * The path parameters that an option of the client gives, as params of a call: every operation that has one takes it over from one
 * interface. Where two operations describe a parameter differently, the first one counts, and the other lists its own.
 *
 * @returns sorted by name
 */
export function sharedParameters(operations: readonly DirectedOperation[]): Parameter[] {
  const fromClient = operations.flatMap(({ parameters }) =>
    parameters.filter((parameter) => parameter.fromClient),
  );
  return sortedBy(
    firstOfEach(fromClient, ({ name }) => name),
    ({ name }) => name,
  );
}

/** Lets an operation take over the params that it has in common with others. */
export function shareParameters(
  operation: DirectedOperation,
  shared: readonly Parameter[],
): UnnamedOperation {
  const texts = new Map(shared.map((parameter) => [parameter.name, textOf(parameter)]));
  const isShared = (parameter: Parameter): boolean =>
    parameter.fromClient && texts.get(parameter.name) === textOf(parameter);
  return {
    ...operation,
    sharedParameters: operation.parameters.filter(isShared).map(({ name }) => name),
  };
}

/** The same for two parameters that an interface would declare in the same way. */
function textOf({ type, annotations }: Parameter): string {
  return `${printType(type)} ${JSON.stringify(annotations)}`;
}
