/** The calls for running the cycle. */

import * as z from "zod/mini";
import { changeCycleState } from "../actions/cycle/changeCycleState";
import { cycle } from "../actions/cycle/cycle";
import { openCycle } from "../actions/cycle/openCycle";
import { setCycleDays } from "../actions/cycle/setCycleDays";
import { views } from "../domain/views";
import { day, id, nothing, text } from "./inputs";
import { method } from "./method";

export const cycleCalls = {
  cycle: method({ access: views.cycle.access, input: nothing, answer: cycle }),
  openCycle: method({
    access: views.cycle.access,
    input: () =>
      z.strictObject({
        name: id(),
        cutOff: day(),
        due: z.optional(day()),
        reason: z.optional(text()),
        request: id(),
      }),
    answer: openCycle,
  }),
  setCycleDays: method({
    access: views.cycle.access,
    input: () =>
      z.strictObject({
        cutOff: day(),
        due: day(),
        seen: z.optional(z.strictObject({ cutOff: day(), due: day() })),
        request: id(),
      }),
    answer: setCycleDays,
  }),
  changeCycleState: method({
    access: views.cycle.access,
    input: () =>
      z.strictObject({
        to: z.literal(["Draft", "Rating", "Pre-read", "Live", "Locked"]),
        reason: text(),
        seen: z.optional(z.array(id()).check(z.maxLength(20_000))),
        looked: z.optional(
          z.array(z.strictObject({ rater: id(), waits: z.nullable(z.number()) })).check(z.maxLength(5000)),
        ),
        request: id(),
      }),
    answer: changeCycleState,
  }),
};
