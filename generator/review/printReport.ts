import { markdownCode, markdownLine } from "../emit/text/markdown.ts";
import type { CodeLine, ExportSurface, OperationSurface, ResponseSurface, Surface } from "./surface.ts";

/** Where the report stands in a package. */
export const reportPath = "API.md";

/** The heading of the part that `compareReports` reads. */
export const exportsHeading = "## Exports";

/** The longest line, but for one that holds nothing to break at. */
const width = 200;

/**
 * `API.md`, what a reviewer reads first: what the client does as a whole, every operation with its HTTP line, params and responses, then
 * every exported thing with a line for each member. A change in the surface is a change of the lines that are about it, and of no
 * others.
 */
export function printReport(surface: Surface): string {
  const parts = [
    `# API of ${markdownLine(surface.packageName)}`,
    "Generated for review: what the package exports and does, without docs. Members of types and params are sorted by name.",
    // A package of types alone has neither.
    ...(surface.client.length > 0
      ? ["## Client", list(surface.client), "## Operations", ...surface.operations.map(operationPart)]
      : []),
    exportsHeading,
    surface.exports.map(exportPart).join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function operationPart({ name, facts, params, responses, headers }: OperationSurface): string {
  const given = params.map(({ place, member, facts: more }) => {
    return `${place} ${member}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
  });
  return `### ${markdownLine(name)}\n\n${list([...facts, ...given, ...groupResponses(responses), ...headers])}`;
}

/** A line for the responses that are alike, in the order in which the first of them comes. */
function groupResponses(responses: readonly ResponseSurface[]): string[] {
  const groups = new Map<string, { readonly statuses: string[]; readonly first: ResponseSurface }>();
  for (const response of responses) {
    const key = `${response.success} ${response.type}`;
    const group = groups.get(key);
    if (group) group.statuses.push(response.status);
    else groups.set(key, { statuses: [response.status], first: response });
  }
  return [...groups.values()].map(({ statuses, first }) => {
    return `${first.success ? "result" : "error"} ${statuses.join(", ")} ${first.type}`;
  });
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function exportPart({ head, members }: ExportSurface): string {
  return [codeItem(head, ""), ...members.map((member) => codeItem(member, "  "))].join("\n");
}

/** A list item of code, and what its schema says beside it; code that is too long goes on in the next line of the item, after a comma or before a bar. */
function codeItem({ code, facts }: CodeLine, indent: string): string {
  const room = width - indent.length - 4;
  const lines: string[] = [];
  let rest = code;
  while (rest.length > room) {
    const cut = Math.max(
      rest.lastIndexOf(", ", room) + 1,
      rest.lastIndexOf(" |", room),
      rest.lastIndexOf("; ", room) + 1,
    );
    if (cut <= 0) break;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  const said = facts.length === 0 ? "" : ` (${facts.map(markdownCode).join("; ")})`;
  return `${indent}- ${[...lines, rest].map(markdownCode).join(`\n${indent}  `)}${said}`;
}
