/** What was saved elsewhere, beside what is typed here; the person decides. */
import { Button } from "./Button";

interface Props {
  /** The other version, in words. */
  said: string;
  useIt: () => void;
  keepMine: () => void;
}

export const Elsewhere = ({ said, useIt, keepMine }: Props) => (
  <fieldset class="note">
    <legend>Saved elsewhere</legend>
    <p class="said">
      <bdi>{said || "Blank"}</bdi>
    </p>
    <p class="buttons">
      <Button onPress={keepMine}>Keep mine</Button>
      <Button onPress={useIt}>Use the other</Button>
    </p>
  </fieldset>
);
