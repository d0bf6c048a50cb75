import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { TextFile } from "../../../generator/ground/textFile.ts";
import { projectFolder } from "../../generator/support/templates.ts";

/** What came of a document: files, problems that are errors, the trace of an internal error, or nothing in time. */
export interface Result {
  readonly files?: readonly TextFile[];
  readonly errors?: readonly {
    readonly rule: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
  readonly trace?: string;
  readonly isHanging?: boolean;
}

const threads = 2;
const findBuild = pathToFileURL(join(projectFolder, "generator/start/findBuild.js")).href;

/**
 * Generates documents as the built generator does, in threads that are ended when one of them takes too long.
 *
 * @param folder where the documents are put
 * @param documents their texts, made when they are needed
 * @param deadline in milliseconds
 * @param receive is waited for before its thread takes the next document
 */
export async function generateAll(
  folder: string,
  documents: readonly (() => string)[],
  deadline: number,
  receive: (result: Result, index: number) => void | Promise<void>,
): Promise<void> {
  const waiting = documents.entries();
  const work = async (): Promise<void> => {
    let thread = await startThread();
    // Both loops take from the same list.
    for (const [index, print] of waiting) {
      const home = join(folder, `d${index}`);
      mkdirSync(home);
      const spec = join(home, "spec.yaml");
      writeFileSync(spec, print());
      const result = await ask(thread, spec, deadline);
      if (result.isHanging) {
        await thread.terminate();
        thread = await startThread();
      }
      await receive(result, index);
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: threads }, work));
}

async function startThread(): Promise<Worker> {
  const thread = new Worker(join(import.meta.dirname, "worker.js"), {
    workerData: { findBuild },
    execArgv: [],
  });
  // Loading takes longer than many documents.
  await once(thread, "message");
  return thread;
}

function ask(thread: Worker, spec: string, deadline: number): Promise<Result> {
  return new Promise((resolve) => {
    const settle = (result: Result): void => {
      clearTimeout(timer);
      thread.removeListener("message", settle).removeListener("error", fail);
      resolve(result);
    };
    const fail = (error: Error): void => settle({ trace: String(error.stack), isHanging: true });
    const timer = setTimeout(() => settle({ isHanging: true }), deadline);
    thread.once("message", settle);
    thread.once("error", fail);
    thread.postMessage({ spec });
  });
}
