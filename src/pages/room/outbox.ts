/** What the server has not taken yet: sent one after the other, each under its id until it is answered. */
import type { Problem } from "../../domain/problem";
import type { Input } from "../server";

/** One call to make. Its id is its request's, so that a call whose reply was lost is not carried out twice. */
export type Parcel = {
  readonly id: string;
  /** Employee ids of those it is about. */
  readonly people: readonly string[];
  /** For people: "Katya Okonkwo, Leadership 2 → 3". */
  readonly label: string;
} & (
  | { readonly call: "recordDecision"; readonly input: Input<"recordDecision"> }
  | { readonly call: "undoDecision"; readonly input: Input<"undoDecision"> }
  | { readonly call: "keepTogether"; readonly input: Input<"keepTogether"> }
  | { readonly call: "sayOfCase"; readonly input: Input<"sayOfCase"> }
  | { readonly call: "addEvidence"; readonly input: Input<"addEvidence"> }
  | { readonly call: "takeBackEvidence"; readonly input: Input<"takeBackEvidence"> }
);

/** A parcel the server answered with problems: what was written stays until somebody has read why. */
export interface RefusedParcel {
  readonly parcel: Parcel;
  readonly problems: readonly Problem[];
}

/** Codes that say that somebody else decided first. */
const overtaken = ["case.changedSince", "decision.meanwhile", "decision.changedSince", "decision.notHolding"];

export const wasOvertaken = ({ problems }: Pick<RefusedParcel, "problems">): boolean =>
  problems.some(({ code }) => overtaken.includes(code));

/** "All saved", "3 not saved yet" */
export const savedInWords = (waiting: number): string => (waiting ? `${waiting} not saved yet` : "All saved");
