/** Whether the bar is met, in a sentence: on every criterion, or on which not yet (R23). */
import { barField, type Fields } from "./fields";

interface Props {
  fields: Fields;
  criteria: readonly { readonly name: string }[];
}

export function BarSentence({ fields, criteria }: Props) {
  if (criteria.every(({ name }) => !fields[barField(name)])) return null;
  const open = criteria.filter(({ name }) => fields[barField(name)] !== "met").map(({ name }) => name);
  return (
    <p class="note" role="status">
      {open.length === 0
        ? "The bar is met on every criterion."
        : `The bar is not yet met on ${open.join(", ")}.`}
    </p>
  );
}
