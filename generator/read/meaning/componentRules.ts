import { quote } from "../quote.ts";
import type { Finding, Objects, Rule } from "./rule.ts";

/** Rules about components. */
export const componentRules: readonly Rule[] = [["component-name", namesWithOtherCharacters]];

function namesWithOtherCharacters(objects: Objects): Finding[] {
  const sections = (objects.get("components") ?? []).flatMap((components) =>
    components.entries().filter(([section]) => !section.startsWith("x-")),
  );
  return sections
    .flatMap(([, section]) => section.entries())
    .filter(([name]) => !/^[a-zA-Z0-9._-]+$/.test(name))
    .map(([name, place]) => ({
      place,
      part: "key",
      message: `the component name ${quote(name)} has other characters than letters, digits, ., - and _; rename it`,
    }));
}
