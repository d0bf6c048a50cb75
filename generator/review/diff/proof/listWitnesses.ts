import type { Api } from "../../../model/api.ts";
import { usageIn } from "../../../model/types/usage.ts";
import { placedOperations } from "../compare/matchOperations.ts";
import { callWitnesses, clientWitnesses } from "./callWitnesses.ts";
import { enumWitnesses, oldNameWitnesses, typeWitnesses } from "./declarationWitnesses.ts";
import type { Witness } from "./witness.ts";

/**
 * Programs that use everything of a package, or what the subjects are about.
 *
 * @param isWanted whether something with this name is to be used: a declared name, a method with its resource, or `client`
 */
export function listWitnesses(api: Api, isWanted: (name: string) => boolean): Witness[] {
  const usage = usageIn(api);
  return [
    ...api.types
      .filter(({ name }) => isWanted(name))
      .flatMap((declaration) => typeWitnesses(api, declaration, usage)),
    ...[...api.types, ...api.enums].flatMap(({ name, oldName }) =>
      oldName !== undefined && isWanted(oldName) ? oldNameWitnesses(name, oldName) : [],
    ),
    ...api.enums
      .filter(({ name }) => isWanted(name))
      .flatMap((declaration) => enumWitnesses(declaration, usage)),
    ...placedOperations(api).flatMap(({ resource, operation }) => {
      const { oldName: methodName } = operation;
      return methodName !== undefined && isWanted(`${resource.name}.${methodName}`)
        ? callWitnesses(api, { resource, operation: { ...operation, methodName } })
        : [];
    }),
    ...placedOperations(api)
      .filter(({ resource, operation }) => isWanted(`${resource.name}.${operation.methodName}`))
      .flatMap((placed) => callWitnesses(api, placed)),
    ...(isWanted("client") ? clientWitnesses(api) : []),
  ];
}
