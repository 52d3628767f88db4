/** Which view is open. */
import { useState } from "preact/hooks";
import type { View } from "../contract";
import { useOnline } from "./useOnline";
import { views } from "./views";

export function App({ first }: { first: string }) {
  const [view, setView] = useState<View>(first in views ? (first as View) : "home");
  const online = useOnline();
  const Shown = views[view]?.component;
  return (
    <>
      <div role="status">
        {!online && (
          <div class="offline">You are offline. What you type stays here until the connection is back.</div>
        )}
      </div>
      {Shown && <Shown key={view} open={setView} />}
    </>
  );
}
