/** A button that says that it is busy instead of vanishing, so that focus stays where it was. */
import type { ComponentChildren } from "preact";

interface Props {
  children: ComponentChildren;
  onPress: () => void;
  primary?: boolean;
  /** What it says while it works, "Saving…"; it does nothing then. */
  busy?: string | false;
}

export function Button({ children, onPress, primary, busy }: Props) {
  return (
    <button
      type="button"
      class={primary ? "primary" : undefined}
      aria-disabled={busy ? "true" : undefined}
      onClick={busy ? undefined : onPress}
    >
      {busy || children}
    </button>
  );
}
