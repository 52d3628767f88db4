/** The calls for the ladder. */

import * as z from "zod/mini";
import { adoptLadder } from "../actions/ladder/adoptLadder";
import { checkLadder } from "../actions/ladder/checkLadder";
import { exportLadder } from "../actions/ladder/exportLadder";
import { importLadder, previewLadder } from "../actions/ladder/importLadder";
import { openLadder } from "../actions/ladder/openLadder";
import { publishLadder } from "../actions/ladder/publishLadder";
import { views } from "../domain/views";
import { day, id, ladderFile, nothing, text } from "./inputs";
import { method } from "./method";

export const ladderCalls = {
  openLadder: method({
    access: views.compare.access,
    input: nothing,
    answer: openLadder,
  }),
  checkLadder: method({ access: views.ladder.access, input: nothing, answer: checkLadder }),
  adoptLadder: method({
    access: views.ladder.access,
    input: () => z.strictObject({ fingerprint: text(), reason: text(), request: id() }),
    answer: adoptLadder,
  }),
  exportLadder: method({
    access: views.ladder.access,
    input: () => z.strictObject({ format: z.literal(["json", "csv"]) }),
    answer: exportLadder,
  }),
  previewLadder: method({
    access: views.ladder.access,
    input: () => z.strictObject({ text: ladderFile() }),
    answer: previewLadder,
  }),
  importLadder: method({
    access: views.ladder.access,
    input: () => z.strictObject({ text: ladderFile(), fingerprint: id(), request: id() }),
    answer: importLadder,
  }),
  publishLadder: method({
    access: views.ladder.access,
    input: () =>
      z.strictObject({
        payWithin: text(),
        checkedBy: text(),
        checkedOn: day(),
        checkedHow: text(),
        request: id(),
      }),
    answer: publishLadder,
  }),
};
