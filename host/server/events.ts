/** Server-sent events: tells every open page what has changed, within a twentieth of a second. */
import type { ServerResponse } from "node:http";
import type { World, WorldEvent } from "../world";

const PAUSE = 50;
const HEARTBEAT = 20_000;

export class Events {
  private readonly listeners = new Map<ServerResponse, string | undefined>();
  private readonly waiting = new Map<string, WorldEvent>();
  private timer: NodeJS.Timeout | undefined;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(private readonly world: World) {
    world.onEvent((event) => this.note(event));
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT);
    this.heartbeat.unref();
  }

  /** Keeps the response open and tells it what happens in the files of `as`. */
  open(response: ServerResponse, as: string | undefined): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 1000\n\n");
    this.listeners.set(response, as);
    response.on("close", () => this.listeners.delete(response));
  }

  close(): void {
    clearInterval(this.heartbeat);
    clearTimeout(this.timer);
    for (const response of this.listeners.keys()) response.end();
  }

  private note(event: WorldEvent): void {
    this.waiting.set(JSON.stringify(event), event);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const events = [...this.waiting.values()];
      this.waiting.clear();
      for (const one of events) this.tell(one);
    }, PAUSE);
  }

  private tell(event: WorldEvent): void {
    for (const [response, as] of this.listeners)
      if (this.concerns(event, as)) response.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  private concerns(event: WorldEvent, as: string | undefined): boolean {
    if (as === undefined || event.kind === "files" || event.kind === "settings") return true;
    if (event.kind === "ui" && event.as !== as) return false;
    return this.world.files.get(event.id)?.roleOf(as) !== undefined;
  }

  private beat(): void {
    for (const response of this.listeners.keys()) response.write(": here\n\n");
  }
}
