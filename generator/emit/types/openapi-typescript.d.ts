/** The one module of openapi-typescript that is used, which its own declarations do not mention. */
declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  import type { GlobalContext } from "openapi-typescript";
  import type { TypeNode } from "typescript";
  export default function transformSchemaObject(
    schema: object,
    options: { ctx: Omit<GlobalContext, "redoc"> },
  ): TypeNode;
}
