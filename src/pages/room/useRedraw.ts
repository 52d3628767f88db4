/** In the hub: once decisions are saved, the people's rows on its sheets say so, for whoever looks at those meanwhile. */
import { useEffect, useRef } from "preact/hooks";
import { server } from "../server";
import type { Parcel } from "./outbox";

/** One call at a time, about everybody decided since; a row that is not redrawn waits for the next build. */
export function useRedraw(isHub: boolean, outbox: readonly Parcel[]) {
  const before = useRef<readonly Parcel[]>([]);
  const due = useRef(new Set<string>());
  const underWay = useRef(false);
  const redraw = async () => {
    if (underWay.current || !due.current.size) return;
    underWay.current = true;
    const people = [...due.current];
    due.current.clear();
    await server.redrawPeople({ people });
    underWay.current = false;
    redraw();
  };
  useEffect(() => {
    const saved = before.current.filter((one) => !outbox.includes(one));
    before.current = outbox;
    if (!isHub) return;
    for (const { people } of saved) for (const id of people) due.current.add(id);
    if (!outbox.length) redraw();
  }, [outbox]);
}
