/** A command to GitHub in a log. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What .NET passes over where it compares texts by the rules of a language. */
const unseen = /[\p{DI}\p{M}]/gu;

/**
 * Finds everything in a log that a build service would take for a command: `::name properties::data` at the start of a line, and
 * `##[name]`, `##vso[name]` or `##teamcity[name]` anywhere in it, whatever the name.
 */
export function readCommands(log: string): WorkflowCommand[] {
  return log.split(/[\n\r\u0085\u2028\u2029]/).flatMap((line): WorkflowCommand[] => {
    const seen = line.replaceAll(unseen, "").trimStart();
    const [, name, given = "", data = ""] = /^::([^ :]*)(?: (.*?))?::(.*)$/.exec(seen) ?? [];
    if (name !== undefined) {
      const pairs = given.split(",").filter((pair) => pair !== "");
      const properties = pairs.map((pair) => pair.split(/=(.*)/s, 2).map(decode));
      return [{ name, properties: Object.fromEntries(properties), data: decode(data) }];
    }
    const other = /##(?:vso|teamcity)?\[(.*)/i.exec(seen);
    return other ? [{ name: "other", properties: {}, data: other[0] }] : [];
  });
}

function decode(text: string): string {
  return text.replaceAll(/%(0A|0D|3A|2C|25)/g, decodeURIComponent);
}
