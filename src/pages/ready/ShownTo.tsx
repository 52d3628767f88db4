/** Who may see what helps next, such as the head of product; the colleague shows it and takes it back. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import type { StepsPage } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  page: StepsPage;
  refresh: () => Promise<void>;
  /** Opens the form for one more. */
  show: () => void;
}

export function ShownTo({ page: { you, shownTo }, refresh, show }: Props) {
  return (
    <>
      <h2>Shown to others</h2>
      <p class="small">
        {shownTo.length
          ? "They see what is written here and the day of the next conversation, and nothing else of this file."
          : "Nothing is shown from this file. What you showed in an earlier round stays shown until you take it back in that round’s file."}
      </p>
      <ul class="rows">
        {shownTo.map(({ email, since, helps, url }) => (
          <li key={email}>
            <div class="line">
              {you === "person" ? (
                <a href={url} rel="noopener noreferrer">
                  {email}
                </a>
              ) : (
                email
              )}
              <span class="small">since {dayInWords(since)}</span>
            </div>
            <div class="said">
              <bdi>{helps}</bdi>
            </div>
            {you === "person" && <TakeBack email={email} refresh={refresh} />}
          </li>
        ))}
      </ul>
      {you === "person" && (
        <p>
          <Button onPress={show}>Show somebody what helps me next</Button>
        </p>
      )}
    </>
  );
}

function TakeBack({ email, refresh }: { email: string; refresh: () => Promise<void> }) {
  const [asks, setAsks] = useState(false);
  const sending = useSend(server.hidePlan, () => refresh());
  if (!asks)
    return (
      <Button plain label={`Take back from ${email}`} onPress={() => setAsks(true)}>
        Take back
      </Button>
    );
  return (
    <>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p class="small">{email} then reads it no longer.</p>
      <p class="buttons">
        <Button onPress={() => sending.send({ email })} busy={sending.busy && "Taking back…"}>
          Yes, take it back
        </Button>
        <Button plain onPress={() => setAsks(false)}>
          Keep
        </Button>
      </p>
    </>
  );
}
