/** What the page about a rule says beside its severity and its sentence. */
export interface RulePage {
  /** Why the rule is worth keeping. */
  readonly why: string;
  /** An example that breaks this rule and no other: part of a document in YAML, unless `language` says otherwise. */
  readonly wrong: string;
  /** The same put right. Commands go on where those of `wrong` have ended. */
  readonly right: string;
  /** `sh`: the examples are commands, in a folder that has a document, `openapi.yaml`. */
  readonly language?: "sh";
}
