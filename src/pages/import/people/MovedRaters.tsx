/** Raters whose address changes: whose packet it is about, and whether it opens for the new one. */
import type { ImportPreview } from "../../contract";

interface Props {
  moved: ImportPreview["moved"];
  /** Ids of those whose packet stays with the old address alone. */
  left: readonly string[];
  setLeft: (left: readonly string[]) => void;
}

export function MovedRaters({ moved, left, setLeft }: Props) {
  if (moved.length === 0) return null;
  return (
    <fieldset class="note">
      <legend>
        {moved.length === 1 ? "A rater has a new address" : `${moved.length} raters have a new address`}
      </legend>
      <p>
        Tasks and packet stay under the address they began with, which keeps opening it. Ticked, the new one
        opens it, too: it then stands under <em>Also signs in as</em> on the sheet Raters.
      </p>
      {moved.map(({ id, name, before, after }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={!left.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              setLeft(checked ? left.filter((one) => one !== id) : [...left, id])
            }
          />
          <span>
            Packet of <bdi>{name}</bdi>: {before}, and now {after}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
