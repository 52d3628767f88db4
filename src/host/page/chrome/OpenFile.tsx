// One open file, as far as it can be opened: its state, the person's actions, and the view of both.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { FileTop } from "./FileTop";
import { FileView } from "./FileView";
import { useActions } from "./useActions";
import { useDesk } from "./useDesk";
import { useLiveFile } from "./useLiveFile";

type Props = { as: string; id: string; person: ComponentChildren; onClose: () => void };

export function OpenFile({ as, id, person, onClose }: Props) {
  const live = useLiveFile(as, id);
  const actions = useActions(as, id, live.refresh);
  const desk = useDesk(as, id, live.grid, actions);
  const { grid: file, ui, problem } = live;
  const name = file?.name ?? "";
  useEffect(() => {
    if (name) document.title = name;
  }, [name]);
  // A script may make another sheet the active one; each answer says which one is.
  const { activate } = desk;
  useEffect(() => {
    if (typeof ui.activeSheet === "number") activate(ui.activeSheet);
  }, [ui, activate]);

  if (file || !problem)
    return (
      <FileView as={as} id={id} live={live} actions={actions} desk={desk} person={person} onClose={onClose} />
    );
  return (
    <>
      <FileTop name="This file cannot be opened" menus={[]} person={person} onClose={onClose} />
      <p class="empty" role="alert">
        {problem}
      </p>
    </>
  );
}
