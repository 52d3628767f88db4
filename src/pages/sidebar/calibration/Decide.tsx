/** Record decision: find a person, then change or keep the marks. */
import { useState } from "preact/hooks";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { SheetsWait } from "../../parts/SheetsWait";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { DecidePerson } from "./DecidePerson";
import { PersonList } from "./PersonList";

export function Decide({ open }: ViewProps) {
  const load = useLoad(() => server.decisions({}));
  const [chosen, setChosen] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const [filter, setFilter] = useState("");
  const [hasDecided, setHasDecided] = useState(false);
  const [redrawn, setRedrawn] = useState<readonly string[]>([]);
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const person = list?.people.find((one) => one.person === chosen);
  if (list && person) {
    const recorded = async (said: string) => {
      // Nobody waits for the sheets; where they can't be redrawn, the list says that they want to be built.
      void server
        .redrawPeople({ people: [person.person] })
        .then((answer) => setRedrawn(answer.is === "value" ? answer.value.sheets : []));
      await load.refresh();
      setMessage(said);
      setHasDecided(true);
    };
    return (
      <DecidePerson
        // After a decision the form starts anew from the marks that stand now.
        key={`${person.person} ${person.decisions.length}`}
        list={list}
        person={person}
        message={message}
        recorded={recorded}
        close={() => {
          setMessage("");
          setChosen(null);
        }}
      />
    );
  }
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      {hasDecided && <SheetsWait open={open} redrawn={redrawn} />}
      <Loaded load={load} what="Reading marks and decisions">
        {(value) => <PersonList list={value} filter={filter} setFilter={setFilter} choose={setChosen} />}
      </Loaded>
    </Page>
  );
}
