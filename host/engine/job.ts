/** What is sent to a worker thread and what comes back. */
import type { AddOn } from "./addOn";

export interface LogLine {
  severity: string;
  text: string;
}

export interface WorkerSetup {
  addOn: AddOn;
  /** The script that puts Google's globals into a context. */
  runtimeCode: string;
  /** Wakes the worker when an answer is there. */
  signal: SharedArrayBuffer;
}

export interface Job {
  functionName: string;
  /** JSON text of the list of arguments. */
  argumentsText: string;
  /** What the arguments are: plain values, the one event of a simple trigger, or tables of cells. */
  passing: "values" | "event" | "cells";
  /** Milliseconds that the host's clock is ahead of the computer's. */
  clockAhead: number;
}

export interface JobResult {
  /** JSON text. */
  value?: string;
  error?: { name: string; message: string; stack?: string };
  log: LogLine[];
}
