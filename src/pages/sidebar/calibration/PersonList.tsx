/** The people of the cycle with their marks, found by name, level, title or manager. */
import { byName } from "../../../domain/people/byName";
import type { DecisionList } from "../../contract";
import { FindBox } from "../../parts/FindBox";
import { isFound } from "../../parts/isFound";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { OpenRow } from "../../parts/OpenRow";
import { Problems } from "../../parts/Problems";

interface Props {
  list: DecisionList;
  filter: string;
  setFilter: (filter: string) => void;
  choose: (person: string) => void;
}

export function PersonList({ list, filter, setFilter, choose }: Props) {
  const people = list.people
    .filter(({ name, level, title, manager }) => isFound(filter, name, level, title, manager))
    .sort((a, b) => Number(isFound(filter, b.name)) - Number(isFound(filter, a.name)) || byName(a, b));
  return (
    <>
      {!list.canDecide && <p class="note">{list.whyNot}</p>}
      <Problems problems={list.problems} />
      {list.people.length === 0 ? (
        <p>No marks have been collected yet. Collect the packets first.</p>
      ) : (
        <>
          <FindBox
            label="Find by name, level, title or manager"
            wanted={filter}
            setWanted={setFilter}
            found={people.length}
            of={list.people.length}
          />
          <LongList items={people} show={(person) => <Person person={person} choose={choose} />} />
        </>
      )}
    </>
  );
}

interface PersonProps {
  person: DecisionList["people"][number];
  choose: (person: string) => void;
}

const Person = ({ person, choose }: PersonProps) => (
  <OpenRow name={person.name} open={() => choose(person.person)} right={person.overall}>
    {person.level} · <Name>{person.manager || "no manager"}</Name>
    {person.isDecided && " · decided"}
  </OpenRow>
);
