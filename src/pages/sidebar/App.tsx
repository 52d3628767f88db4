/** Which view is open, and what is said above any of them: offline, and what the server noticed. */

import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { isInSidebar, type SidebarView, type View, viewNames } from "../../domain/views";
import { useOnline } from "../load/useOnline";
import { openDialog } from "../openDialog";
import { Button } from "../parts/Button";
import { LongList } from "../parts/LongList";
import { onNotices } from "../server";
import { components } from "./components";

export function App({ first }: { first: string }) {
  const [view, setView] = useState<SidebarView>(() => viewNamed(first));
  const [notices, setNotices] = useState<readonly Problem[]>([]);
  useEffect(() => onNotices((more) => setNotices((before) => [...before, ...more])), []);
  const online = useOnline();
  const open = (next: View) => (isInSidebar(next) ? setView(next) : openDialog(next));
  const Shown = components[view];
  return (
    <>
      <div role="status">
        {!online && (
          <div class="banner">You are offline. What you type stays here until the connection is back.</div>
        )}
        {notices.length > 0 && (
          <div class="banner">
            <LongList items={notices} show={({ message }) => message} />
            <Button plain onPress={() => setNotices([])}>
              Dismiss
            </Button>
          </div>
        )}
      </div>
      <Shown key={view} open={open} />
    </>
  );
}

const viewNamed = (name: string): SidebarView =>
  viewNames.filter(isInSidebar).find((known) => known === name) ?? "home";
