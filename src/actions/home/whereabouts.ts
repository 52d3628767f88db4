/** What the first screen says, and the sentences that every kind of file says alike. */
import { type CycleState, cycleStands } from "../../domain/cycle/cycle";
import type { Place } from "../../domain/fileKinds";
import type { Problem } from "../../domain/problem";
import type { Role } from "../../domain/roles";
import { type View, views } from "../../domain/views";
import type { Context } from "../context";

export interface Whereabouts {
  /** Of the add-on. */
  readonly version: string;
  readonly file: { readonly kind: Place; readonly name: string };
  /** What a hiring file hires for, also before it is finished. */
  readonly opening?: string;
  readonly you: { readonly email: string; readonly role: Role };
  readonly cycle: { readonly name: string; readonly state: CycleState; readonly cutOff: string } | null;
  /** Where the cycle stands, in a sentence. */
  readonly stands: string;
  readonly next: { readonly view: View; readonly label: string } | null;
  /** What this person may open here, in order. */
  readonly views: readonly View[];
  /** The caller's own ratings in a packet, everybody's in the hub. */
  readonly progress: { readonly submitted: number; readonly of: number } | null;
  /**
   * A sentence beside the progress: in the hub second ratings and shared profiles, in a packet how much is decided; blank
   * where there is none.
   */
  readonly beside?: string;
  /** In the hub, once the next cycle is open: how many letters of the last one are still to come; blank where none is. */
  readonly lettersOut?: string;
  /** In a participant's packet, while opinions are asked for: people of own sessions, and how many are answered. */
  readonly toRead?: { readonly answered: number; readonly of: number };
  /** In a skip-level's packet: promotion cases that wait for a word, and how many have it. */
  readonly toApprove?: { readonly said: number; readonly of: number };
  /** In a packet, once HR opened the letters: how many there are to write, and how many are released. */
  readonly letters?: { readonly released: number; readonly of: number } | undefined;
  /** In a packet: whose ratings and cases came back or were taken over, in words, and where that is done. */
  readonly cameBack?: readonly { readonly view: View; readonly says: string }[];
  readonly problems: readonly Problem[];
}

export type Stand = Pick<
  Whereabouts,
  | "opening"
  | "stands"
  | "next"
  | "progress"
  | "beside"
  | "lettersOut"
  | "toRead"
  | "toApprove"
  | "letters"
  | "problems"
>;

/** The next step, in the words of the menu unless said otherwise. */
export const step = (view: View, label: string = views[view].label) => ({ view, label });

export const standing = ({ settings: { cycle } }: Context): string =>
  cycle ? `${cycleStands(cycle)}.` : "No cycle is open.";
