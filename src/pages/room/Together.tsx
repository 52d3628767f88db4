/** Those whose marks nobody questioned: the name and marks of each, kept with one key and one row each. */
import { criteriaAt } from "../../domain/ladder/ladder";
import { overall, overallLabel } from "../../domain/rating/overall";
import { Name } from "../parts/Name";
import { shown } from "./Marks";
import { isDecided, marksOn, peopleIn, personOf, whyOn } from "./meeting";
import { opinionCounts } from "./Opinions";
import type { RoomProps } from "./parts";
import { keptTogether } from "./recorded";

export function Together({ meeting, dispatch }: RoomProps) {
  const { criteria } = meeting.room;
  const people = meeting.agenda.confirm.map((id) => personOf(meeting, id)!);
  const isAsked = people.some((person) => opinionCounts(person) !== "");
  const lacks = meeting.silentTogether;
  const remarks = new Map(people.map((person) => [person.id, whyOn(meeting, person)] as const));
  const isRemarked = [...remarks.values()].some((why) => why.length > 0);
  const open = people.filter(({ id }) => !isDecided(meeting, id)).length;
  return (
    <article class="person">
      <h2 tabIndex={-1}>Nobody questioned</h2>
      <p class="sub">
        {open
          ? `${peopleIn(open)} without a flag, a question or a promotion case.${
              isRemarked ? " What may be worth a look all the same stands beside the name." : ""
            }${
              lacks ? " Not everybody asked has answered: ask first whether anybody has a question." : ""
            } K keeps ${open === 1 ? "these marks" : "the marks of all of them"}; open anybody to talk after all.`
          : "All of them are decided."}
        {keptTogether(meeting).length > 0 &&
          ` U takes back the last K for ${peopleIn(keptTogether(meeting).length)}.`}
      </p>
      <table class="marks together">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Level</th>
            {isRemarked && <th scope="col">To look at</th>}
            {isAsked && <th scope="col">Said before</th>}
            {criteria.map(({ name }) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
            <th scope="col" class="number">
              Overall
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const marks = marksOn(meeting, person);
            return (
              <tr key={person.id}>
                <th scope="row">
                  <button type="button" class="plain" onClick={() => dispatch({ do: "go", to: person.id })}>
                    <Name>{person.name}</Name>
                  </button>
                  {isDecided(meeting, person.id) && <span class="good"> ✓</span>}
                </th>
                <td class={person.track === "M" ? "m" : "ic"}>{person.level}</td>
                {isRemarked && <td>{remarks.get(person.id)!.join(" ")}</td>}
                {isAsked && <td>{opinionCounts(person)}</td>}
                {criteria.map(({ name }) => (
                  <td key={name} class="number">
                    {shown(marks[name] ?? null)}
                  </td>
                ))}
                <td class="number">{overallLabel(overall(criteriaAt(criteria, person.level), marks))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>
  );
}
