/** The typed client: `server.method(input)` asks the server and always answers, with a value or with what stood in the way. */
import type { Problem } from "../domain/problem";
import type { Contract } from "../rpc/contract";
import { type Failure, failureFrom } from "./failure";

export type Answer<T> =
  | { readonly is: "value"; readonly value: T }
  | { readonly is: "problems"; readonly problems: readonly Problem[] }
  | { readonly is: "refused"; readonly message: string; readonly email: string; readonly consent?: string }
  | { readonly is: "failed"; readonly failure: Failure };

/** An answer without a value. */
export type Trouble = Exclude<Answer<unknown>, { is: "value" }>;

export type Input<M extends keyof Contract> = Contract[M]["input"];
export type Output<M extends keyof Contract> = Contract[M]["output"];
type Server = { readonly [M in keyof Contract]: (input: Input<M>) => Promise<Answer<Output<M>>> };

/**
 * The server, as an object of calls. A call never rejects.
 * @example const answer = await server.openReport({ rating }); if (answer.is === "value") show(answer.value);
 */
export const server = new Proxy({} as Server, {
  get: (_, method: string) => (input: unknown) => ask(method, input),
});

let showNotices: (notices: readonly Problem[]) => void = () => {};

/** Names who shows what the server noticed on the way, such as a cell that it left as it was. */
export function onNotices(show: (notices: readonly Problem[]) => void) {
  showNotices = show;
}

let showWaiting: (sentence: string) => void = () => {};

/** Names who shows whom a call waits for; "" when it waits no more. */
export function onWaiting(show: (sentence: string) => void) {
  showWaiting = show;
}

/** Each time the server itself waits ten seconds for whoever is writing. */
const mostTries = 4;

/** What each call that waits is waiting for. */
const waiting = new Map<object, string>();

function waitFor(call: object, sentence: string) {
  if (sentence) waiting.set(call, sentence);
  else waiting.delete(call);
  showWaiting([...waiting.values()][0] ?? "");
}

async function ask(method: string, input: unknown): Promise<Answer<never>> {
  const call = {};
  let answer = await askOnce(method, input);
  for (let tries = 1; typeof answer === "string" && tries < mostTries; tries++) {
    waitFor(call, answer);
    answer = await askOnce(method, input);
  }
  if (waiting.has(call)) waitFor(call, "");
  if (typeof answer !== "string") return answer;
  const message = `${answer} Nothing was changed; try again in a moment.`;
  return { is: "failed", failure: { title: "Somebody else is at work", message } };
}

/** @returns the answer, or a sentence that says who is writing just now */
function askOnce(method: string, input: unknown): Promise<Answer<never> | string> {
  return new Promise((resolve) => {
    const failed = (error: unknown) => resolve({ is: "failed", failure: failureFrom(error) });
    try {
      google.script.run
        .withSuccessHandler((reply) => {
          try {
            resolve(answerFrom(reply));
          } catch (error) {
            failed(error);
          }
        })
        .withFailureHandler(failed)
        .handleRequest(JSON.stringify({ method, input }));
    } catch (error) {
      failed(error);
    }
  });
}

function answerFrom(text: unknown): Answer<never> | string {
  const reply = JSON.parse(String(text));
  if (reply.ok) {
    if (reply.notices) showNotices(reply.notices);
    if (reply.isToNote && !isNoted) noteOpening();
    return { is: "value", value: reply.value as never };
  }
  if (reply.busy) return reply.busy;
  if (reply.refused) return { is: "refused", ...reply.refused };
  return { is: "problems", problems: reply.problems };
}

let isNoted = false;

/** A rater's first call in the own packet is noted beside it, and an interrupted save finished; what becomes of that is nobody's wait. */
function noteOpening(): void {
  isNoted = true;
  void server.noteOpening({});
}

interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  handleRequest(json: string): void;
}
declare const google: { script: { run: Runner } };
