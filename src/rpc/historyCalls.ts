/** The calls for the history of locked cycles. */

import * as z from "zod/mini";
import { cycleHistory, historyPage, noteHistory, numberManagers } from "../actions/history/cycleHistory";
import { views } from "../domain/views";
import { id, nothing } from "./inputs";
import { method } from "./method";

const { access } = views.history;
const told = () => ({ managers: z.boolean(), texts: z.boolean() });

export const historyCalls = {
  historyPage: method({ access, input: nothing, answer: historyPage }),
  cycleHistory: method({
    access,
    input: () => z.strictObject({ cycle: id(), ...told() }),
    answer: cycleHistory,
  }),
  numberManagers: method({ access, input: () => z.strictObject({ request: id() }), answer: numberManagers }),
  noteHistory: method({
    access,
    input: () =>
      z.strictObject({
        cycles: z.array(id()).check(z.maxLength(200)),
        org: id(),
        rows: z.number(),
        digest: id(),
        ...told(),
        request: id(),
      }),
    answer: noteHistory,
  }),
};
