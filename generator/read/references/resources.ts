import { isMap } from "../../ground/values.ts";
import { appendPointer } from "./pointer.ts";

/** What references to a file can name other than by a pointer (JSON Schema 2020-12, 8.2). */
export interface Resources {
  /** Places of the schemas with an `$id` by their whole address, without fragment. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The schema with an `$id` that a place belongs to, or the file itself: its pointer, and the address that references are relative to. */
  around(pointer: string): Resource;
  /** The place of the schema with an `$anchor` in a resource; if there is none, the one in the whole file, if it is the only one. */
  anchor(resource: string, name: string): string | undefined;
}

/** A part of a file with an address of its own. */
interface Resource {
  readonly pointer: string;
  readonly address: string;
}

/** Finds every `$id` and `$anchor` of a file; `undefined` if it has none, which its text tells soonest. */
export function indexResources(bytes: Uint8Array, value: unknown, path: string): Resources | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!["$id", "$anchor", "$dynamicAnchor"].some((keyword) => text.includes(keyword))) return undefined;
  const root: Resource = { pointer: "", address: resolveAddress(path, "file:///") };
  const resources = new Map<string, Resource>([["", root]]);
  const anchors = new Map<string, Map<string, string>>();
  const pending: { value: unknown; pointer: string; resource: Resource }[] = [
    { value, pointer: "", resource: root },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value: inner, pointer } = next;
    if (typeof inner !== "object" || inner === null) continue;
    const resource = isMap(inner) ? resourceAt(inner, pointer, next.resource) : next.resource;
    resources.set(resource.pointer, resource);
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const name: unknown = Reflect.get(inner, keyword);
      if (typeof name !== "string") continue;
      const places = anchors.get(name) ?? new Map<string, string>();
      anchors.set(name, places.set(resource.pointer, pointer));
    }
    for (const [key, child] of Object.entries(inner))
      pending.push({ value: child, pointer: appendPointer(pointer, key), resource });
  }
  const around = (pointer: string): Resource => {
    for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
      const found = resources.get(place);
      if (found) return found;
    }
    return resources.get("") ?? root;
  };
  return {
    addresses: new Map([...resources.values()].map(({ address, pointer }) => [address, pointer])),
    around,
    anchor: (resource, name) => {
      const places = anchors.get(name);
      return places?.get(resource) ?? (places?.size === 1 ? [...places.values()][0] : undefined);
    },
  };
}

function resourceAt(value: Readonly<Record<string, unknown>>, pointer: string, around: Resource): Resource {
  const id = pointer === "" ? (value["$self"] ?? value["$id"]) : value["$id"];
  if (typeof id !== "string" || id.startsWith("#")) return around;
  return { pointer, address: resolveAddress(id, around.address) };
}

/** The whole address that a text means beside another one, without fragment (RFC 3986, 5.2); the text itself if it is none. */
export function resolveAddress(text: string, base: string): string {
  const [location = ""] = text.split("#");
  return URL.canParse(location, base) ? new URL(location, base).href : location;
}
