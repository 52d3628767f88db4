/** The way to what the handbook says about the view that is open. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type View, viewOf } from "../../domain/views";
import { openDialog, shownWide } from "../openDialog";
import { Button } from "./Button";

/** The view beside the sheet; null on pages that are dialogs, in whose place the handbook would open. */
export const OpenView = createContext<View | null>(null);

export function HelpLink() {
  const view = useContext(OpenView);
  const chapter = view && viewOf(view).help;
  if (!chapter || shownWide()) return null;
  return (
    <span class="help">
      <Button plain onPress={() => openDialog("handbook", chapter)}>
        Help
      </Button>
    </span>
  );
}
