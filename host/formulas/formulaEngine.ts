/** The way to the formula engine's thread, which is started when the first formula is computed. */
import { Worker } from "node:worker_threads";
import { Spares } from "../engine/spares";
import { formulaWorkerFile } from "../engine/workerCode";
import type { CustomQuestion, CustomResult, EngineAnswer, EngineQuestion } from "./engineMessages";
import { KnownAnswers } from "./knownAnswers";

/** Answers what a function of the add-on gives. */
export type AskAddOn = (question: CustomQuestion) => Promise<CustomResult>;

interface Waiting {
  askAddOn: AskAddOn;
  resolve: (answer: EngineAnswer) => void;
  reject: (error: Error) => void;
}

const spares = new Spares<FormulaEngine>((engine) => void engine.end());

/** An engine that another host has left, or one that starts when it is first asked. */
export const takeFormulaEngine = (): FormulaEngine => spares.take("") ?? new FormulaEngine();

export class FormulaEngine {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private readonly known = new KnownAnswers();
  private count = 0;

  async compute(question: Omit<EngineQuestion, "number">, askAddOn: AskAddOn): Promise<EngineAnswer> {
    const key = this.known.keyOf(question);
    const known = this.known.get(key);
    if (known) return known;
    const answer = await this.asked(question, askAddOn);
    this.known.keep(key, answer);
    return answer;
  }

  private asked(question: Omit<EngineQuestion, "number">, askAddOn: AskAddOn): Promise<EngineAnswer> {
    const worker = this.started();
    const number = ++this.count;
    worker.ref();
    return new Promise<EngineAnswer>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject, askAddOn });
      worker.postMessage({ number, ...question });
    }).finally(() => {
      if (this.waiting.size === 0) worker.unref();
    });
  }

  /** Leaves it to the next host, unless it is at work. */
  async close(): Promise<void> {
    if (this.waiting.size > 0) await this.end();
    else if (this.worker) spares.keep("", this);
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(formulaWorkerFile());
    worker.on("message", (answer: EngineAnswer | CustomQuestion) => {
      if ("ask" in answer) {
        void this.answer(worker, answer);
        return;
      }
      const waiting = this.waiting.get(answer.number);
      this.waiting.delete(answer.number);
      waiting?.resolve(answer);
    });
    worker.on("error", (error) => {
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    });
    this.worker = worker;
    return worker;
  }

  private async answer(worker: Worker, question: CustomQuestion): Promise<void> {
    // The engine works on one workbook at a time: the oldest that waits.
    const [current] = this.waiting.values();
    const result = current ? await current.askAddOn(question) : {};
    worker.postMessage({ ...result, ask: question.ask });
  }
}
