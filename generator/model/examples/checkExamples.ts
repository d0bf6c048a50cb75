import { createProblem, type Origin, type Problem } from "../../problems/problem.ts";
import type { Document } from "../../read/document.ts";
import { quote } from "../../read/structure/describe.ts";
import { explainMismatch, nameOf } from "./explainMismatch.ts";
import { findMismatches } from "./findMismatches.ts";
import { type FindUndeclared, undeclaredFinder } from "./findUndeclared.ts";
import { type Example, listExamples } from "./listExamples.ts";
import { SchemaTable } from "./schemaTable.ts";

/**
 * Compares every example and default with its schema. A value that does not fit is reported where it stands inside the example; so
 * is a field that no schema declares, though JSON Schema allows it: whoever reads the example looks for it in the type.
 *
 * This costs time, and what it finds changes no type, so only `--strict` asks for it.
 */
export function checkExamples(document: Document): Problem[] {
  const table = new SchemaTable(document.version);
  const findUndeclared = undeclaredFinder();
  return listExamples(document).flatMap((example) => checkExample(example, table, findUndeclared));
}

function checkExample(example: Example, table: SchemaTable, findUndeclared: FindUndeclared): Problem[] {
  const { kind, schema, way, value: node } = example;
  const { file, value } = node;
  const at = (pointer: string): Origin => ({ file, pointer: node.pointer + pointer });
  const undeclared = findUndeclared(value, schema);
  const places = new Set(undeclared.map(({ pointer }) => pointer));
  const found = findMismatches(value, table.add(schema, way), table.schemas);
  // What is of another type fits no other keyword either.
  const untyped = new Set(found.flatMap(({ keyword, pointer }) => (keyword === "type" ? [pointer] : [])));
  const mismatches = found.filter(({ keyword, pointer }) => keyword === "type" || !untyped.has(pointer));
  return [
    ...undeclared.map(({ pointer, nearest }) => {
      const fix = nearest === undefined ? "declare it, or leave it out" : `did you mean ${quote(nearest)}?`;
      const message = `the ${kind} has ${nameOf(pointer)}, which its schema does not declare; ${fix}`;
      return createProblem("example", at(pointer), message, { part: "key" });
    }),
    ...mismatches
      .filter((mismatch) => !places.has(mismatch.pointer) && !isSaidElsewhere(example, mismatch))
      .map((mismatch) => {
        const explained = explainMismatch(value, mismatch);
        const fix = explained.endsWith("?") ? "" : "; change one of the two";
        const message = `the ${kind} does not fit its schema: ${explained}${fix}`;
        return createProblem("example", at(mismatch.pointer), message);
      }),
  ];
}

/** That a default is not in the enum of its schema is a rule of its own. */
function isSaidElsewhere(
  { kind, schema }: Example,
  { pointer, keyword }: { pointer: string; keyword: string },
): boolean {
  if (kind !== "default" || pointer !== "" || keyword !== "enum") return false;
  return schema.get("enum") !== undefined || schema.string("$ref") !== undefined;
}
