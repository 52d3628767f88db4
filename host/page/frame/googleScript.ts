// google.script.run and google.script.host as an add-on's HTML finds them in a sidebar or dialog.
import type { FrameReply, FrameRequest } from "./messages";
import { scriptArguments } from "./scriptArgument";

type Handlers = {
  success?: (value: unknown, userObject?: unknown) => void;
  failure?: (error: Error, userObject?: unknown) => void;
  userObject?: unknown;
};

/** Google keeps ten calls in flight; the eleventh waits. */
const inFlightAtMost = 10;

type Call = FrameRequest & { type: "run" };

function caller(port: MessagePort) {
  const waiting: { call: Call; handlers: Handlers }[] = [];
  const inFlight = new Map<number, Handlers>();
  let calls = 0;
  const send = () => {
    while (inFlight.size < inFlightAtMost) {
      const next = waiting.shift();
      if (!next) return;
      inFlight.set(next.call.call, next.handlers);
      port.postMessage(next.call);
    }
  };
  port.onmessage = ({ data }: MessageEvent<FrameReply>) => {
    const handlers = inFlight.get(data.call) ?? {};
    inFlight.delete(data.call);
    send();
    settle(data, handlers);
  };
  return (name: string, args: unknown[], handlers: Handlers) => {
    calls += 1;
    waiting.push({ call: { type: "run", call: calls, name, args: scriptArguments(args) }, handlers });
    send();
  };
}

function settle(reply: FrameReply, { success, failure, userObject }: Handlers): void {
  if (reply.ok) {
    success?.(reply.value, userObject);
    return;
  }
  const error = new Error(reply.error);
  error.name = "ScriptError";
  if (failure) failure(error, userObject);
  else console.error(error);
}

function runner(functions: string[], call: ReturnType<typeof caller>, handlers: Handlers): object {
  const chain = {
    withSuccessHandler: (success: Handlers["success"]) => runner(functions, call, { ...handlers, success }),
    withFailureHandler: (failure: Handlers["failure"]) => runner(functions, call, { ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner(functions, call, { ...handlers, userObject }),
  };
  const offered = functions.map((name) => [name, (...args: unknown[]) => call(name, args, handlers)]);
  return { ...Object.fromEntries(offered), ...chain };
}

/** Google's `google` object for one frame; `functions` are the callable functions of the script. */
export function googleScript(port: MessagePort, functions: string[]) {
  const tell = (request: FrameRequest) => port.postMessage(request);
  return {
    script: {
      run: runner(functions, caller(port), {}),
      host: {
        close: () => tell({ type: "close" }),
        setWidth: (pixels: number) => tell({ type: "width", pixels }),
        setHeight: (pixels: number) => tell({ type: "height", pixels }),
        editor: { focus: () => tell({ type: "focusEditor" }) },
      },
    },
  };
}
