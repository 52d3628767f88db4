/** The pre-read: the people of one's own sessions, to read one after the other and to say what one thinks. */
import { useState } from "preact/hooks";
import { asksOpinion, isAnswered } from "../../../domain/calibration/preRead";
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
  const asked = rows.filter(asksOpinion);
  const one = rows.find(({ id }) => id === chosen);
  const next = nextOf(rows, chosen);
  if (list && one) {
    const go = (id: string | null) => {
      setChosen(id);
      load.refresh();
    };
    if (!asksOpinion(one))
      return (
        <Page title={<Name>{one.name}</Name>} back={{ label: "Everybody", go: () => go(null) }}>
          <p>No marks in this cycle: {one.overall}. There is nothing to answer.</p>
        </Page>
      );
    return (
      <PreReadPerson
        key={one.id}
        row={one}
        list={list}
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
      {next && (
        <Footer status={`${asked.filter(isAnswered).length} of ${asked.length} answered`}>
          <Button primary onPress={() => setChosen(next.id)}>
            {asked.some(isAnswered) ? "Go on reading" : "Begin reading"}
          </Button>
        </Footer>
      )}
    </Page>
  );
}

type Row = PreRead["rows"][number];

/** The next one without an answer, after the one that is open. */
function nextOf(rows: readonly Row[], current: string | null): Row | undefined {
  const at = rows.findIndex(({ id }) => id === current);
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(
    (row) => asksOpinion(row) && !isAnswered(row) && row.id !== current,
  );
}

function saidOf(row: Row): string {
  if (!asksOpinion(row)) return "no marks";
  return row.notCollected ? "not collected" : row.answer || "not answered";
}

/** Those about whom nothing is asked come last. */
const askedFirst = (rows: readonly Row[]): readonly Row[] => [
  ...rows.filter(asksOpinion),
  ...rows.filter((row) => !asksOpinion(row)),
];

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
      {[...groupedBy(rows, ({ session }) => session).values()].map((own) => (
        <section key={own[0]!.session}>
          <h2>{own[0]!.sessionName}</h2>
          <LongList
            items={askedFirst(own)}
            show={(row) => (
              <OpenRow name={row.name} open={() => choose(row.id)} right={saidOf(row)}>
                {[row.title, row.level, asksOpinion(row) ? `overall ${row.overall}` : row.overall]
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
