/** Which view of the sidebar is open. */
import { useState } from "preact/hooks";
import { isInSidebar, type SidebarView, type View, viewNames } from "../../domain/views";
import { openDialog } from "../openDialog";
import { Banners } from "../parts/Banners";
import { components } from "./components";

export function App({ first }: { first: string }) {
  const [view, setView] = useState<SidebarView>(() => viewNamed(first));
  const open = (next: View) => (isInSidebar(next) ? setView(next) : openDialog(next));
  const Shown = components[view];
  return (
    <>
      <Banners />
      <Shown key={view} open={open} />
    </>
  );
}

const viewNamed = (name: string): SidebarView =>
  viewNames.filter(isInSidebar).find((known) => known === name) ?? "home";
