// What an add-on's scripts have opened beside and over the grid: sidebar, dialog, alert.
import { useEffect, useState } from "preact/hooks";
import { type Answer, type HtmlPage, host, type OpenUi } from "../api";
import type { FrameRequest } from "../frame/messages";
import { FramedPage } from "./FramedPage";
import { ModalDialog } from "./ModalDialog";
import { ScriptAlertDialog } from "./ScriptAlertDialog";
import { Sidebar } from "./Sidebar";

type Props = {
  as: string;
  id: string;
  functions: string[];
  onRun: (name: string, args: unknown[]) => Promise<Answer>;
  onChanged: () => void;
  onFocusGrid: () => void;
};

function useClosing({ as, id, onChanged, onFocusGrid }: Props) {
  const answer = (body: object) => void host.answerUi(as, id, body).then(onChanged, onChanged);
  const close = (key: string) => {
    answer({ key, close: true });
    onFocusGrid();
  };
  return { answer, close };
}

/** The sidebar at the right of the grid. */
export function ScriptSidebar({ page, ...props }: Props & { page: HtmlPage }) {
  const { close } = useClosing(props);
  const onRequest = (request: FrameRequest) => {
    if (request.type === "close") close(page.key);
    if (request.type === "focusEditor") props.onFocusGrid();
  };
  return (
    <Sidebar title={page.title} onClose={() => close(page.key)}>
      <FramedPage
        key={page.key}
        page={page}
        functions={props.functions}
        onRun={props.onRun}
        onRequest={onRequest}
      />
    </Sidebar>
  );
}

function ScriptDialog({ page, ...props }: Props & { page: HtmlPage }) {
  const { close } = useClosing(props);
  const [size, setSize] = useState({ width: page.width ?? 500, height: page.height ?? 400 });
  useEffect(
    () => setSize({ width: page.width ?? 500, height: page.height ?? 400 }),
    [page.width, page.height],
  );
  const onRequest = (request: FrameRequest) => {
    if (request.type === "close") close(page.key);
    if (request.type === "focusEditor") props.onFocusGrid();
    if (request.type === "width" || request.type === "height")
      setSize((now) => ({ ...now, [request.type]: request.pixels }));
  };
  return (
    <ModalDialog label={page.title} modal={page.modal ?? true} onClose={() => close(page.key)}>
      <header>
        <h2>{page.title}</h2>
        <button type="button" class="close" onClick={() => close(page.key)}>
          Close
        </button>
      </header>
      <div class="dialog-page" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <FramedPage page={page} functions={props.functions} onRun={props.onRun} onRequest={onRequest} />
      </div>
    </ModalDialog>
  );
}

/** The dialog and the alert over everything. */
export function ScriptDialogs({ ui, ...props }: Props & { ui: OpenUi }) {
  const { answer } = useClosing(props);
  const { dialog, alert } = ui;
  return (
    <>
      {dialog && <ScriptDialog key={dialog.key} page={dialog} {...props} />}
      {alert && (
        <ScriptAlertDialog
          key={alert.key}
          alert={alert}
          onAnswer={(button, text) => answer({ key: alert.key, answer: button, text })}
        />
      )}
    </>
  );
}
