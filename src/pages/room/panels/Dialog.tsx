/** A dialog over the room; Escape and the keys behind it are the room's. */

import type { ComponentChildren } from "preact";
import { Key } from "../Key";

interface Props {
  title: string;
  close: () => void;
  children: ComponentChildren;
}

export function Dialog({ title, close, children }: Props) {
  return (
    <dialog
      // Open before its line takes the focus: nothing in a closed dialog can.
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" onClick={close}>
          <Key>Esc</Key>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}
