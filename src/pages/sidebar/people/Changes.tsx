/** New, changed, same, missing and problems of an import, each with who and what. */

import type { Notice } from "../../../domain/people/roster/question";
import type { Problem } from "../../../domain/problem";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { Problems } from "../../parts/Problems";
import type { FoundChanges } from "./addUp";

interface Props {
  found: FoundChanges;
  problems: readonly Problem[];
  notices: readonly Notice[];
}

export function Changes({ found, problems, notices }: Props) {
  const { added, changed, same, missing } = found;
  return (
    <>
      <p role="status">
        {added.length} new, {changed.length} changed, {same} the same, {problems.length}{" "}
        {problems.length === 1 ? "problem" : "problems"}
      </p>
      <Problems problems={problems} />
      {[...notices.map(({ message }) => message), ...found.notices].map((message) => (
        <p key={message} class="note">
          {message}
        </p>
      ))}
      <People title={`${added.length} new`} people={added} />
      {changed.length > 0 && (
        <details>
          <summary>{changed.length} changed</summary>
          <LongList
            items={changed}
            show={({ id, name, fields }) => (
              <>
                <Name>{name}</Name> <span class="small">{id}</span>
                {fields.map(({ field, before, after }) => (
                  <div key={field} class="small">
                    {field}: <del>{before || "blank"}</del> {after || "blank"}
                  </div>
                ))}
              </>
            )}
          />
        </details>
      )}
      <People title={`${missing.length} in the workbook, not in this file (they stay)`} people={missing} />
    </>
  );
}

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
