/** A letter to many raters, each their own: looked at first, then sent, or its text copied. */
import { useState } from "preact/hooks";
import type { LetterKind } from "../../../domain/packet/letter";
import type { LetterPlan } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { CopyText } from "../../parts/CopyText";
import { Field } from "../../parts/Field";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

const lettersPerCall = 20;

interface Props {
  kind: LetterKind;
  raters: readonly string[];
  back: () => void;
}

export function Letters({ kind, raters, back }: Props) {
  const load = useLoad(() => server.previewLetters({ kind, raters: raters.slice(0, 50) }));
  const title = kind === "invitation" ? "Invite raters" : "Remind raters";
  return (
    <Page title={title} back={{ label: "Who is where", go: back }}>
      <Loaded load={load} what="Writing the letters">
        {(plan) => <Plan kind={kind} plan={plan} back={back} left={Math.max(0, raters.length - 50)} />}
      </Loaded>
    </Page>
  );
}

interface PlanProps extends Pick<Props, "kind" | "back"> {
  plan: LetterPlan;
  /** Raters beyond those of this page. */
  left: number;
}

function Plan({ kind, plan, back, left }: PlanProps) {
  const sending = useSlices(lettersPerCall, (slice: readonly string[], request) =>
    server.sendLetters({ kind, raters: [...slice], request }),
  );
  const going = plan.letters.filter(({ whyNot }) => whyNot === "");
  // Without the permission to send nobody knows how many; sending asks for it.
  const today = going.slice(0, plan.remaining ?? going.length);
  const later = going.slice(today.length);
  const staying = plan.letters.filter(({ whyNot }) => whyNot !== "");
  const results = sending.results.flatMap((one) => one.results);
  const sent = results.filter(({ isSent }) => isSent).length;
  if (sending.state === "finished")
    return (
      <>
        <p role="status">
          {sent === 1 ? "1 letter is" : `${sent} letters are`} sent. An address that does not exist answers in
          your own mailbox.
        </p>
        <Left title="Not sent" rows={results.filter(({ isSent }) => !isSent)} />
        <Left title="Google takes no more today; invite or remind them tomorrow" rows={later} />
        <Footer>
          <Button primary onPress={back}>
            Done
          </Button>
        </Footer>
      </>
    );
  return (
    <>
      <p>
        {saysHowMany(today.length, later.length)}
        {left > 0 && ` ${left} more raters follow afterwards.`}
      </p>
      <p class="small">{quotaInWords(plan.remaining, going.length)}</p>
      <Texts letters={going} />
      <Left title="Left out" rows={staying.map(({ whyNot, ...one }) => ({ ...one, message: whyNot }))} />
      {sending.state === "running" && <Progress label="Letters" done={sending.done} of={sending.of} />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        {today.length ? (
          <Button
            primary
            onPress={() => sending.start(today.map(({ rater }) => rater))}
            busy={sending.state === "running" && "Sending…"}
          >
            Send {today.length}
          </Button>
        ) : (
          <Button primary onPress={back}>
            Back
          </Button>
        )}
      </Footer>
    </>
  );
}

function saysHowMany(today: number, later: number): string {
  if (!today) return later ? "" : "No letter can go out now: why stands beside each rater.";
  const lead = today === 1 ? "One letter goes" : `${today} letters go`;
  return `${lead} out in your name, one to each rater. None names anybody they rate.`;
}

/** Each as it will go out; it can be copied where a mailbox of one's own is to send it. */
function Texts({ letters }: { letters: LetterPlan["letters"] }) {
  const [to, setTo] = useState(letters[0]?.rater);
  const shown = letters.find(({ rater }) => rater === to);
  if (!shown) return null;
  const { subject, body } = shown.letter;
  const others = letters.filter(({ elsewhere }) => elsewhere);
  return (
    <div class="stack">
      {others.length > 0 && (
        <p class="note">
          In People by now: {others.map(({ name, elsewhere }) => `${name}, ${elsewhere}`).join("; ")}. The
          letter goes where the packet opens; add the new address under Create packets.
        </p>
      )}
      <Field label="Letter to">
        {(ids) => (
          <select {...ids} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            {letters.map(({ name, rater }) => (
              <option key={rater} value={rater}>
                {name}, {rater}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CopyText
        key={to}
        label="Its text"
        hint="To send it from your own mailbox. The first line is the subject."
        verb="Copy the text"
        rows={14}
        text={`${subject}\n\n${body}`}
      />
    </div>
  );
}

function quotaInWords(remaining: number | null, wanted: number): string {
  if (remaining === null)
    return "You have not allowed Plumbline to send e-mail. Sending asks Google for it; or copy the text.";
  if (remaining === 0)
    return "Google lets you write to nobody else today. Send them tomorrow, or copy the texts.";
  const people = remaining === 1 ? "1 more person" : `${remaining} more people`;
  const later = wanted - remaining;
  const rest = later > 0 ? ` ${later} ${later === 1 ? "waits" : "wait"} until tomorrow.` : "";
  return `Google lets you write to ${people} today.${rest}`;
}

const Person = ({ name, rater }: { name: string; rater: string }) => (
  <>
    <Name>{name}</Name> <span class="small">{rater}</span>
  </>
);

const Left = ({
  title,
  rows,
}: {
  title: string;
  rows: readonly { name: string; rater: string; message?: string }[];
}) =>
  rows.length ? (
    <div class="note">
      <p>
        {title}: {rows.length}
      </p>
      <LongList
        items={rows}
        show={({ name, rater, message }) => (
          <>
            <Person name={name} rater={rater} />
            {message && <div class="small">{message}</div>}
          </>
        )}
      />
    </div>
  ) : null;
