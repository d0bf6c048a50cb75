import type { OperationSurface, Surface } from "./surface.ts";

/** Where the report is in a package. */
export const reportPath = "API.md";

/** The line above the signatures, one list item each, to the end of the report. */
export const exportsHeading = "## Exports";

/**
 * `API.md`, what a reviewer reads first: every operation with its HTTP line, params, result and errors, then one line for each
 * exported thing. A change in the surface is a change of the lines that are about it, and of no others.
 */
export function printReport(surface: Surface): string {
  const parts = [
    `# API of ${surface.packageName}`,
    "Generated for review: what the package exports, without docs. Members of types and params are sorted by name.",
    "## Operations",
    ...surface.operations.map(operationPart),
    exportsHeading,
    surface.signatures.map((signature) => `- ${signature}`).join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function operationPart(operation: OperationSurface): string {
  const params = operation.params.map(({ place, member, facts }) => {
    return `- ${place} ${member}${facts.length > 0 ? ` (${facts.join("; ")})` : ""}`;
  });
  const responses = operation.responses.map(({ status, success, type }) => {
    return `- ${success ? "result" : "error"} ${status} ${type}`;
  });
  return [
    `### ${operation.name}`,
    "",
    `- ${operation.http}`,
    `- ${operation.signature}`,
    ...(operation.security === undefined ? [] : [`- credentials: ${operation.security}`]),
    ...params,
    ...responses,
  ].join("\n");
}
