/** Data about people: everything about one person as a file, removing a person, and how long cycles are kept (R15). */
import { useState } from "preact/hooks";
import type { KeptData } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Button } from "../../parts/Button";
import { FindBox } from "../../parts/FindBox";
import { isFound } from "../../parts/isFound";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { OpenRow } from "../../parts/OpenRow";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { Erase } from "./Erase";
import { OnePerson } from "./OnePerson";

type Chosen =
  | { readonly is: "person"; readonly id: string; readonly name: string }
  | { readonly is: "removal"; readonly scope: { person: string } | { cycle: string }; readonly name: string };

export function PersonData({ open }: ViewProps) {
  const load = useLoad(() => server.keptData({}));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const back = async () => {
    setChosen(null);
    await load.refresh();
  };
  if (chosen?.is === "removal") return <Erase {...chosen} back={back} open={open} />;
  if (chosen)
    return (
      <OnePerson
        id={chosen.id}
        name={chosen.name}
        back={back}
        remove={() => setChosen({ is: "removal", scope: { person: chosen.id }, name: chosen.name })}
      />
    );
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the workbook">
        {(kept) => <Everybody kept={kept} choose={setChosen} />}
      </Loaded>
    </Page>
  );
}

function Everybody({ kept, choose }: { kept: KeptData; choose: (chosen: Chosen) => void }) {
  const [wanted, setWanted] = useState("");
  const found = kept.people.filter(({ name, id }) => isFound(wanted, name, id));
  return (
    <>
      <Problems problems={kept.problems} />
      <p>
        Choose a person to get everything this workbook holds about them, with other people taken out, or to
        remove them.
      </p>
      <FindBox
        label="Find by name or employee ID"
        wanted={wanted}
        setWanted={setWanted}
        found={found.length}
        of={kept.people.length}
      />
      <LongList
        items={found}
        show={({ id, name, level }) => (
          <OpenRow name={name} open={() => choose({ is: "person", id, name })} right={level}>
            {id}
          </OpenRow>
        )}
      />
      <h2>How long cycles are kept</h2>
      <p class="small">Until you remove them. Your organisation's own rules say when that should be.</p>
      <ul class="rows">
        {kept.cycles.map(({ name, rows, state }) => (
          <li key={name}>
            <div class="line">
              <bdi>{name}</bdi>
            </div>
            <div class="small">
              {rows.toLocaleString("en")} rows of ratings, decisions, cases and history, and what hangs on
              them
            </div>
            {state ? (
              <div class="small">{state}. Kept until the next cycle is open.</div>
            ) : (
              <Button plain onPress={() => choose({ is: "removal", scope: { cycle: name }, name })}>
                Remove {name}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
