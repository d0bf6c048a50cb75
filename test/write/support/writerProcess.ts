import { readFileSync } from "node:fs";
import type { TextFile } from "../../../generator/ground/textFile.ts";
import { writeFiles } from "../../../generator/write/writeFiles.ts";

/**
 * A process that writes: `<out> <versions.json> [rounds]`. The versions are a list of lists of files; they
 * are written in turn, for so many rounds. Prints the result of each write that gave problems, then `done`.
 */
const [out = "", versionsPath = "", rounds = "1"] = process.argv.slice(2);
const versions: TextFile[][] = JSON.parse(readFileSync(versionsPath, "utf8"));
for (let round = 0; round < Number(rounds); round += 1) {
  for (const files of versions) {
    const { problems } = writeFiles(out, files, { inputs: [], force: false });
    if (problems.length > 0) console.log(JSON.stringify(problems));
  }
}
console.log("done");
