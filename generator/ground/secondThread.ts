import { type MessagePort, Worker } from "node:worker_threads";

/** Work that any thread can do: a function of plain data that gives plain data, and the name by which all threads know it. */
export interface Job<Input, Output> {
  readonly name: string;
  run(input: Input): Output | Promise<Output>;
}

/** Inputs of a job for two threads. Each takes the next one that nobody has taken. */
interface Offer {
  readonly id: number;
  readonly name: string;
  readonly inputs: readonly unknown[];
  /** How many of them are taken, in memory that both threads see. */
  readonly taken: Int32Array;
}

/** What the second thread has done of an offer, by index, or why it could not. */
interface Answer {
  readonly id: number;
  readonly results: ReadonlyMap<number, unknown>;
  readonly error?: unknown;
}

/** A thread beside this one, which does what it is offered in the order in which it is offered. */
export class SecondThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #offers = 0;
  #isLost = false;
  #isEnding = false;

  /** @param script path of a module that calls `serveJobs` */
  constructor(script: string) {
    this.#worker = new Worker(script);
    this.#worker.unref();
    this.#worker.on("message", (answer: Answer) => this.#settle(answer));
    // Whatever became of it, this thread can do the same.
    this.#worker.on("error", () => this.#lose());
    this.#worker.on("exit", () => this.#lose());
  }

  /** Hands jobs over; gives what was done there, which is nothing if the thread is lost. Rejects as the job that failed. */
  async do(
    name: string,
    inputs: readonly unknown[],
    taken: Int32Array,
  ): Promise<ReadonlyMap<number, unknown>> {
    if (this.#isLost) return new Map();
    const offer: Offer = { id: this.#offers++, name, inputs, taken };
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(offer.id, resolve));
    this.#worker.ref();
    this.#worker.postMessage(offer);
    const { results, error } = await answered;
    if (error !== undefined) throw error;
    return results;
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#worker.ref(); // or nothing would keep the process until it has ended
    await this.#worker.terminate();
  }

  #settle(answer: Answer): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
    // An answer that nobody needs any more may still come.
    if (this.#waiting.size === 0 && !this.#isEnding) this.#worker.unref();
  }

  #lose(): void {
    this.#isLost = true;
    for (const id of this.#waiting.keys()) this.#settle({ id, results: new Map() });
  }
}

/** Does in this thread what is offered to it from another one. */
export function serveJobs(jobs: readonly Job<never, unknown>[], port: MessagePort): void {
  let last: Promise<void> = Promise.resolve();
  port.on("message", (offer: Offer) => {
    last = last.then(async () => port.postMessage(await answerOffer(jobs, offer)));
  });
}

async function answerOffer(jobs: readonly Job<never, unknown>[], offer: Offer): Promise<Answer> {
  const { id, name, inputs, taken } = offer;
  try {
    const job = jobs.find((each) => each.name === name);
    if (!job) throw new Error(`there is no job ${name}`);
    // Who offers a job by its name has its inputs.
    return { id, results: await takeJobs(job, inputs as never[], taken) };
  } catch (error) {
    return { id, results: new Map(), error };
  }
}

/**
 * Offers work to the second thread, which begins at once, if there is one.
 *
 * @returns does in this thread what is left then, and gives all results in the order of the inputs; to be called once. Rejects as the
 * first piece of work that failed
 */
export function offerJobs<Input, Output>(
  job: Job<Input, Output>,
  inputs: readonly Input[],
  thread: SecondThread | undefined,
): () => Promise<Output[]> {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const there = inputs.length > 0 ? thread?.do(job.name, inputs, taken) : undefined;
  // Until it is awaited nobody needs to know.
  there?.catch(() => {});
  return async () => {
    const results = await takeJobs(job, inputs, taken);
    if (results.size < inputs.length) {
      // The other thread has the same job under this name.
      for (const [index, result] of (await there) ?? []) results.set(index, result as Output);
    }
    const all: Output[] = [];
    // A thread that was lost has taken work with it.
    for (const [index, input] of inputs.entries()) all.push(results.get(index) ?? (await job.run(input)));
    return all;
  };
}

/** Does what nobody has taken, a piece at a time. */
async function takeJobs<Input, Output>(
  job: Job<Input, Output>,
  inputs: readonly Input[],
  taken: Int32Array,
): Promise<Map<number, Output>> {
  const results = new Map<number, Output>();
  for (let index = take(taken); index < inputs.length; index = take(taken)) {
    const input = inputs[index];
    if (input !== undefined) results.set(index, await job.run(input));
  }
  return results;
}

function take(taken: Int32Array): number {
  return Atomics.add(taken, 0, 1);
}
