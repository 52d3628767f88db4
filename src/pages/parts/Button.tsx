/** A button that says that it is busy instead of vanishing, so that focus stays where it was. */
import type { ComponentChildren } from "preact";

interface Props {
  children: ComponentChildren;
  onPress: () => void;
  primary?: boolean;
  /** Looks like a link. */
  plain?: boolean;
  /** What a screen reader says in place of the text. */
  label?: string;
  /** What it says while it works, "Saving…"; it does nothing then. */
  busy?: string | false;
}

export function Button({ children, onPress, primary, plain, label, busy }: Props) {
  return (
    <button
      type="button"
      class={primary ? "primary" : plain ? "plain" : undefined}
      aria-label={label}
      aria-disabled={busy ? "true" : undefined}
      onClick={busy ? undefined : onPress}
    >
      {busy || children}
    </button>
  );
}
