import type { Finding } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../document.ts";
import { fixedMethods, listOperations } from "../operations.ts";
import { quote } from "../structure/describe.ts";
import { nearestName } from "../structure/nearestName.ts";
import { findRepeated, type MeaningRule, showPlace } from "./rule.ts";
import type { Fix } from "../../problems/problem.ts";

/** Rules about paths and the parameters in them. */
export const pathRules: readonly MeaningRule[] = [
  ["path-slash", pathsWithoutSlash],
  ["path-template", templatesThatAreNotClosed],
  ["path-query", pathsWithQuery],
  ["path-duplicate", pathsThatMatchTheSame],
  ["path-parameter-undeclared", templateNamesWithoutParameter],
  ["path-parameter-unused", pathParametersWithoutTemplateName],
  ["path-parameter-required", pathParametersThatAreOptional],
];

function pathsWithoutSlash(objects: Objects): Finding[] {
  return paths(objects)
    .filter(([path]) => !path.startsWith("/"))
    .map(([path, place]) => {
      const isMethodName = fixedMethods.has(path.toLowerCase());
      const right = isMethodName
        ? "move it below the path that it is a method of"
        : `write ${quote(`/${path}`)}`;
      const message = `the path ${quote(path)} does not start with a slash; ${right}`;
      const isAddress = path.includes("://");
      const assumed = isAddress ? "its operations are left out" : `it is read as ${quote(`/${path}`)}`;
      const fix: Fix = [{ kind: "rename", at: place, key: `/${path}` }];
      return {
        place,
        part: "key",
        message,
        assumed,
        ...(isAddress ? { loss: "operation" } : !isMethodName && { fix }),
      };
    });
}

function paths(objects: Objects): [path: string, pathItem: Node][] {
  return (objects.get("paths") ?? []).flatMap((node) =>
    node.entries().filter(([path]) => !path.startsWith("x-")),
  );
}

function templatesThatAreNotClosed(objects: Objects): Finding[] {
  return paths(objects).flatMap(([path, place]): Finding[] => {
    const names = templateNames(path);
    const [repeated] = names.filter((name, index) => names.indexOf(name) !== index);
    if (/[{}]/.test(path.replaceAll(template, "")) || names.includes("")) {
      const message = `the braces in the path ${quote(path)} do not enclose names; write each parameter as {name}`;
      return [{ place, part: "key", message, assumed: "the other braces are text of the path" }];
    }
    if (repeated === undefined) return [];
    const message = `the path has {${repeated}} twice; give each place its own name`;
    return [{ place, part: "key", message }];
  });
}

function pathsWithQuery(objects: Objects): Finding[] {
  return paths(objects)
    .filter(([path]) => path.replaceAll(template, "").includes("?"))
    .map(([path, place]) => ({
      place,
      part: "key",
      message: `the path ${quote(path)} holds a query; write what is after the ? as parameters with ${place.file.notation.entry("in", "query")}`,
    }));
}

const template = /\{([^{}]*)\}/g;

function templateNames(path: string): string[] {
  return [...path.matchAll(template)].map(([, name = ""]) => name);
}

function pathsThatMatchTheSame(objects: Objects): Finding[] {
  return findRepeated(paths(objects), ([path]) => path.replaceAll(template, "{}")).map(({ item, first }) => ({
    place: item[1],
    part: "key",
    message: `the path differs from ${quote(first[0])} at ${showPlace(first[1])} only in names; merge the two`,
  }));
}

function templateNamesWithoutParameter(objects: Objects): Finding[] {
  return templatedOperations(objects).flatMap(({ path, operation, parameters }) => {
    const declared = new Set(parameters.map(pathParameterName));
    return [...new Set(templateNames(path))]
      .filter((name) => !declared.has(name) && nearestName(name, unused(declared, path)) === undefined)
      .map((name) => ({
        place: operation,
        part: "key",
        message: `the path parameter ${quote(name)} is not declared; add a parameter with ${operation.file.notation.entry("in", "path")} and that name`,
      }));
  });
}

/** Path parameters that the path has no place for: one of them may be another's, with a slip in its name. */
function unused(declared: ReadonlySet<string | undefined>, path: string): string[] {
  const names = templateNames(path);
  return [...declared].filter((name) => name !== undefined && !names.includes(name)).map(String);
}

interface TemplatedOperation {
  readonly path: string;
  readonly operation: Node;
  /** Those of the path item and its own, as listed: maybe references. */
  readonly parameters: readonly Node[];
}

function templatedOperations(objects: Objects): TemplatedOperation[] {
  return paths(objects).flatMap(([path, place]) => {
    const pathItems = [...new Set([place, place.follow() ?? place])];
    const shared = pathItems.flatMap(listParameters);
    return pathItems.flatMap(listOperations).map(([, operation]) => ({
      path,
      operation,
      parameters: [...shared, ...listParameters(operation.follow() ?? operation)],
    }));
  });
}

function listParameters(owner: Node): Node[] {
  return owner.get("parameters")?.follow()?.items() ?? [];
}

function pathParameterName(item: Node): string | undefined {
  const parameter = item.follow();
  return parameter?.string("in") === "path" ? parameter.string("name") : undefined;
}

function pathParametersWithoutTemplateName(objects: Objects): Finding[] {
  const unused = templatedOperations(objects).flatMap(({ path, parameters }) => {
    const names = new Set(templateNames(path));
    return parameters.flatMap((place): [string, Finding][] => {
      const name = pathParameterName(place);
      if (name === undefined || names.has(name)) return [];
      const declared = parameters.map(pathParameterName);
      const nearest = nearestName(
        name,
        [...names].filter((other) => !declared.includes(other)),
      );
      const fix =
        nearest === undefined ? "add it there, or remove the parameter" : `did you mean {${nearest}}?`;
      const message = `the path ${quote(path)} has no {${name}}; ${fix}`;
      return [[place.id, { place, message }]];
    });
  });
  return [...new Map(unused).values()];
}

function requireParameter(parameter: Node): Fix {
  const written = parameter.get("required");
  if (written) return [{ kind: "replace", at: written, value: true }];
  return [{ kind: "add", at: parameter, key: "required", value: true, after: "in" }];
}

function pathParametersThatAreOptional(objects: Objects): Finding[] {
  return (objects.get("parameter") ?? [])
    .filter((parameter) => parameter.string("in") === "path" && parameter.boolean("required") !== true)
    .map((parameter) => ({
      place: parameter,
      message: `the path parameter ${quote(parameter.string("name"))} is always there; write ${parameter.file.notation.entry("required", true)}`,
      fix: requireParameter(parameter),
    }));
}
