/** Which view of a page beside the sheet is open; views of other pages are opened by the server. */
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { type View, viewNames } from "../domain/views";
import { openDialog } from "./openDialog";
import { Banners } from "./parts/Banners";
import { OpenView } from "./parts/HelpLink";
import type { ViewProps } from "./view";

interface Props {
  components: Readonly<Partial<Record<View, ComponentType<ViewProps>>>>;
  /** Shown where the server asks for none of them. */
  otherwise: View;
}

export function Views({ components, otherwise }: Props) {
  const [view, setView] = useState(
    () => viewNames.find((name) => name === window.plumblineView && components[name]) ?? otherwise,
  );
  const open = (next: View) => (components[next] ? setView(next) : openDialog(next));
  const Shown = components[view]!;
  return (
    <>
      <Banners />
      <OpenView.Provider value={view}>
        <Shown key={view} open={open} />
      </OpenView.Provider>
    </>
  );
}
