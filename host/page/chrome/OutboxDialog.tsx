// The outbox: a list of letters, the newest first, and the one chosen.
import { useState } from "preact/hooks";
import type { MailQuota, SentLetter } from "../../model/letter";
import { LetterView, sentAt } from "./LetterView";
import { ModalDialog } from "./ModalDialog";
import type { Outbox } from "./useOutbox";

type ListProps = { letters: SentLetter[]; shown: number; onChoose: (index: number) => void };

function LetterList({ letters, shown, onChoose }: ListProps) {
  return (
    <ol class="letters" aria-label="Letters, the newest first">
      {letters
        .map((letter, index) => (
          <li key={index}>
            <button type="button" aria-current={index === shown} onClick={() => onChoose(index)}>
              <strong>{letter.subject || "(no subject)"}</strong>
              <span>To {letter.to}</span>
              <span class="quiet">{sentAt(letter)}</span>
            </button>
          </li>
        ))
        .reverse()}
    </ol>
  );
}

function Quota({ daily, left }: MailQuota) {
  const some = left.map(({ email, recipients }) => `${email} ${recipients}`);
  const others = left.length > 0 ? "everybody else" : "everybody";
  return <p class="quiet">Recipients left today: {[...some, `${others} ${daily}`].join(", ")}.</p>;
}

/** Shows the newest letter, also when one comes, until another is chosen. */
export function OutboxDialog({ outbox, onClose }: { outbox: Outbox; onClose: () => void }) {
  const { letters, quota } = outbox;
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = chosen ?? letters.length - 1;
  const letter = letters[shown];
  return (
    <ModalDialog label="Outbox" onClose={onClose}>
      <div class="outbox">
        <header>
          <h2>Outbox</h2>
          <span role="status">{letters.length === 1 ? "1 letter" : `${letters.length} letters`}</span>
          <button type="button" class="close" onClick={onClose}>
            Close
          </button>
        </header>
        <p class="quiet">
          A tool for developers: every letter that scripts have sent from any workbook here, whoever is signed
          in. None of them leaves this computer.
        </p>
        {letter ? (
          <div class="reading">
            <LetterList letters={letters} shown={shown} onChoose={setChosen} />
            <LetterView key={shown} letter={letter} />
          </div>
        ) : (
          <p class="empty">No letters yet. They appear here as soon as a script sends one.</p>
        )}
        <Quota {...quota} />
      </div>
    </ModalDialog>
  );
}
