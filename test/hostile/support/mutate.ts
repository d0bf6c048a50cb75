import { parse } from "yaml";
import type { Random } from "./random.ts";

type Container = Record<string, unknown> | unknown[];

/** Changes a real document in one to four places: values, keys and kinds, or, one time in four, its text. */
export function mutate(text: string, payloads: readonly string[], random: Random): string {
  if (random.below(4) === 0) return mutateText(text, payloads, random);
  const document: unknown = parse(text, { maxAliasCount: -1, logLevel: "silent" });
  for (let count = 1 + random.below(4); count > 0; count--) {
    const containers = listContainers(document);
    if (containers.length > 0) mutateIn(random.pick(containers), containers, payloads, random);
  }
  return JSON.stringify(document, breakCircles());
}

function mutateIn(
  container: Container,
  others: readonly Container[],
  payloads: readonly string[],
  random: Random,
): void {
  const keys = Object.keys(container);
  const key = keys.length > 0 ? random.pick(keys) : random.pick(payloads);
  const set = (value: unknown): void => void Reflect.set(container, key, value);
  const text = random.pick(payloads);
  switch (random.below(8)) {
    case 0:
      return set(text);
    case 1:
      return void Reflect.deleteProperty(container, key);
    case 2:
      // Some keys of a list are its own: they stay as they are.
      return void Reflect.defineProperty(container, text, {
        value: Reflect.get(container, key),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    case 3:
      return set(random.pick([null, true, 0, -1, 1e308, "", [], {}, [[]], { $ref: "#" }]));
    case 4:
      return set(structuredClone(random.pick(others)));
    case 5:
      return set({
        $ref: random.pick([
          "#/components/schemas/None",
          "#/paths",
          "#",
          "#/info",
          "../x.yaml",
          "https://evil.example/x",
          text,
        ]),
      });
    case 6:
      return set([Reflect.get(container, key), Reflect.get(container, key)]);
    default: {
      const value: unknown = Reflect.get(container, key);
      return set(typeof value === "string" ? value + text : { [text]: value });
    }
  }
}

/** Few of them stand for all where a document is large. */
function listContainers(document: unknown): Container[] {
  const found: Container[] = [];
  const pending = [document];
  for (let next = pending.pop(); pending.length > 0 || next !== undefined; next = pending.pop()) {
    if (typeof next !== "object" || next === null) continue;
    found.push(Array.isArray(next) ? next : Object.assign(next));
    for (const inner of Object.values(next))
      if (typeof inner === "object" && inner !== null) pending.push(inner);
    if (found.length > 50_000) break;
  }
  return found;
}

/** A value that came to stand inside itself ends there. */
function breakCircles(): (this: unknown, key: string, value: unknown) => unknown {
  const around: unknown[] = [];
  return function (_key, value) {
    while (around.length > 0 && around.at(-1) !== this) around.pop();
    if (typeof value !== "object" || value === null) return value;
    if (around.includes(value)) return null;
    around.push(value);
    return value;
  };
}

function mutateText(text: string, payloads: readonly string[], random: Random): string {
  let changed = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const start = random.below(changed.length);
    const end = start + random.below(80);
    const inserted = random.pick([
      "",
      "\t",
      "\n",
      "{",
      "]",
      "*a",
      "&a ",
      "<<: ",
      "\0",
      "\u202e",
      '"',
      changed.slice(start, end).repeat(2),
      random.pick(payloads),
    ]);
    changed = changed.slice(0, start) + inserted + changed.slice(end);
  }
  return changed;
}
