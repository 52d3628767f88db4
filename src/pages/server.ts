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

function ask(method: string, input: unknown): Promise<Answer<never>> {
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

function answerFrom(text: unknown): Answer<never> {
  const reply = JSON.parse(String(text));
  if (reply.ok) {
    if (reply.notices) showNotices(reply.notices);
    if (reply.isFirst && !isNoted) noteOpening();
    return { is: "value", value: reply.value as never };
  }
  if (reply.refused) return { is: "refused", ...reply.refused };
  return { is: "problems", problems: reply.problems };
}

let isNoted = false;

/** A rater's first call in the own packet is noted beside it; what becomes of that is nobody's wait. */
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
