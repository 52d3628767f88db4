/** A note that something waits elsewhere, and the way there. */
import type { ComponentChildren } from "preact";
import type { ViewProps } from "../view";
import { Button } from "./Button";

type Props = ViewProps & {
  view: Parameters<ViewProps["open"]>[0];
  label: string;
  children: ComponentChildren;
};

export const Onward = ({ open, view, label, children }: Props) => (
  <div class="note">
    <p>{children}</p>
    <p>
      <Button onPress={() => open(view)}>{label}</Button>
    </p>
  </div>
);
