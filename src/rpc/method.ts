/** One call a page may make: who may make it, what goes in, and the action that answers. */
import type * as z from "zod/mini";
import type { Context } from "../actions/context";
import type { Outcome } from "../actions/outcome";
import type { Access } from "../domain/views";

export interface Method<Input, Output> {
  /** Mostly that of the view the call belongs to. No entry, no access. */
  readonly access: Access;
  /** The calls that answer also where another version made the file; all others are refused there. */
  readonly inFilesOf?: "any version" | "earlier versions";
  /** In the hub it waits while People or Raters can't be read: nobody could be told from whom it is about (R4). */
  readonly asksWhoIsWho?: true;
  /** Needs the permission to send e-mail, which every other call does without. */
  readonly sendsLetters?: true;
  /** Built by the call that needs it: an execution answers one call, and would otherwise build the schemas of all. */
  readonly input: () => z.ZodMiniType<Input>;
  readonly answer: (context: Context, input: Input) => Outcome<Output>;
}

/** Gives an entry its types. */
export const method = <Input, Output>(entry: Method<Input, Output>): Method<Input, Output> => entry;
