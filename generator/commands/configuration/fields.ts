import type { NameKind } from "../../model/names/givenNames.ts";
import {
  className,
  constantMember,
  fieldName,
  flag,
  type Form,
  headerName,
  line,
  memberName,
  packageName,
  packageVersion,
  repository,
} from "../../model/rules/forms.ts";

/** What a field of the configuration holds. Paths are relative to the configuration. */
export type Field = { readonly required?: true } & (
  | { readonly kind: "path" | "paths" }
  | { readonly kind: "names" }
  | { readonly kind: "value"; readonly form: Form }
);

/** The fields of one document; `sdkgen.schema.json` says the same to editors. */
export const documentFields: Readonly<Record<string, Field>> = {
  spec: { kind: "path", required: true },
  out: { kind: "path", required: true },
  refRoots: { kind: "paths" },
  strict: { kind: "value", form: flag },
  openapiTypes: { kind: "value", form: flag },
  packageName: { kind: "value", form: packageName },
  version: { kind: "value", form: packageVersion },
  license: { kind: "value", form: line },
  repository: { kind: "value", form: repository },
  readme: { kind: "path" },
  clientName: { kind: "value", form: className },
  requestIdHeader: { kind: "value", form: headerName },
  successField: { kind: "value", form: fieldName },
  names: { kind: "names" },
};

/** The names that a document's configuration can give, by kind: what each must be, and whether it is given to something in a thing. */
export const nameFields: Readonly<Record<NameKind, { readonly form: Form; readonly isInside: boolean }>> = {
  resources: { form: memberName, isInside: false },
  methods: { form: memberName, isInside: false },
  params: { form: className, isInside: false },
  arguments: { form: memberName, isInside: true },
  types: { form: className, isInside: false },
  members: { form: constantMember, isInside: true },
};
