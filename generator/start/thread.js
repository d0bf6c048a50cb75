// What runs in a second thread of a build, see build.js.
import { parentPort } from "node:worker_threads";
import { serveJobs } from "../ground/secondThread.ts";
import { jobs } from "./loadGenerate.js";

if (parentPort) serveJobs(jobs, parentPort);
