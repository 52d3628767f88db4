/** Set up workbook: repeats the call until the server says that everything is there. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { SetUpProgress } from "../../contract";
import { newId } from "../../newId";
import { server, type Trouble } from "../../server";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Page } from "../parts/Page";
import { Progress } from "../parts/Progress";
import { TroubleNote } from "../parts/TroubleNote";
import { Waiting } from "../parts/Waiting";
import type { ViewProps } from "../view";

interface SetUpState {
  readonly stage: "before" | "running" | "stopped" | "finished";
  readonly done: readonly string[];
  readonly left: number | null;
  readonly warnings: readonly string[];
}

export function SetUp({ open }: ViewProps) {
  const { state, trouble, run } = useSetUp();
  return (
    <Page title="Set up workbook" back={{ label: "Home", go: () => open("home") }}>
      <p>
        {state.stage === "finished"
          ? "The workbook is ready. Nothing that was already here has changed."
          : "Adds the sheets Plumbline works with: the ladder, people, ratings, decisions and a guide. What is already in this file stays as it is, and you can run this again at any time."}
      </p>
      {state.left !== null && (
        <Progress label="Sheets" done={state.done.length} of={state.done.length + state.left} />
      )}
      {state.stage === "running" && state.left === null && <Waiting what="Setting up" />}
      {state.warnings.map((warning) => (
        <p key={warning} class="note">
          {warning}
        </p>
      ))}
      <TroubleNote trouble={trouble} />
      <DoneList done={state.done} />
      <Footer status={state.stage === "finished" ? "Set up" : ""}>
        {state.stage === "finished" ? (
          <Button primary onPress={() => open("importPeople")}>
            Import people
          </Button>
        ) : (
          <Button primary onPress={run} busy={state.stage === "running" && "Setting up…"}>
            {state.stage === "stopped" ? "Continue" : "Set up"}
          </Button>
        )}
      </Footer>
    </Page>
  );
}

function DoneList({ done }: { done: readonly string[] }) {
  if (done.length === 0) return null;
  return (
    <ul class="rows">
      {done.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ul>
  );
}

function useSetUp() {
  const [state, setState] = useState<SetUpState>({ stage: "before", done: [], left: null, warnings: [] });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const request = useRef(newId());
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const run = async () => {
    setTrouble(null);
    setState((before) => ({ ...before, stage: "running" }));
    for (let finished = false; !finished && here.current; ) {
      const answer = await server.setUp({ request: request.current });
      if (answer.is !== "value") {
        setTrouble(answer);
        setState((before) => ({ ...before, stage: "stopped" }));
        return;
      }
      request.current = newId();
      finished = answer.value.finished;
      setState((before) => after(before, answer.value));
    }
  };
  return { state, trouble, run };
}

const after = (before: SetUpState, { finished, done, left, warnings }: SetUpProgress): SetUpState => ({
  stage: finished ? "finished" : "running",
  done: [...new Set([...before.done, ...done])],
  left,
  warnings: [...new Set([...before.warnings, ...warnings])],
});
