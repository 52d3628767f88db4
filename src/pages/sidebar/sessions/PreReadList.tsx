/** The pre-read: the people of one's own sessions, to read one after the other and to say what one thinks. */
import { useState } from "preact/hooks";
import { isAnswered } from "../../../domain/calibration/preRead";
import { groupedBy } from "../../../domain/groupedBy";
import type { PreRead } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { OpenRow } from "../../parts/OpenRow";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { PreReadPerson } from "./PreReadPerson";

export function PreReadList({ open }: ViewProps) {
  const load = useLoad(() => server.preRead({}));
  const [chosen, setChosen] = useState<string | null>(null);
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const rows = list?.rows ?? [];
  const asked = rows.filter(({ notAsked }) => !notAsked);
  const one = rows.find(({ id }) => id === chosen);
  const next = nextOf(rows, chosen);
  if (list && one) {
    const go = (id: string | null) => {
      setChosen(id);
      load.refresh();
    };
    if (one.notAsked === "no marks")
      return (
        <Page title={<Name>{one.name}</Name>} back={{ label: "Everybody", go: () => go(null) }}>
          <p>No marks in this cycle: {one.overall}. There is nothing to answer.</p>
        </Page>
      );
    const others = asked.filter((row) => row !== one);
    return (
      <PreReadPerson
        key={one.id}
        row={one}
        list={list}
        answered={{ others: others.filter(isAnswered).length, of: asked.length }}
        close={() => go(null)}
        next={next ? () => go(next.id) : undefined}
      />
    );
  }
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the people of your sessions">
        {(value) => <Sessions list={value} choose={setChosen} />}
      </Loaded>
      {asked.length > 0 && (
        <Footer status={`${asked.filter(isAnswered).length} of ${asked.length} answered`}>
          {next && (
            <Button primary onPress={() => setChosen(next.id)}>
              {asked.some(isAnswered) ? "Go on reading" : "Begin reading"}
            </Button>
          )}
        </Footer>
      )}
    </Page>
  );
}

type Row = PreRead["rows"][number];

/** The next one without an answer, after the one that is open; once all are answered, the next in the list. */
function nextOf(rows: readonly Row[], current: string | null): Row | undefined {
  const at = rows.findIndex(({ id }) => id === current);
  const open = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(
    (row) => !row.notAsked && !isAnswered(row) && row.id !== current,
  );
  return open ?? (at < 0 ? undefined : rows[at + 1]);
}

function saidOf({ notAsked, notCollected, answer }: Row): string {
  if (notAsked) return "";
  return notCollected ? "not collected" : answer || "not answered";
}

/** Those who are not asked about stand apart, below. */
const partOf = ({ session, notAsked }: Row): string => `${session} ${notAsked}`;

const headings = { "": "", "own report": ": your own reports", "no marks": ": without marks" } as const;

function Sessions({ list, choose }: { list: PreRead; choose: (id: string) => void }) {
  const { rows, problems, canAnswer, whyNot } = list;
  if (rows.length === 0)
    return (
      <>
        <Problems problems={problems} />
        <p>Nobody to read about. When HR asks you to a session, its people come here before it begins.</p>
      </>
    );
  return (
    <>
      <Problems problems={problems} />
      {canAnswer ? (
        <p>
          Read the marks and their evidence and say what you think. The room sees the answers without names;
          nobody sees them before.
        </p>
      ) : (
        <p class="note">{whyNot}</p>
      )}
      {[...groupedBy(rows, partOf)].map(([part, own]) => (
        <section key={part}>
          <h2>
            {own[0]!.sessionName}
            {headings[own[0]!.notAsked]}
          </h2>
          <LongList
            items={own}
            show={(row) => (
              <OpenRow name={row.name} open={() => choose(row.id)} right={saidOf(row)}>
                {[row.title, row.level, row.notAsked === "no marks" ? row.overall : `overall ${row.overall}`]
                  .filter(Boolean)
                  .join(" · ")}
              </OpenRow>
            )}
          />
        </section>
      ))}
    </>
  );
}
