/** ScriptApp, as far as a script asks about its own authorization. */
import { defineService } from "./define";
import { AuthMode } from "./event";

export const ScriptApp = { AuthMode };

defineService(ScriptApp, "ScriptApp");
