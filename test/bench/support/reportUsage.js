// Loaded before a measured script: leaves what its process used in the folder that USAGE_FOLDER names.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env["USAGE_FOLDER"];
process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 };
  if (folder) writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage));
});
