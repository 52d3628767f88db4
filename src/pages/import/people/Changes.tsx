/** What an import would do to the workbook: losses first and in full, then who is new, changed and missing. */
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import type { FoundChanges } from "./addUp";

type Changed = FoundChanges["changed"][number];

export function Changes({ found, problems }: { found: FoundChanges; problems: number }) {
  const { added, changed, same } = found;
  const losses = changed
    .map((one) => ({ ...one, fields: one.fields.filter(({ before, after }) => before && !after) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      <p role="status">
        {added.length} new, {changed.length} changed, {same} the same, {problems}{" "}
        {problems === 1 ? "problem" : "problems"}
      </p>
      {losses.length > 0 && (
        <section class="note trouble">
          <p class="trouble-title">
            {losses.length === 1 ? "1 person loses" : `${losses.length.toLocaleString("en")} people lose`}{" "}
            what the workbook holds, because the file leaves it blank
          </p>
          <LongList items={losses} show={(one) => <Fields {...one} />} />
        </section>
      )}
      <People title={`${added.length} new`} people={added} />
      {changed.length > 0 && (
        <details open={changed.length <= 20}>
          <summary>{changed.length} changed</summary>
          <LongList items={changed} show={(one) => <Fields {...one} />} />
        </details>
      )}
    </>
  );
}

const Fields = ({ id, name, fields }: Changed) => (
  <>
    <Name>{name}</Name> <span class="small">{id}</span>
    {fields.map(({ field, before, after }) => (
      <div key={field} class="small">
        {field}: <del>{before || "blank"}</del> {after || <span class="lost">blank</span>}
      </div>
    ))}
  </>
);

function People({ title, people }: { title: string; people: readonly { id: string; name: string }[] }) {
  if (people.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <LongList
        items={people}
        show={({ id, name }) => (
          <>
            <Name>{name}</Name> <span class="small">{id}</span>
          </>
        )}
      />
    </details>
  );
}
