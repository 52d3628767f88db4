/** One's own notes: written here apart from the other one, a habit at a time, and submitted once. */
import type { ReadinessNotes } from "../contract";
import { useLoad } from "../load/useLoad";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { server } from "../server";
import type { ViewProps } from "../view";
import { NotesForm } from "./NotesForm";
import { NotesTitle } from "./NotesTitle";
import { OfRound } from "./OfRound";

export function MyNotes({ open }: ViewProps) {
  const load = useLoad(() => server.notes({}));
  const page = load.answer?.is === "value" ? load.answer.value : null;
  const back = { label: "Home", go: () => open("home") };
  if (page && page.status !== "submitted")
    return <NotesForm page={page} submitted={load.refresh} close={back.go} />;
  return (
    <Page title={page ? <NotesTitle page={page} /> : undefined} back={back}>
      <Loaded load={load} what="Reading your notes">
        {(notes) => <Submitted page={notes} />}
      </Loaded>
    </Page>
  );
}

function Submitted({ page }: { page: ReadinessNotes }) {
  const { written, habits } = page;
  const parts = [
    ...habits.map(({ name }) => ({ name, text: written.evidence[name] ?? "" })),
    { name: "Rare expertise", text: written.expertise },
    { name: "What would help next", text: written.next },
  ];
  return (
    <>
      <p role="status" class="note">
        Submitted, and they stay as they are. Your words are read by nobody else until both of you have handed
        in and you show them, in the file you share.
      </p>
      <OfRound page={page} />
      {parts.map(({ name, text }) => (
        <section key={name}>
          <h2>{name}</h2>
          <p class="said">
            <bdi>{text || "Nothing."}</bdi>
          </p>
        </section>
      ))}
    </>
  );
}
