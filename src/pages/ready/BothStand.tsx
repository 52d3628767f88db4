/** Where the two stand: who has handed in, what to do next, and once both have shown, their words side by side. */
import type { BothStanding } from "../contract";
import { useLoad } from "../load/useLoad";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { server } from "../server";
import type { ViewProps } from "../view";
import { BothWords } from "./BothWords";
import { NextMove } from "./NextMove";
import { otherOf } from "./otherOf";

export function BothStand({ open }: ViewProps) {
  const load = useLoad(() => server.readiness({}));
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Looking where you stand">
        {(both) => (
          <>
            <Problems problems={both.problems} />
            <WhoCanOpen both={both} />
            <Standings both={both} />
            <NextMove both={both} refresh={load.refresh} />
            <BothWords both={both} />
            {both.mine.standing === "shown" && both.theirs.words && (
              <Footer>
                <Button primary onPress={() => open("stepsAndPlan")}>
                  Steps and plan
                </Button>
              </Footer>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** An add-on may not share a file it did not make, so its owner does. */
const WhoCanOpen = ({ both: { you, partner, partnerCanOpen, othersCanOpen } }: { both: BothStanding }) => (
  <>
    {you === "person" && !partnerCanOpen && (
      <p class="note">
        <Name>{partner.name}</Name> can’t open this file yet. Share it with {partner.email}: Google’s Share
        button, as an editor.
      </p>
    )}
    {othersCanOpen.length > 0 && (
      <p class="note">
        Also open to {othersCanOpen.join(", ")}. Whoever opens this file reads what the two of you show.
      </p>
    )}
  </>
);

function Standings({ both }: { both: BothStanding }) {
  return (
    <dl class="pairs">
      <dt>You</dt>
      <dd>{inWords(both.mine.standing)}</dd>
      <dt>
        <Name>{otherOf(both).name}</Name>
      </dt>
      <dd>{inWords(both.theirs.standing)}</dd>
    </dl>
  );
}

/** Whoever waits has handed in as well as who may show already. */
const inWords = (standing: BothStanding["mine"]["standing"]): string =>
  ({
    "to write": "not handed in yet",
    waiting: "handed in",
    "to show": "handed in",
    shown: "handed in and shown",
    changed: "shown, but not what was handed in",
  })[standing];
