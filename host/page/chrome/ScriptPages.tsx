// What an add-on's scripts have opened beside and over the grid: sidebar, dialog, question.
import { useState } from "preact/hooks";
import type { Shown } from "../../screen";
import type { Answer, OpenUi } from "../api";
import type { FrameRequest } from "../frame/messages";
import { FramedPage } from "./FramedPage";
import { ModalDialog } from "./ModalDialog";
import { ScriptQuestion } from "./ScriptQuestion";
import { Sidebar } from "./Sidebar";

/** How the pages of scripts reach the host and the grid. */
export type PageDesk = {
  functions: string[];
  onRun: (name: string, args: unknown[]) => Promise<Answer>;
  onClose: (what: "sidebar" | "dialog") => void;
  onAnswer: (button: string, text?: string) => void;
  onFocusGrid: () => void;
  /** The person wants to see what the add-on may do. */
  onConsent: () => void;
};

/** The sidebar at the right of the grid. */
export function ScriptSidebar({ page, desk }: { page: Shown; desk: PageDesk }) {
  const { functions, onRun } = desk;
  const close = () => desk.onClose("sidebar");
  const onRequest = ({ type }: FrameRequest) => {
    if (type === "openConsent") desk.onConsent();
    if (type === "close") close();
    if (type === "focusEditor") desk.onFocusGrid();
  };
  return (
    <Sidebar title={page.title} onClose={close}>
      <FramedPage key={page.opened} page={page} functions={functions} onRun={onRun} onRequest={onRequest} />
    </Sidebar>
  );
}

function ScriptDialog({ page, desk }: { page: Shown; desk: PageDesk }) {
  const { functions, onRun } = desk;
  const [size, setSize] = useState({ width: page.width ?? 500, height: page.height ?? 400 });
  const close = () => desk.onClose("dialog");
  const onRequest = (request: FrameRequest) => {
    if (request.type === "openConsent") desk.onConsent();
    if (request.type === "close") close();
    if (request.type === "focusEditor") desk.onFocusGrid();
    if (request.type === "width" || request.type === "height")
      setSize((now) => ({ ...now, [request.type]: request.pixels }));
  };
  return (
    <ModalDialog label={page.title} modal={page.modal ?? true} onClose={close}>
      <header>
        <h2>{page.title}</h2>
        <button type="button" class="close" onClick={close}>
          Close
        </button>
      </header>
      <div class="dialog-page" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <FramedPage page={page} functions={functions} onRun={onRun} onRequest={onRequest} />
      </div>
    </ModalDialog>
  );
}

/** The dialog and the question over everything. */
export function ScriptDialogs({ ui: { dialog, question }, desk }: { ui: OpenUi; desk: PageDesk }) {
  return (
    <>
      {dialog && <ScriptDialog key={dialog.opened} page={dialog} desk={desk} />}
      {question && <ScriptQuestion key={question.message} question={question} onAnswer={desk.onAnswer} />}
    </>
  );
}
