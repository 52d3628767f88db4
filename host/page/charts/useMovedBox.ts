// A box while a person drags it or pushes it with keys, until the host knows where it is now.
import { useEffect, useRef, useState } from "preact/hooks";
import { type Box, draggedBox, type Grip } from "./chartBox";

/** Keys pressed one soon after the other are one change, one step to undo. */
const pause = 400;

/** The grid finds out in its next frame where a chart is now; before, it would jump back for a moment. */
const afterFrames = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

/** `onMove` tells the host; `scale` is the zoom. */
export function useMovedBox(box: Box, scale: number, onMove: (box: Box) => Promise<unknown>) {
  const [moved, setMoved] = useState<Box | null>(null);
  const latest = useRef<Box | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (next: Box | null) => {
    latest.current = next;
    setMoved(next);
  };
  const settle = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const told = latest.current;
    if (told) void onMove(told).then(() => afterFrames(() => latest.current === told && show(null)));
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    box: moved ?? box,
    /** Moves the box by pixels at a grip; the host hears of it when the keys rest. */
    push: (grip: Grip, by: { x: number; y: number }) => {
      show(draggedBox(latest.current ?? box, grip, by));
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, pause);
    },
    /** Tells the host at once what the keys have done. */
    rest: () => timer.current !== undefined && settle(),
    /** Follows the pointer from a press on. */
    drag: (press: PointerEvent, grip: Grip) => {
      const target = press.currentTarget as HTMLElement;
      const from = latest.current ?? box;
      const follow = ({ clientX, clientY }: PointerEvent) => {
        const by = { x: (clientX - press.clientX) / scale, y: (clientY - press.clientY) / scale };
        if (latest.current || Math.hypot(by.x, by.y) > 3) show(draggedBox(from, grip, by));
      };
      target.setPointerCapture(press.pointerId);
      target.addEventListener("pointermove", follow);
      const end = () => {
        target.removeEventListener("pointermove", follow);
        settle();
      };
      target.addEventListener("lostpointercapture", end, { once: true });
    },
  };
}
