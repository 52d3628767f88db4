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
  const one = rows.find(({ id }) => id === chosen);
  const next = nextOf(rows, chosen);
  if (list && one) {
    const go = (id: string | null) => {
      setChosen(id);
      load.refresh();
    };
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
    <Page title="Before the meeting" back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the people of your sessions">
        {(value) => <Sessions list={value} choose={setChosen} />}
      </Loaded>
      {next && (
        <Footer status={`${rows.filter(isAnswered).length} of ${rows.length} answered`}>
          <Button primary onPress={() => setChosen(next.id)}>
            {rows.some(isAnswered) ? "Go on reading" : "Begin reading"}
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
    (row) => !isAnswered(row) && row.id !== current,
  );
}

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
            items={own}
            show={({ id, name, level, title, answer, notCollected, overall }) => (
              <OpenRow
                name={name}
                open={() => choose(id)}
                right={notCollected ? "not collected" : answer || "not answered"}
              >
                {[title, level, overall].filter(Boolean).join(" · ")}
              </OpenRow>
            )}
          />
        </section>
      ))}
    </>
  );
}
