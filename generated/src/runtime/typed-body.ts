import type { Placer } from "./draft.js";

/** A body whose media type is not the one that its placer, or the platform, would name. */
export function typedBody(place: Placer, contentType: string): Placer {
  return (draft, name, value) => {
    place(draft, name, value);
    if (draft.body !== null) draft.headers.push(["content-type", contentType]);
  };
}
