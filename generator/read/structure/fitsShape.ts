import { isMap } from "../isMap.ts";
import type { Shape } from "./shapes.ts";

/** Tells whether a value is of the kind that a shape wants. What is inside of it is not looked at. */
export function fitsShape(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "any":
      return true;
    case "text":
    case "word":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 0;
    case "list":
      return Array.isArray(value);
    case "map":
    case "object":
      return isMap(value);
    case "either":
      return shape.of.some((alternative) => fitsShape(alternative, value));
  }
}
