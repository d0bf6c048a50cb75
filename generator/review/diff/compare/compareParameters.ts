import { memberKey } from "../../../ground/key.ts";
import { printType } from "../../../model/types/printType.ts";
import { unknownType } from "../../../model/types/type.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import { canonicalText } from "./canonicalText.ts";
import { compareFacts } from "./compareFacts.ts";
import { compareValue } from "./compareValue.ts";
import type { Context } from "./context.ts";
import type { OperationPair } from "./matchOperations.ts";
import { editAt, type Site } from "./site.ts";
import type { Parameter } from "../../../model/parameter.ts";

/** Compares the positional arguments of a method, which are parameters of its path. */
export function compareArguments(site: Site, { before, after }: OperationPair, context: Context): Edit[] {
  const [from, to] = [before.operation.pathParameters, after.operation.pathParameters];
  const [old, now] = [namesOf(from), namesOf(to)];
  const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join("\n") === b.join("\n");
  const places = { before: before.operation.origin, after: after.operation.origin };
  if (isSame(old.toSorted(), now.toSorted())) {
    const swapped = isSame(old, now)
      ? []
      : [swapEdit(site, from, to, { places, common: before.operation.path })];
    const pairs = from.flatMap((parameter) => {
      const other = to.find(({ name }) => name === parameter.name);
      return other ? compareParameter(site, parameter, other, context) : [];
    });
    return [...swapped, ...pairs];
  }
  if (from.length === to.length) {
    return from.flatMap((parameter, index) => {
      const other = to[index];
      if (!other) return [];
      const renamed = editAt(parameterSite(site, parameter, other), "path-parameter-renamed", {
        before: argumentLine(parameter),
        after: argumentLine(other),
      });
      return [
        ...(parameter.name === other.name ? [] : [renamed]),
        ...compareParameter(site, parameter, other, context),
      ];
    });
  }
  const [moved, taken] = [paramsNames(after.operation), paramsNames(before.operation)];
  return [
    ...from
      .filter(({ name }) => !now.includes(name))
      .map((parameter) => {
        const rule: DiffRuleId = moved.client.has(parameter.name)
          ? "path-parameter-to-client"
          : moved.others.has(parameter.name)
            ? "parameter-moved-to-path"
            : "path-parameter-removed";
        return editAt(parameterSite(site, parameter, undefined), rule, {
          before: argumentLine(parameter),
          common: before.operation.path,
        });
      }),
    ...to
      .filter(({ name }) => !old.includes(name))
      .map((parameter) => {
        const rule: DiffRuleId = taken.client.has(parameter.name)
          ? "path-parameter-from-client"
          : taken.others.has(parameter.name)
            ? "parameter-moved-to-path"
            : "path-parameter-added";
        return editAt(parameterSite(site, undefined, parameter), rule, {
          after: argumentLine(parameter),
          common: before.operation.path,
        });
      }),
  ];
}

function swapEdit(
  site: Site,
  from: readonly Parameter[],
  to: readonly Parameter[],
  details: Pick<Edit, "places" | "common">,
): Edit {
  const types = (list: readonly Parameter[]): string => list.map(({ type }) => printType(type)).join();
  const rule = types(from) === types(to) ? "path-parameters-swapped" : "path-parameters-reordered";
  const show = (list: readonly Parameter[]): string => `(${list.map(argumentLine).join(", ")})`;
  return editAt(site, rule, { before: show(from), after: show(to), ...details });
}

/** Compares the members of the params, without the fields of a body. */
export function compareParams(site: Site, { before, after }: OperationPair, context: Context): Edit[] {
  const ownOf = ({ operation }: OperationPair["before"]): readonly Parameter[] =>
    operation.parameters.filter((parameter) => parameter.in !== "body");
  const [from, to] = [ownOf(before), ownOf(after)];
  const [old, now] = [new Set(namesOf(from)), new Set(namesOf(to))];
  const renamed = new Map(
    to.flatMap(({ name, origin }): [string, Parameter][] => {
      const given = origin.string("x-sdk-renamed-from");
      const source = from.find((parameter) => parameter.name === given);
      return source && !now.has(source.name) && !old.has(name) ? [[name, source]] : [];
    }),
  );
  const sources = new Set(renamed.values());
  // What moved between the path and the params is told of with the arguments.
  const [oldArguments, newArguments] = [before, after].map(({ operation }) =>
    namesOf(operation.pathParameters),
  ) as [string[], string[]];
  const elsewhere = {
    before: new Set(oldArguments.filter((name) => !newArguments.includes(name))),
    after: new Set(newArguments.filter((name) => !oldArguments.includes(name))),
  };
  return [
    ...from
      .filter((parameter) => !now.has(parameter.name) && !sources.has(parameter))
      .filter(({ name }) => !elsewhere.after.has(name))
      .map((parameter) => {
        const rule = parameter.in === "path" ? "path-member-renamed" : "parameter-removed";
        return editAt(parameterSite(site, parameter, undefined), rule, {
          before: paramLine(parameter),
          ...(parameter.in === "path" && { common: before.operation.path }),
        });
      }),
    ...to
      .filter(({ name }) => !old.has(name) && !renamed.has(name) && !elsewhere.before.has(name))
      .map((parameter) =>
        editAt(parameterSite(site, undefined, parameter), addedRule(parameter), {
          after: paramLine(parameter),
          ...(parameter.in === "path" && { common: after.operation.path }),
        }),
      ),
    ...to.flatMap((parameter) => {
      const source = renamed.get(parameter.name);
      const other = source ?? from.find(({ name }) => name === parameter.name);
      if (!other) return [];
      const edit = editAt(parameterSite(site, other, parameter), "parameter-renamed", {
        before: paramLine(other),
        after: paramLine(parameter),
      });
      return [...(source ? [edit] : []), ...compareParameter(site, other, parameter, context)];
    }),
  ];
}

function addedRule(parameter: Parameter): DiffRuleId {
  if (!parameter.required || parameter.fromClient) return "parameter-added";
  return "default" in parameter.annotations ? "parameter-added-with-default" : "parameter-added-required";
}

function compareParameter(parent: Site, before: Parameter, after: Parameter, context: Context): Edit[] {
  const site = parameterSite(parent, before, after);
  const lines = { before: paramLine(before), after: paramLine(after) };
  const isMoved = before.in !== after.in;
  const own = { ...site, before: before.origin, after: after.origin };
  return [
    ...(isMoved ? [editAt(site, "parameter-moved", { before: before.in, after: after.in })] : []),
    ...(before.required === after.required
      ? []
      : [editAt(site, after.required ? "parameter-required" : "parameter-optional", lines)]),
    ...(isMoved ? [] : compareWriting(own, before, after)),
    ...compareValue(
      { ...site, before: schemaOf(before.origin), after: schemaOf(after.origin) },
      before.type,
      after.type,
      context,
    ),
    // A path item of OpenAPI has no schema to say these in.
    ...compareFacts(own, true),
  ];
}

function compareWriting(site: Site, before: Parameter, after: Parameter): Edit[] {
  const [from, to] = [before.serialization, after.serialization];
  const isText = canonicalText(from) === canonicalText(to);
  const rule = "content" in from || "content" in to ? "parameter-content" : "parameter-style";
  const reserved = [before, after].map(({ origin }) => origin.boolean("allowReserved") === true);
  return [
    ...(isText ? [] : [editAt(site, rule, { before: canonicalText(from), after: canonicalText(to) })]),
    ...(reserved[0] === reserved[1]
      ? []
      : [
          editAt(site, "parameter-reserved", {
            before: `allowReserved: ${reserved[0]}`,
            after: `allowReserved: ${reserved[1]}`,
          }),
        ]),
  ];
}

/** The site of a parameter: what it is called by callers, and where it stands. */
function parameterSite(site: Site, before: Parameter | undefined, after: Parameter | undefined): Site {
  const shown = before ?? after;
  const places = { before: before?.origin ?? site.before, after: after?.origin ?? site.after };
  return {
    ...site,
    subject: `${site.subject}(${shown?.name ?? ""})`,
    ...places,
    places,
    isParameter: true,
    show: (type, side) => {
      const parameter = (side === "before" ? before : after) ?? shown;
      return parameter ? paramLine({ ...parameter, type }) : printType(type);
    },
  };
}

function schemaOf(parameter: Node): Node | undefined {
  return parameter.get("schema") ?? parameter.get("content")?.entries()[0]?.[1].get("schema");
}

function namesOf(parameters: readonly Parameter[]): string[] {
  return parameters.map(({ name }) => name);
}

function paramsNames({ parameters }: { readonly parameters: readonly Parameter[] }): {
  client: Set<string>;
  others: Set<string>;
} {
  const client = parameters.filter(({ fromClient }) => fromClient);
  return {
    client: new Set(namesOf(client)),
    others: new Set(namesOf(parameters.filter(({ fromClient }) => !fromClient))),
  };
}

function argumentLine({ argumentName, type }: Parameter): string {
  return `${argumentName}: ${printType(type)}`;
}

/** A member of the params, with its place in the request. */
function paramLine({ name, required, fromClient, type, in: place }: Parameter): string {
  const isOptional = !required || fromClient;
  return `${place} ${memberKey(name)}${isOptional ? "?" : ""}: ${printType(type ?? unknownType)}`;
}
