// What `import ts from "typescript"` becomes in generate.cjs, see build.js.
export { ts as default } from "./tsMorph.js";
