/** Set up workbook: adds the sheets that are missing, and says what an owner should know. */
import { useState } from "preact/hooks";
import type { SetUpDone } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { Waiting } from "../../parts/Waiting";
import { server } from "../../server";
import type { ViewProps } from "../../view";

export function SetUp({ open }: ViewProps) {
  const [done, setDone] = useState<SetUpDone | null>(null);
  const sending = useSend(server.setUp, setDone);
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      {done ? (
        <Done done={done} />
      ) : (
        <p>
          Adds the sheets Plumbline works with: the ladder, people, ratings, decisions and a guide. What is in
          this file stays as it is, and you can run this again.
        </p>
      )}
      {sending.busy && <Waiting what="Adding the sheets" />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        {done?.hasPeople ? (
          <Button primary onPress={() => open("home")}>
            Show where we stand
          </Button>
        ) : done ? (
          <Button
            primary
            onPress={() => {
              open("importPeople");
              // It waits behind the dialog, and says what comes next once that is closed.
              open("home");
            }}
          >
            Import people
          </Button>
        ) : (
          <Button primary onPress={() => sending.send({})} busy={sending.busy && "Setting up…"}>
            Set up
          </Button>
        )}
      </Footer>
    </Page>
  );
}

function Done({ done }: { done: SetUpDone }) {
  const { added, columns, sheets, warnings, hasPeople } = done;
  return (
    <>
      <p role="status" class="good">
        {added.length > 0
          ? `The workbook is ready. ${added.length === sheets ? `Its ${sheets} sheets were` : `Added: ${added.join(", ")}. The other sheets were`} ${added.length === sheets ? "added" : "here already"}.`
          : `The workbook is ready: all ${sheets} sheets were here already.`}
      </p>
      {columns.length > 0 && <p>Added to sheets of an earlier version: {columns.join(", ")}.</p>}
      {warnings.map((warning) => (
        <p key={warning} class="note">
          {warning}
        </p>
      ))}
      <p>
        {hasPeople
          ? "People and all that was written stay as they were. Packets are brought up to date under Create packets."
          : "Next, bring in your people from the HR system."}
      </p>
    </>
  );
}
