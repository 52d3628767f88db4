/** Whom a session is about: whole grades across both tracks, whole departments, or single people. */
import { useState } from "preact/hooks";
import type { SessionPerson, SessionRoster } from "../../domain/calibration/sessionRoster";
import { groupedBy } from "../../domain/groupedBy";
import { FoundList } from "../parts/FoundList";

interface Props {
  roster: SessionRoster;
  chosen: readonly string[];
  choose: (people: string[]) => void;
}

export function PickPeople({ roster, chosen, choose }: Props) {
  const search = useState("");
  const has = new Set(chosen);
  const toggle = (people: readonly SessionPerson[], on: boolean) => {
    const ids = people.map(({ id }) => id);
    choose(on ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)));
  };
  const group = (label: string, people: readonly SessionPerson[]) => {
    const count = people.filter(({ id }) => has.has(id)).length;
    return (
      <Check
        key={label}
        label={label}
        right={count ? `${count} of ${people.length}` : String(people.length)}
        isOn={count === people.length}
        isMixed={count > 0 && count < people.length}
        set={(on) => toggle(people, on)}
      />
    );
  };
  const grades = [...groupedBy(roster.people, ({ grade }) => (grade === null ? undefined : String(grade)))];
  const departments = [...groupedBy(roster.people, ({ department }) => department || undefined)];
  return (
    <fieldset>
      <legend>Whom it is about: {chosen.length}</legend>
      {grades
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([grade, people]) => group(`Grade ${grade}, ${tracksOf(people)}`, people))}
      {departments.length > 1 && (
        <details>
          <summary>By department</summary>
          {departments.sort(([a], [b]) => a.localeCompare(b)).map(([name, people]) => group(name, people))}
        </details>
      )}
      <details>
        <summary>Single people</summary>
        <FoundList
          label="Find by name or level"
          search={search}
          items={roster.people}
          wordsOf={({ name, level }) => [name, level]}
          show={(person) => (
            <Check
              label={person.name}
              right={person.level}
              isOn={has.has(person.id)}
              set={(on) => toggle([person], on)}
            />
          )}
        />
      </details>
    </fieldset>
  );
}

const tracksOf = (people: readonly SessionPerson[]): string => {
  const isIC = people.some(({ track }) => track === "IC");
  const isManagement = people.some(({ track }) => track === "M");
  return isIC && isManagement ? "both tracks" : isManagement ? "management" : "IC";
};

interface CheckProps {
  label: string;
  right: string;
  isOn: boolean;
  isMixed?: boolean;
  set: (on: boolean) => void;
}

const Check = ({ label, right, isOn, isMixed = false, set }: CheckProps) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={isOn}
      ref={(input) => {
        if (input) input.indeterminate = isMixed;
      }}
      onChange={() => set(!isOn)}
    />
    <span class="line">
      <bdi>{label}</bdi>
      <span class="small">{right}</span>
    </span>
  </label>
);
