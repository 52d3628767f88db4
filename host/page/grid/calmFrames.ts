// When Univer draws: it asks for the next frame sixty times a second, though at rest nothing has changed.

/** As long after a sign of life, frames come as fast as the screen shows them; then one in each pause. In ms. */
const lively = 500;
const pause = 100;

const signs = ["pointerdown", "pointermove", "pointerup", "wheel", "keydown", "input", "focusin", "resize"];

/** What Univer draws in the next frame, and what waits for it. */
const asked = new Set<FrameRequestCallback>();
let next: "frame" | ReturnType<typeof setTimeout> | null = null;
let last = 0;

function askNow(): void {
  next = "frame";
  requestAnimationFrame((time) => {
    next = null;
    const due = [...asked];
    asked.clear();
    for (const draw of due) draw(time);
  });
}

/** Something happens that the cells may have to show. */
export function wakeFrames(): void {
  last = performance.now();
  if (next === null || next === "frame") return;
  clearTimeout(next);
  askNow();
}

/** Univer's engine asks here for its frames. It names a request that it takes back by what we answer. */
export function calmFrames(): void {
  for (const sign of signs) addEventListener(sign, wakeFrames, { capture: true, passive: true });
  Object.assign(window, {
    requestPostAnimationFrame: (draw: FrameRequestCallback) => {
      asked.add(draw);
      if (next === null && performance.now() < last + lively) askNow();
      else next ??= setTimeout(askNow, pause);
      return draw;
    },
    cancelPostAnimationFrame: (draw: FrameRequestCallback) => asked.delete(draw),
  });
}
