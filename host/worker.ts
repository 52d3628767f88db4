/** A worker thread: runs executions of the add-on, each in a fresh context, and waits for Google's side while it calls. */

import { getHeapStatistics } from "node:v8";
import vm from "node:vm";
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { Job, JobResult, WorkerSetup } from "./engine/job";

interface Runtime {
  execute(functionName: string, argumentsText: string, passing: Job["passing"]): string;
  describe(error: unknown): string;
}

const { addOn, runtimeCode, port, signal } = workerData as WorkerSetup & { port: MessagePort };
const flag = new Int32Array(signal);
const runtimeScript = new vm.Script(runtimeCode, { filename: "google-apps-script" });
const scripts = addOn.scripts.map(({ name, code }) => new vm.Script(code, { filename: `${name}.gs` }));
// It takes a context of its own as long to find out as to make half of its classes.
const computerZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const startScript = new vm.Script("{ const start = __start; delete globalThis.__start; start(); }");

/** Sends a call and sleeps until its answer is there. */
function bridge(text: string): string {
  Atomics.store(flag, 0, 0);
  port.postMessage(text);
  // The notification of the answer before may still come: only the flag itself says that this one is there.
  while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
  return receiveMessageOnPort(port)?.message as string;
}

function run(job: Job): JobResult {
  const log: JobResult["log"] = [];
  // An own global object: looking up `Math` in a contextified one takes hundreds of nanoseconds. Before Node 20.18 it is one.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: "afterEvaluate" });
  Object.assign(context, {
    __bridge: bridge,
    __log: (severity: string, text: string) => log.push({ severity, text }),
    __manifest: addOn.manifest,
    __clockAhead: job.clockAhead,
    __computerZone: computerZone,
    // Scripts have none; threads have one to sweep with.
    gc: undefined,
  });
  runtimeScript.runInContext(context);
  const runtime = context.__runtime as Runtime;
  for (const name of Object.keys(context).filter((name) => name.startsWith("__"))) delete context[name];
  try {
    for (const script of scripts) script.runInContext(context);
    let value = "null";
    context.__start = () => {
      value = runtime.execute(job.functionName, job.argumentsText, job.passing);
    };
    startScript.runInContext(context);
    return { value, log };
  } catch (error) {
    return { error: JSON.parse(runtime.describe(error)) as JobResult["error"], log };
  }
}

/** Bytes that executions may leave behind before they are swept away. */
const LEFT = 14_000_000;

const sweep = vm.runInNewContext("gc") as () => void;
const used = () => getHeapStatistics().used_heap_size;
let swept = used();

/** Only a full collection ends a context: V8's frequent small ones copy dead contexts on, for as much as it costs to make new ones. */
function sweepAway(): void {
  if (used() - swept < LEFT) return;
  sweep();
  swept = used();
}

parentPort?.on("message", (job: Job) => {
  parentPort?.postMessage(run(job));
  sweepAway();
});
