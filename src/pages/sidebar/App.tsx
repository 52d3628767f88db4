/** Which view of the sidebar is open. */
import { useState } from "preact/hooks";
import { isInSidebar, type SidebarView, type View, viewNames } from "../../domain/views";
import { openDialog } from "../openDialog";
import { Banners } from "../parts/Banners";
import { OpenView } from "../parts/HelpLink";
import { components } from "./components";

export function App({ first }: { first: string }) {
  const [view, setView] = useState<SidebarView>(() => viewNamed(first));
  const open = (next: View) => (isInSidebar(next) ? setView(next) : openDialog(next));
  const Shown = components[view];
  return (
    <>
      <Banners />
      <OpenView.Provider value={view}>
        <Shown key={view} open={open} />
      </OpenView.Provider>
    </>
  );
}

const viewNamed = (name: string): SidebarView =>
  viewNames.filter(isInSidebar).find((known) => known === name) ?? "home";
