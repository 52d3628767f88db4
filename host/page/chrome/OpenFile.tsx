// One open file, as far as it can be opened: its state, the person's actions, and the view of both.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { BackToFiles } from "./BackToFiles";
import { FileView } from "./FileView";
import { useActions } from "./useActions";
import { useDesk } from "./useDesk";
import { useFileDesk } from "./useFileDesk";
import { useLiveFile } from "./useLiveFile";

type Props = {
  as: string;
  id: string;
  person: ComponentChildren;
  onOpen: (id: string) => void;
  onClose: () => void;
};

export function OpenFile({ as, id, person, onOpen, onClose }: Props) {
  const live = useLiveFile(as, id);
  const actions = useActions(as, id, live.refresh);
  const desk = useDesk(as, id, live.grid, actions, live.ui.activations ?? 0);
  const fileDesk = useFileDesk({ as, id, live, actions, desk, onOpen, onClose });
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
      <FileView as={as} id={id} live={live} actions={actions} desk={desk} file={fileDesk} person={person} />
    );
  return (
    <>
      <header class="top">
        <BackToFiles onClose={onClose} />
        <h1>This file cannot be opened</h1>
        {person}
      </header>
      <p class="empty" role="alert">
        {problem}
      </p>
    </>
  );
}
