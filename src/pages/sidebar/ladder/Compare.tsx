/** Compare levels: what is next, what a change of track would change, any two levels side by side. */
import { useState } from "preact/hooks";
import { compareLevels, levelAcross } from "../../../domain/ladder/compareLevels";
import { findLevel, nextSteps } from "../../../domain/ladder/ladder";
import { views } from "../../../domain/views";
import type { OpenLadder } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { openWide, shownWide } from "../../openDialog";
import { Choices } from "../../parts/Choices";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { SideBySide } from "../../parts/SideBySide";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { TalkingAboutTracks } from "../promotion/TalkingAboutTracks";
import { ChooseLevel } from "./ChooseLevel";

export function Compare({ open }: ViewProps) {
  const load = useLoad(() => server.openLadder({}));
  return (
    <Page
      // A dialog has its title above the page.
      title={shownWide() ? <span class="hidden">{views.compare.label}</span> : undefined}
      {...(shownWide() ? {} : { back: { label: "Home", go: () => open("home") } })}
    >
      <Loaded load={load} what="Reading the ladder">
        {(whole) =>
          whole.levels.length === 0 ? (
            <p>There is no level to read yet. Levels stand in the sheet Ladder.</p>
          ) : (
            <Pair whole={whole} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Pair({ whole }: { whole: OpenLadder }) {
  const { levels } = whole;
  const [asked, askedTo] = shownWide() ?? [];
  const [from, setFrom] = useState(findLevel(whole, asked ?? "")?.code ?? levels[0]?.code ?? "");
  const steps = nextSteps(whole, from);
  const across = levelAcross(whole, from);
  const [chosen, setTo] = useState(findLevel(whole, askedTo ?? "")?.code ?? "");
  const before = levels[levels.findIndex(({ code }) => code === from) - 1];
  const to = chosen || (steps[0] ?? across ?? before)?.code || from;
  const pair = compareLevels(whole, from, to);
  const suggested = [
    ...steps.map(({ code, title }) => ({ value: code, label: `Next step: ${title}` })),
    ...(across && !steps.some(({ code }) => code === across.code)
      ? [
          {
            value: across.code,
            label: `${across.track === "M" ? "Into management" : "To the IC track"}: ${across.title}`,
          },
        ]
      : []),
  ];
  return (
    <>
      <div class="stack choose">
        <ChooseLevel
          label="From"
          levels={levels}
          value={from}
          onChoose={(code) => {
            setFrom(code);
            setTo("");
          }}
        />
        {suggested.length > 0 && (
          <Choices label="Compare with" options={suggested} value={to} onChoose={setTo} />
        )}
        <ChooseLevel
          label={suggested.length ? "Or any level" : "Compare with"}
          levels={levels}
          value={to}
          onChoose={setTo}
        />
      </div>
      {steps.length === 0 && <p>No level lies above {findLevel(whole, from)?.title}.</p>}
      {pair && <SideBySide pair={pair} widen={() => openWide("compare", pair.from.code, pair.to.code)} />}
      <TalkingAboutTracks />
    </>
  );
}
