import { parentPort } from "node:worker_threads";
import { serveJobs } from "../../../generator/ground/secondThread.ts";
import { jobs } from "./jobs.ts";

if (parentPort) serveJobs(jobs, parentPort);
