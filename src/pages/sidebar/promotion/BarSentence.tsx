/** Whether the bar is met, in a sentence: on every criterion, or on which not yet (R23). */
import { barField, type Fields } from "./fields";

interface Props {
  fields: Fields;
  criteria: readonly { readonly name: string }[];
}

export function BarSentence({ fields, criteria }: Props) {
  const named = (isIt: (bar: string) => boolean) =>
    criteria.filter(({ name }) => isIt(fields[barField(name)] ?? "")).map(({ name }) => name);
  const blank = named((bar) => !bar);
  const open = named((bar) => bar !== "" && bar !== "met");
  if (blank.length === criteria.length) return null;
  return (
    <p class="note" role="status">
      {open.length > 0
        ? `The bar is not yet met on ${open.join(", ")}.`
        : blank.length === 0
          ? "The bar is met on every criterion."
          : "The bar is met so far."}
      {blank.length > 0 && ` Nothing is said yet of ${blank.join(", ")}.`}
    </p>
  );
}
