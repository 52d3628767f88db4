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

interface Spare {
  worker: Worker;
  answers: Map<string, EngineAnswer>;
}

const spares = new Spares<Spare>("formulas", ({ worker }) => void worker.terminate());

/** With the thread that another host has left; else it starts one when it is first asked. */
export class FormulaEngine {
  /** None before the first question. */
  worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private readonly known: KnownAnswers;
  private count = 0;

  constructor() {
    const spare = spares.take();
    this.known = new KnownAnswers(spare?.answers);
    if (spare) this.listen(spare.worker);
  }

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

  /** Leaves its thread to the next host, unless it is at work. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    if (!worker) return;
    worker.removeAllListeners("message").removeAllListeners("error");
    if (this.waiting.size > 0) await worker.terminate();
    else spares.keep({ worker, answers: this.known.answers });
  }

  private started(): Worker {
    return this.worker ?? this.listen(new Worker(formulaWorkerFile()));
  }

  private listen(worker: Worker): Worker {
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
    // Who listens holds the process; only a question may.
    worker.unref();
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
