/** Values to paste into somebody else's sheet. */
import { CopyText } from "../../parts/CopyText";

export const CopyValues = ({ text }: { text: string }) => (
  <CopyText
    label="Values to paste"
    hint="Format the cells of the template as text first, then paste values only, below the headings."
    verb="Copy values"
    text={text}
  />
);
