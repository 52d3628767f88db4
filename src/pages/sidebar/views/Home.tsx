/** The first screen: where the cycle stands, the next step, and what this person can open here. */
import type { View, Whereabouts } from "../../contract";
import { server } from "../../server";
import { dayInWords } from "../dayInWords";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { Progress } from "../parts/Progress";
import { Refused } from "../parts/Refused";
import { useLoad } from "../useLoad";
import type { ViewProps } from "../view";
import { views } from "../views";

export function Home({ open }: ViewProps) {
  const load = useLoad(() => server.whereAmI({}));
  const here = load.answer?.is === "value" ? load.answer.value : null;
  return (
    <Page title={here?.cycle?.name || "Plumbline"}>
      <Loaded load={load} what="Looking at this file">
        {(where) =>
          where.you.role === "nobody" ? (
            <Refused message={where.stands} email={where.you.email} />
          ) : (
            <Inside where={where} open={open} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Inside({ where, open }: { where: Whereabouts; open: (view: View) => void }) {
  const { cycle, you, file, progress, problems, next } = where;
  return (
    <>
      {cycle && (
        <p class="small">
          {cycle.state} · people as of {dayInWords(cycle.cutOff)}
        </p>
      )}
      <p>{where.stands}</p>
      {progress && <Progress label="Submitted" done={progress.submitted} of={progress.of} />}
      <Problems problems={problems} />
      <ViewList views={where.views.filter((view) => view !== "home")} open={open} />
      <p class="small">
        {you.email} · {you.role === "hr" ? "HR" : you.role} · {file.name}
      </p>
      {next && (
        <Footer>
          <Button primary onPress={() => open(next.view)}>
            {next.label}
          </Button>
        </Footer>
      )}
    </>
  );
}

function ViewList({ views: names, open }: { views: readonly View[]; open: (view: View) => void }) {
  const listed = names.filter((name) => views[name]);
  if (listed.length === 0) return null;
  return (
    <>
      <h2>What you can do here</h2>
      <ul class="rows">
        {listed.map((name) => (
          <li key={name}>
            <button type="button" class="plain" onClick={() => open(name)}>
              {views[name]?.label}
            </button>
            <div class="small">{views[name]?.purpose}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
