// The whole page: who is signed in, and either the file list or one open file.
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Person } from "../../world";
import { host } from "../api";
import { FileList } from "./FileList";
import { OpenFile } from "./OpenFile";
import { OutboxButton } from "./OutboxButton";
import { PersonSwitch } from "./PersonSwitch";
import { usePlace } from "./usePlace";

export function App() {
  const [place, go] = usePlace();
  const [people, setPeople] = useState<Person[] | null>(null);
  const [problem, setProblem] = useState("");
  const load = useCallback(
    () => host.people().then(setPeople, (error: Error) => setProblem(error.message)),
    [],
  );
  useEffect(() => void load(), [load]);
  const as = place.as ?? people?.[0]?.email;
  if (!people || as === undefined)
    return <p class="empty">{problem || (people ? "Nobody can sign in: the host has no people." : "")}</p>;
  const onSwitch = (next: string) => go({ ...place, as: next });
  const person = (
    <>
      <OutboxButton as={as} />
      <PersonSwitch
        people={people}
        as={as}
        onSwitch={onSwitch}
        onAdd={async (email) => {
          const added = await host.addPerson(email);
          await load();
          go({ ...place, as: added.email });
        }}
      />
    </>
  );
  return (
    <div class="app">
      <div class="notice" role="note">
        For trying only: anyone can sign in as anyone here. Never put real ratings or other people’s data into
        it.
      </div>
      {place.file === null ? (
        <FileList
          as={as}
          people={people}
          person={person}
          onSwitch={onSwitch}
          onOpen={(file) => go({ as, file })}
        />
      ) : (
        <OpenFile
          key={`${as} ${place.file}`}
          as={as}
          id={place.file}
          person={person}
          onOpen={(file) => go({ as, file })}
          onClose={() => go({ as, file: null })}
        />
      )}
    </div>
  );
}
