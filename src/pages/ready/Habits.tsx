/** To read: the eight habits, what to do now, roles on the way, and what the work is like. */
import { useState } from "preact/hooks";
import type { Background } from "../../domain/readiness/shippedReadiness";
import type { HabitTexts } from "../contract";
import { useLoad } from "../load/useLoad";
import { Choices } from "../parts/Choices";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { server } from "../server";
import type { ViewProps } from "../view";
import { backgroundOptions } from "./backgroundWords";
import { HabitText } from "./HabitText";

export function Habits({ open }: ViewProps) {
  const load = useLoad(() => server.habits({}));
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the texts">
        {(page) => <Texts page={page} />}
      </Loaded>
    </Page>
  );
}

function Texts({ page: { background, texts } }: { page: HabitTexts }) {
  const [chosen, setChosen] = useState<Background>(background);
  return (
    <>
      <Choices label="Examples from" options={backgroundOptions} value={chosen} onChoose={setChosen} />
      <h2>Eight habits</h2>
      {texts.habits.map((habit) => (
        <details key={habit.id}>
          <summary>{habit.name}</summary>
          <HabitText habit={habit} background={chosen} />
        </details>
      ))}
      <h2>What to do now</h2>
      <Explained items={texts.steps.map(({ name, how }) => [name, how])} />
      <h2>Roles on the way</h2>
      <p class="small">Those near to your work come first.</p>
      <Explained items={texts.stones.map(({ name, teaches }) => [name, teaches])} />
      <h2>Rare expertise</h2>
      <p>{texts.expertise}</p>
      <h2>What the work is like</h2>
      <ul class="points">
        {texts.realism.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

const Explained = ({ items }: { items: readonly (readonly [string, string])[] }) => (
  <ul class="rows">
    {items.map(([name, text]) => (
      <li key={name}>
        {name}
        <div class="small">{text}</div>
      </li>
    ))}
  </ul>
);
