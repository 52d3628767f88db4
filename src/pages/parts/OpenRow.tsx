/** A row of a list that opens somebody: the name, a word on the right, the rest in small print below. */
import type { ComponentChildren } from "preact";
import { Button } from "./Button";
import { Name } from "./Name";

interface Props {
  name: string;
  open: () => void;
  right: ComponentChildren;
  children: ComponentChildren;
}

export const OpenRow = ({ name, open, right, children }: Props) => (
  <>
    <div class="line">
      <Button plain onPress={open}>
        <Name>{name}</Name>
      </Button>
      <span>{right}</span>
    </div>
    <div class="small">{children}</div>
  </>
);
