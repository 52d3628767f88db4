/** A list that shows its first rows and the rest on demand, so that 10,000 rows do not freeze the page. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "./Button";

const rowsAtOnce = 50;

export function LongList<T>({ items, show }: { items: readonly T[]; show: (item: T) => ComponentChildren }) {
  const [shown, setShown] = useState(rowsAtOnce);
  const left = items.length - shown;
  return (
    <>
      <ul class="rows">
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{show(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button plain onPress={() => setShown(shown + 500)}>
          Show more ({left.toLocaleString("en")} left)
        </Button>
      )}
    </>
  );
}
