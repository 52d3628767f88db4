/** The scenarios, to read before one is chosen or an interview is held. */
import { useState } from "preact/hooks";
import { useLoad } from "../load/useLoad";
import { Loaded } from "../parts/Loaded";
import { LongList } from "../parts/LongList";
import { OpenRow } from "../parts/OpenRow";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { server } from "../server";
import type { ViewProps } from "../view";
import { ScenarioText } from "./ScenarioText";

export function ScenarioList({ open }: ViewProps) {
  const load = useLoad(() => server.scenarios({}));
  const [chosen, setChosen] = useState<string | null>(null);
  const texts = load.answer?.is === "value" ? load.answer.value : null;
  const one = texts?.scenarios.find(({ id }) => id === chosen);
  if (texts && one)
    return (
      <Page key={one.id} title={one.title} back={{ label: "Scenarios", go: () => setChosen(null) }}>
        <ScenarioText texts={texts} scenario={one} />
      </Page>
    );
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the scenarios">
        {({ scenarios, problems }) => (
          <>
            <Problems problems={problems} />
            <p>
              Each has several good answers. What is judged is the way to one, by the same four attributes for
              everybody.
            </p>
            {scenarios.length === 0 && (
              <p class="note">None here yet. They come with the candidates you interview.</p>
            )}
            <LongList
              items={scenarios}
              show={({ id, title, problem }) => (
                <OpenRow name={title} open={() => setChosen(id)} right="">
                  {`${problem.slice(0, problem.indexOf(".") + 1)}`}
                </OpenRow>
              )}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
