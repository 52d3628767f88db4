// What a person asks of the host in one open file, with the notices and the cost that come of it.
import { useCallback, useRef, useState } from "preact/hooks";
import type { Edit } from "../../edits/edit";
import type { Cost } from "../../engine/prices";
import { type Answer, host } from "../api";

/** A message at the edge of the grid; `failed` ones stay until dismissed. */
export type Notice = { key: number; text: string; failed: boolean };

/** The last action that cost Google something. */
export type LastAction = { name: string; cost: Cost } | null;

/** The actions of `as` in file `id`; `refresh` is called when an action may have changed the file. */
export function useActions(as: string, id: string, refresh: () => Promise<void>) {
  const [notices, setNotices] = useState<Notice[]>([]);
  const [running, setRunning] = useState(0);
  const [last, setLast] = useState<LastAction>(null);
  const keys = useRef(0);
  const dismiss = useCallback(
    (key: number) => setNotices((all) => all.filter((notice) => notice.key !== key)),
    [],
  );
  const say = useCallback(
    (text: string, failed: boolean) => {
      keys.current += 1;
      const key = keys.current;
      setNotices((all) => [...all.slice(-2), { key, text, failed }]);
    },
    [dismiss],
  );
  const act = async (name: string, asked: Promise<Answer>): Promise<Answer> => {
    const answer = await asked.catch(
      (error: Error): Answer => ({ ok: false, error: { message: error.message } }),
    );
    if (answer.cost && answer.cost.calls > 0) setLast({ name, cost: answer.cost });
    await refresh();
    return answer;
  };
  const byPerson = async (name: string, asked: Promise<Answer>) => {
    const answer = await act(name, asked);
    if (!answer.ok) say(answer.error?.message ?? "The host refused this.", true);
    return answer.ok;
  };
  const chooseMenu = async (path: string[]) => {
    setRunning((count) => count + 1);
    const answer = await act(path[path.length - 1] ?? "", host.chooseMenu(as, id, path));
    setRunning((count) => count - 1);
    if (!answer.ok) say(`${answer.error?.name ?? "Exception"}: ${answer.error?.message}`, true);
  };
  return {
    notices,
    running: running > 0,
    last,
    say,
    dismiss,
    chooseMenu,
    type: (sheet: string, range: string, values: string[][]) =>
      byPerson("Typing", host.edit(as, id, sheet, range, values)),
    change: (edit: Edit) => byPerson("Change", host.change(as, id, edit)),
    undo: () => byPerson("Undo", host.undo(as, id)),
    redo: () => byPerson("Redo", host.redo(as, id)),
    run: (name: string, args: unknown[]) => act(name, host.run(as, id, name, args)),
  };
}
