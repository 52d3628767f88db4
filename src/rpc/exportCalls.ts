/** The calls for files that leave the hub. */

import * as z from "zod/mini";
import { openFormat, rememberHeader } from "../actions/exports/editFormats";
import { exportFile } from "../actions/exports/exportFile";
import { addJobCodeRows } from "../actions/exports/jobCodes";
import { exportPage, previewExport } from "../actions/exports/previewExport";
import { views } from "../domain/views";
import { id, nothing, text } from "./inputs";
import { method } from "./method";

const { access } = views.export;

export const exportCalls = {
  exportPage: method({ access, input: nothing, answer: exportPage }),
  previewExport: method({
    access,
    input: () => z.strictObject({ format: id(), cycle: z.optional(id()) }),
    answer: previewExport,
  }),
  exportFile: method({
    access,
    input: () => z.strictObject({ format: id(), cycle: z.optional(id()), seen: id(), request: id() }),
    answer: exportFile,
  }),
  openFormat: method({ access, input: () => z.strictObject({ format: id() }), answer: openFormat }),
  rememberHeader: method({
    access,
    input: () => z.strictObject({ format: id(), header: text() }),
    answer: rememberHeader,
  }),
  addJobCodeRows: method({ access, input: () => z.strictObject({ request: id() }), answer: addJobCodeRows }),
};
