// What runs in a second thread of a build, see build.js.
import { parentPort } from "node:worker_threads";
import { serveJobs } from "../ground/secondThread.ts";

// As in the first thread, see sdkgen.js; it must be known before the script is loaded.
if (process.env["SDKGEN_DEBUG"]) process.setSourceMapsEnabled(true);
const { jobs } = await import("./loadGenerate.js");
if (parentPort) serveJobs(jobs, parentPort);
