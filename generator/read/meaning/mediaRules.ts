import type { Finding } from "../../problems/applyRules.ts";
import type { Objects } from "../document.ts";
import { quote } from "../structure/describe.ts";
import { nearestName } from "../structure/nearestName.ts";
import type { MeaningRule } from "./rule.ts";

/** Rules about the bodies of messages. */
export const mediaRules: readonly MeaningRule[] = [
  ["media-type", mediaTypesWithSlips],
  ["example-twice", examplesBesideExample],
];

/** Media types of APIs (https://www.iana.org/assignments/media-types), those that differ in few letters from another among them. */
const knownTypes: ReadonlySet<string> = new Set(
  `application/json application/json5 application/jsonl application/json-seq application/x-ndjson application/ld+json
  application/hal+json application/geo+json application/vnd.api+json application/problem+json application/problem+xml
  application/json-patch+json application/merge-patch+json application/xml application/yaml application/x-yaml application/pdf
  application/zip application/gzip application/jwt application/jose application/cbor application/x-www-form-urlencoded
  application/octet-stream application/javascript application/graphql application/x-tar multipart/form-data multipart/mixed
  multipart/related text/plain text/html text/xml text/csv text/css text/yaml text/javascript text/markdown text/event-stream
  image/png image/jpeg image/gif image/webp image/svg+xml image/tiff image/bmp image/avif audio/mpeg audio/wav audio/ogg
  audio/mp4 audio/webm video/mp4 video/mpeg video/webm video/ogg`.split(/\s+/),
);

function mediaTypesWithSlips(objects: Objects): Finding[] {
  return (objects.get("mediaType") ?? []).flatMap((place): Finding[] => {
    const [essence = ""] = place.key.toLowerCase().split(";");
    const isKey = place.pointer.split("/").at(-2) === "content";
    if (!isKey || essence.includes("*") || knownTypes.has(essence.trim())) return [];
    const nearest = nearestName(essence, knownTypes);
    const start = `${quote(place.key)} is not a media type that is known`;
    if (nearest !== undefined) return [{ place, part: "key", message: `${start}; did you mean ${nearest}?` }];
    if (essence.includes("/")) return [];
    return [{ place, part: "key", message: `${start}; write a type such as application/json` }];
  });
}

function examplesBesideExample(objects: Objects): Finding[] {
  const owners = (["mediaType", "parameter", "header"] as const).flatMap((name) => objects.get(name) ?? []);
  return owners.flatMap((owner): Finding[] => {
    const place = owner.get("example");
    if (!place || !owner.get("examples")) return [];
    return [{ place, part: "key", message: "example stands beside examples; move it there, or remove it" }];
  });
}
