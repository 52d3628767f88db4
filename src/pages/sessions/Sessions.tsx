/** Sessions: who meets about whom, planned, with a file for each meeting, collected and closed. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import type { SessionList } from "../contract";
import { useLoad } from "../load/useLoad";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { LongList } from "../parts/LongList";
import { OpenRow } from "../parts/OpenRow";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { server } from "../server";
import type { ViewProps } from "../view";
import { OneSession } from "./OneSession";
import { PlanSession } from "./PlanSession";
import { newSession, type Planned, planOf } from "./planned";

export function Sessions({ open }: ViewProps) {
  const load = useLoad(() => server.listSessions({}));
  const [chosen, setChosen] = useState<string | null>(null);
  const [plan, setPlan] = useState<Planned | null>(null);
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const one = list?.sessions.find(({ id }) => id === chosen);
  if (list && plan) {
    const planned = async () => {
      await load.refresh();
      setPlan(null);
    };
    return <PlanSession first={plan} isNew={!one} planned={planned} close={() => setPlan(null)} />;
  }
  if (one)
    return (
      <OneSession
        session={one}
        refresh={load.refresh}
        edit={() => setPlan(planOf(one))}
        close={() => setChosen(null)}
        open={open}
      />
    );
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the sessions">
        {(value) => <SessionRows list={value} choose={setChosen} />}
      </Loaded>
      {list && (
        <Footer>
          <Button primary onPress={() => setPlan(newSession())}>
            Plan a session
          </Button>
        </Footer>
      )}
    </Page>
  );
}

function SessionRows({ list, choose }: { list: SessionList; choose: (id: string) => void }) {
  const { sessions, problems, inNoSession } = list;
  return (
    <>
      <Problems problems={problems} />
      {sessions.length === 0 && (
        <p>
          No session is planned. One meeting for everybody needs none; with sessions, each has its own people,
          participants and file, and nobody sits over their own row.
        </p>
      )}
      <LongList
        items={sessions}
        show={({
          id,
          name,
          date,
          closedOn,
          people,
          notRated,
          participants,
          minutes,
          conflicts,
          opinions,
          decided,
        }) => (
          <OpenRow name={name} open={() => choose(id)} right={closedOn ? "closed" : dayInWords(date)}>
            {[
              `${people.length} ${people.length === 1 ? "person" : "people"}${notRated ? `, ${notRated} of them not rated` : ""}, ${participants.length} take part, ${minutes} minutes`,
              given(opinions) && `${given(opinions)} of ${asked(opinions)} opinions`,
              decided && `${decided} decided`,
              conflicts.length && `${conflicts.length} in conflict`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </OpenRow>
        )}
      />
      {inNoSession.length > 0 && (
        <details class="note">
          <summary>
            {inNoSession.length === 1 ? "1 person is" : `${inNoSession.length} people are`} in no session
          </summary>
          <p class="small">
            No meeting of these sees their marks: they are in no plan yet, take part themselves, or were left
            undecided in one that is closed. Plan one more, with others.
          </p>
          <LongList items={inNoSession} show={(name) => <bdi>{name}</bdi>} />
        </details>
      )}
    </>
  );
}

type Opinions = SessionList["sessions"][number]["opinions"];

const given = (opinions: Opinions): number => opinions.reduce((sum, one) => sum + one.given, 0);
const asked = (opinions: Opinions): number => opinions.reduce((sum, one) => sum + one.of, 0);
