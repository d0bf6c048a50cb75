// What `import … from "ts-morph"` becomes in generate.cjs, see build.js. The names are listed because the bundler would otherwise copy
// all of the module, for each file that imports it.
import { join } from "node:path";
import { loadScript } from "./loadScript.ts";

/** @type {Pick<typeof import("ts-morph"), "Node" | "printStructure" | "Project" | "StructureKind" | "SyntaxKind" | "ts" | "VariableDeclarationKind">} */
const tsMorph = loadScript(join(__dirname, "ts-morph.cjs"), join(__dirname, "code"));

export const { Node, printStructure, Project, StructureKind, SyntaxKind, ts, VariableDeclarationKind } =
  tsMorph;
