import type { Document } from "../read/document.ts";
import type { Api } from "./api.ts";
import { kebabCase } from "./names/casing.ts";

/** What the package says about itself, from the Info Object (OpenAPI 3.1, 4.8.2). */
export function readInfo({
  root,
}: Document): Pick<Api, "title" | "version" | "description" | "license" | "source" | "packageName"> {
  const info = root.get("info");
  const title = info?.string("title") ?? "API";
  return {
    title,
    version: info?.string("version") ?? "0.0.0",
    description: info?.string("description"),
    license: info?.get("license")?.string("identifier") ?? info?.get("license")?.string("name"),
    source: root.file.path.split("/").at(-1) ?? root.file.path,
    packageName: info?.string("x-sdk-package") ?? kebabCase(title),
  };
}
