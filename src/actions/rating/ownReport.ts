/** Whose promotion somebody may propose: the own reports. */
import { found, type Problem } from "../../domain/problem";
import type { Rating } from "../../domain/rating/rating";
import type { Context } from "../context";
import { mayRecord } from "./mayRecord";

export const ownReport = (context: Context, ratings: readonly Rating[], person: string): Rating | undefined =>
  ratings.filter((rating) => rating.role === "manager" && rating.person === person).find(mayRecord(context));

export const notYourReport = (person: string): Problem => ({
  code: "case.notYours",
  message: `Promotion case: expected one of your own reports, found ${found(person)}. Choose a person from your list.`,
});
