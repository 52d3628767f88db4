// A dialog over the page; Escape and the backdrop work as the browser does it.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** `modal: false` leaves the page usable beside it; the browser keeps the focus inside a modal one. Afterwards the focus is where it was before. */
export function ModalDialog({
  label,
  modal = true,
  onClose,
  children,
}: {
  label: string;
  modal?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const element = dialog.current;
    if (modal) element?.showModal();
    else element?.show();
    return () => {
      // While a modal dialog is open, nothing else can take the focus.
      element?.close();
      before?.focus();
    };
  }, [modal]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
