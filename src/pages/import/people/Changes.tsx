/** What an import would do to the workbook: losses first and in full, then who is new and changed. */
import type { ComponentChildren } from "preact";
import { dayInWords } from "../../../domain/dayInWords";
import type { RosterPerson } from "../../../domain/people/roster/rosterPerson";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import type { FoundChanges } from "./addUp";

type Changed = FoundChanges["changed"][number];

interface Props {
  found: FoundChanges;
  /** As the file has them. */
  people: readonly RosterPerson[];
  problems: number;
  /** What comes before the lists, however long they are. */
  children: ComponentChildren;
}

export function Changes({ found, people, problems, children }: Props) {
  const { added, same } = found;
  const inFile = new Map(people.map((person) => [person.id, person] as const));
  const left = found.changed.filter(({ hasLeft }) => hasLeft);
  const changed = found.changed.filter(({ hasLeft }) => !hasLeft);
  const losses = found.changed
    .map((one) => ({ ...one, fields: one.fields.filter(({ before, after }) => before && !after) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      <p role="status">
        {added.length} new, {changed.length} changed, {left.length > 0 && `${left.length} left, `}
        {same} the same, {problems} {problems === 1 ? "problem" : "problems"}
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
      {children}
      {added.length > 0 && (
        <details open={found.changed.length + same === 0}>
          <summary>{added.length} new</summary>
          <LongList items={added} show={(one) => <Added {...one} inFile={inFile.get(one.id)} />} />
        </details>
      )}
      <Changed title={`${changed.length} changed`} people={changed} />
      <Changed title={`${left.length} left`} people={left} />
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

function Changed({ title, people }: { title: string; people: readonly Changed[] }) {
  if (people.length === 0) return null;
  return (
    <details open={people.length <= 20}>
      <summary>{title}</summary>
      <LongList items={people} show={(one) => <Fields {...one} />} />
    </details>
  );
}

type AddedProps = FoundChanges["added"][number] & { inFile: RosterPerson | undefined };

const Added = ({ id, name, level, manager, inFile }: AddedProps) => (
  <>
    <Name>{name}</Name> <span class="small">{id}</span>
    <div class="small">
      {level || "no level"} ·{" "}
      {manager ? (
        <>
          manager <Name>{manager}</Name>
        </>
      ) : (
        "no manager"
      )}
    </div>
    <div class="small">
      {inFile?.email ? <bdi>{inFile.email}</bdi> : "no e-mail"}
      {inFile?.hired && ` · hired ${dayInWords(inFile.hired)}`}
      {inFile?.levelSince && ` · in the level since ${dayInWords(inFile.levelSince)}`}
      {typeof inFile?.works === "number" && ` · works ${inFile.works} %`}
      {typeof inFile?.onLeave === "number" && ` · days on leave: ${inFile.onLeave}`}
    </div>
  </>
);
