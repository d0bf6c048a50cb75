import { pages } from "../../generator/problems/pages/pages.ts";
import type { RulePage } from "../../generator/problems/pages/rulePage.ts";
import { type RuleId, rules } from "../../generator/problems/rules.ts";

/** A rule with everything that is known about it. */
export interface DescribedRule extends Omit<RulePage, "language"> {
  readonly language: "yaml" | "sh";
  readonly id: RuleId;
  readonly severity: string;
  readonly sentence: string;
}

const ids = new Set<string>(Object.keys(rules));
const isRuleId = (id: string): id is RuleId => ids.has(id);

/** Every rule, in the order of the table; the examples without the indentation that they have in the source. */
export const describedRules: readonly DescribedRule[] = [...ids].filter(isRuleId).map((id) => {
  const { wrong, right, why, language = "yaml" } = pages[id];
  return { id, ...rules[id], why, language, wrong: unindent(wrong), right: unindent(right) };
});

function unindent(example: string): string {
  const lines = example.split("\n").slice(1, -1);
  const indentation = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)),
  );
  return lines.map((line) => `${line.slice(indentation)}\n`).join("");
}

/** The table of rules in the README, as Markdown. */
export function printRuleTable(): string {
  const rows = describedRules.map(
    ({ id, severity, sentence }) => `| [\`${id}\`](generator/rules.md#${id}) | ${severity} | ${sentence} |`,
  );
  return ["| rule | severity | holds |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

const introduction = `# Rules

Every problem that the generator reports ends with the name of its rule, and each rule has its section here:

\`\`\`
file:line:column severity message (rule)
\`\`\`

An \`error\` is always one. A \`warning\` is an error under \`--strict\`, and a finding of an error's rule may be one, where the message
leaves no doubt about what is meant. What is \`strict\` is reported under \`--strict\` alone, where nothing may be a guess.

The examples leave out what every document has: \`openapi: 3.1.1\`, an \`info\` with \`title\` and \`version\`, and \`paths\`.
`;

/** The page with one section for each rule, as Markdown. */
export function printRulePages(): string {
  return [introduction, ...describedRules.map(printSection)].join("\n");
}

function printSection({
  id,
  severity,
  sentence,
  why,
  wrong,
  right,
  language = "yaml",
}: DescribedRule): string {
  return `## ${id}

\`${severity}\`: ${sentence}.

${why}

Wrong:

\`\`\`${language}
${wrong}\`\`\`

Right:

\`\`\`${language}
${right}\`\`\`
`;
}
