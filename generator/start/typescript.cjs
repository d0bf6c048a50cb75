// What `import … from "typescript"` becomes in a build, see build.js.
module.exports = require("./tsMorph.cjs").ts;
