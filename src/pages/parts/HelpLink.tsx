/** The way to what the handbook says about the view that is open. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Chapter } from "../../domain/handbook";
import { type View, viewOf } from "../../domain/views";
import { openDialog, shownWide } from "../openDialog";
import { Button } from "./Button";

/** The view beside the sheet; null on pages that are dialogs, in whose place the handbook would open. */
export const OpenView = createContext<View | null>(null);

/** @param chapter where that is not where the handbook tells of the view */
export function HelpLink({ chapter }: { chapter: Chapter | undefined }) {
  const view = useContext(OpenView);
  if (!view || shownWide()) return null;
  const help = chapter ?? viewOf(view).help;
  return (
    <span class="help">
      <Button plain onPress={() => openDialog("handbook", ...(help === "by file" ? [] : [help]))}>
        Help
      </Button>
    </span>
  );
}
