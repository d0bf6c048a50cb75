import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { projectFolder } from "../../generator/support/templates.ts";

const schema = JSON.parse(readFileSync(join(projectFolder, "generator/diff.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

/** What a JSON output of the diff has that its schema does not allow. */
export function validateDiff(value: unknown): unknown[] {
  return validate(value) ? [] : (validate.errors ?? []);
}
