// The messages between the page and a frame in which an add-on's HTML runs on another origin.

/** Sent once by the frame when it can take its HTML; the page answers with `html` and a port. */
export type FrameReady = { frame: "ready" };

/** What the frame gets: the add-on's HTML and the names its google.script.run offers. */
export type FrameStart = { html: string; title: string; functions: string[] };

/** What the frame asks over the port. `call` numbers a google.script.run call. */
export type FrameRequest =
  | { type: "run"; call: number; name: string; args: unknown[] }
  | { type: "close" }
  | { type: "focusEditor" }
  | { type: "openFile"; file: string }
  | { type: "openConsent" }
  | { type: "width" | "height"; pixels: number };

/** The answer to one `run`. */
export type FrameReply = { call: number; ok: boolean; value?: unknown; error?: string };
