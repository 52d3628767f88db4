/** The ladder for reading: every level of both tracks, to be compared by anybody who may open the file. */
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { readWholeLadder } from "./readWholeLadder";

/** All of it at once: choosing two levels then costs no further call. */
export function openLadder(context: Context): Outcome<WholeLadder> {
  const { problems, isBroken, ...whole } = readWholeLadder(context);
  return done(whole, isBroken ? problems : []);
}
