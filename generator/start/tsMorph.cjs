// What `import … from "ts-morph"` becomes in a build, see build.js.
const { join } = require("node:path");
const { loadScript } = require("./loadScript.ts");

/** @type {typeof import("ts-morph")} */
const tsMorph = loadScript(join(__dirname, "ts-morph.cjs"), join(__dirname, "code"));

module.exports = tsMorph;
