/** A pool of worker threads: a fresh thread costs tens of milliseconds, a fresh context one. */
import { setFlagsFromString } from "node:v8";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { GoogleError } from "../edits/refusals";
import type { AddOn } from "./addOn";
import { type Execution, Killed } from "./execution";
import type { Job, JobResult } from "./job";
import { Spares } from "./spares";
import type { WorkerCode } from "./workerCode";

interface Thread {
  worker: Worker;
  port: MessagePort;
  flag: Int32Array;
}

interface Member extends Thread {
  execution?: Execution;
}

/** As many executions as run at once; a further one waits. */
const LIMIT = 12;
/** Megabytes: f(...list) overflows at about 125,000 items, as at Google. */
const STACK = 1.15;
/** How long a killed script may still run before its thread is ended. */
const GRACE = 200;

// For the threads, which sweep away what executions leave; what is compiled stays, though seldom run.
setFlagsFromString("--expose-gc");
setFlagsFromString("--no-flush-bytecode");

const spares = new Spares<Thread>("scripts", end);

export class Pool {
  private readonly idle: Member[] = [];
  private readonly waiting: ((member: Member) => void)[] = [];
  private readonly all = new Set<Member>();
  private closed = false;

  constructor(
    private readonly code: WorkerCode,
    private readonly addOn: AddOn,
  ) {}

  /** Runs a job on Google's side `execution`; ends it after `limit` milliseconds. */
  async run(execution: Execution, job: Job, limit: number): Promise<JobResult> {
    const member = await this.member(execution);
    member.execution = execution;
    member.worker.ref();
    return new Promise((resolve) => {
      const end = (result: JobResult, reusable: boolean) => {
        clearTimeout(timer);
        execution.onKilled = () => undefined;
        member.worker.removeAllListeners("message").removeAllListeners("error");
        resolve(result);
        if (reusable) this.release(member);
      };
      const timer = setTimeout(() => {
        execution.onKilled = () => undefined;
        execution.kill();
        this.discard(member);
        end({ error: { name: "Exception", message: "Exceeded maximum execution time" }, log: [] }, false);
      }, limit);
      execution.onKilled = () => {
        const killed = { error: { name: "Killed", message: "The execution was killed." }, log: [] };
        end(killed, false);
        this.retire(member);
      };
      member.worker.once("message", (result: JobResult) => end(result, true));
      member.worker.once("error", (error: Error) => {
        this.discard(member);
        end({ error: { name: error.name, message: error.message }, log: [] }, false);
      });
      member.worker.postMessage(job);
    });
  }

  /** Ends what is still running; threads at rest are left to the next pool of the same add-on. */
  async close(): Promise<void> {
    this.closed = true;
    for (const member of this.idle.splice(0)) {
      this.all.delete(member);
      const { worker, port, flag } = member;
      port.removeAllListeners("message");
      spares.keep({ worker, port, flag }, this.addOn.stamp);
    }
    await Promise.all([...this.all].map((member) => member.worker.terminate()));
  }

  /** Takes no new work; every thread ends with what it is doing. */
  retireAll(): void {
    this.closed = true;
    for (const member of this.idle.splice(0)) this.discard(member);
  }

  /** A formula's function does not queue: those before it may wait for the formula. */
  private async member({ kind }: Execution): Promise<Member> {
    const free = this.idle.pop();
    if (free) return free;
    if (this.all.size < LIMIT || kind === "customFunction") return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): Member {
    const member: Member = { ...(spares.take(this.addOn.stamp) ?? this.newThread()) };
    member.port.on("message", (text: string) => void answer(member, text));
    member.port.unref();
    this.all.add(member);
    return member;
  }

  private newThread(): Thread {
    const signal = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(this.code.workerFile, {
      workerData: { addOn: this.addOn, runtimeCode: this.code.runtimeCode, signal, port: port2 },
      transferList: [port2],
      resourceLimits: { stackSizeMb: STACK },
    });
    worker.unref();
    return { worker, port: port1, flag: new Int32Array(signal) };
  }

  private release(member: Member): void {
    member.execution = undefined;
    const next = this.waiting.shift();
    if (next) next(member);
    else if (this.closed) this.discard(member);
    else {
      member.worker.unref();
      this.idle.push(member);
    }
  }

  /** A killed script meets an error at its next call; one that goes on all the same is ended with its thread. */
  private retire(member: Member): void {
    const timer = setTimeout(() => this.discard(member), GRACE);
    member.worker.once("message", () => {
      clearTimeout(timer);
      this.release(member);
    });
  }

  private discard(member: Member): void {
    this.all.delete(member);
    end(member);
    const next = this.waiting.shift();
    if (next && !this.closed) next(this.start());
  }
}

function end({ worker, port }: Thread): void {
  void worker.terminate();
  port.close();
}

async function answer(member: Member, text: string): Promise<void> {
  const [method, name, args] = JSON.parse(text) as [string, string, unknown[]];
  member.port.postMessage(await answerText(member.execution as Execution, method, name, args));
  Atomics.store(member.flag, 0, 1);
  Atomics.notify(member.flag, 0);
}

async function answerText(
  execution: Execution,
  method: string,
  name: string,
  args: unknown[],
): Promise<string> {
  try {
    const value = await execution.call(method, name, args);
    return JSON.stringify({ value, changes: execution.world.changes });
  } catch (error) {
    if (error instanceof GoogleError || error instanceof Killed)
      return JSON.stringify({ error: { name: error.name, message: error.message } });
    if (!(error instanceof Error)) throw error;
    // A fault of the host, not of the script: said in full.
    return JSON.stringify({ error: { name: "HostError", message: `${name}: ${error.stack}` } });
  }
}
