import type { Finding } from "../../problems/applyRules.ts";
import type { Objects } from "../document.ts";
import { quote } from "../structure/describe.ts";
import type { MeaningRule } from "./rule.ts";

/** Rules about servers and their variables. */
export const serverRules: readonly MeaningRule[] = [
  ["server-variable-undeclared", namesWithoutVariable],
  ["server-variable-unused", variablesWithoutName],
  ["server-variable-default", defaultsOutsideTheEnum],
];

function namesWithoutVariable(objects: Objects): Finding[] {
  return (objects.get("server") ?? []).flatMap((server) => {
    const variables = server.get("variables");
    return [...variableNames(server.string("url"))]
      .filter((name) => variables?.get(name) === undefined)
      .map((name) => ({
        place: server.get("url") ?? server,
        message: `the server variable ${quote(name)} is not declared; add it to variables with a default`,
        assumed: "callers give baseUrl",
      }));
  });
}

function variableNames(url = ""): Set<string> {
  return new Set([...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name));
}

function variablesWithoutName(objects: Objects): Finding[] {
  return (objects.get("server") ?? []).flatMap((server) => {
    const names = variableNames(server.string("url"));
    const variables = server.get("variables")?.entries() ?? [];
    return variables
      .filter(([name]) => !names.has(name))
      .map(([name, place]) => ({
        place,
        part: "key",
        message: `the url of the server has no {${name}}; add it there, or remove the variable`,
      }));
  });
}

function defaultsOutsideTheEnum(objects: Objects): Finding[] {
  return (objects.get("serverVariable") ?? []).flatMap((variable): Finding[] => {
    const written = variable.string("default");
    const allowed = variable
      .get("enum")
      ?.items()
      .map(({ value }) => value);
    if (written === undefined || allowed === undefined || allowed.includes(written)) return [];
    const message = `the default ${quote(written)} is not in the enum; add it there, or write one of those`;
    return [{ place: variable.get("default") ?? variable, message }];
  });
}
