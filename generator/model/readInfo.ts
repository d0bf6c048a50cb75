import type { Document } from "../read/document.ts";
import type { Api } from "./api.ts";
import { packageCase } from "./names/casing.ts";
import type { PackageOverrides } from "./packageOverrides.ts";

type PackageInfo = Pick<
  Api,
  "title" | "version" | "description" | "license" | "source" | "packageName" | "repository" | "readme"
>;

/** What the package says about itself, from the Info Object (OpenAPI 3.1, 4.8.2). */
export function readInfo({ root }: Document, overrides: PackageOverrides): PackageInfo {
  const info = root.get("info");
  const title = info?.string("title") ?? "API";
  return {
    title,
    version: overrides.version ?? info?.string("version") ?? "0.0.0",
    description: info?.string("description"),
    license:
      overrides.license ?? info?.get("license")?.string("identifier") ?? info?.get("license")?.string("name"),
    source: root.file.path.split("/").at(-1) ?? root.file.path,
    packageName: overrides.packageName ?? info?.string("x-sdk-package") ?? packageCase(title),
    repository: overrides.repository,
    readme: overrides.readme,
  };
}
