// One letter of the outbox; HTML is shown without scripts and without loading anything.
import type { SentLetter } from "../../model/letter";
import { addressOf } from "./usePlace";

/** When a letter was sent, in the reader's time zone. */
export const sentAt = ({ sent }: SentLetter) =>
  new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" }).format(sent);

const GOOGLE_FILE = /https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)[^\s"'<>]*/;

/** A spreadsheet at Google has its place here, opened as the letter's reader. */
const addressHere = (letter: SentLetter, file: string) =>
  location.origin + addressOf({ as: letter.to.split(",")[0]?.trim().toLowerCase() ?? null, file });

function htmlPage(letter: SentLetter): string {
  const links = new RegExp(`(href\\s*=\\s*["']?)${GOOGLE_FILE.source}`, "gi");
  const body = letter.htmlBody?.replace(links, (_, before, file) => before + addressHere(letter, file));
  return `<!doctype html><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <base target="_blank"><style>body { margin: 0; font: 13px/1.45 Arial, sans-serif; overflow-wrap: anywhere }</style>${body}`;
}

function PlainText({ letter }: { letter: SentLetter }) {
  const parts: preact.ComponentChildren[] = [];
  let rest = letter.body;
  for (let found = GOOGLE_FILE.exec(rest); found; found = GOOGLE_FILE.exec(rest)) {
    const [address, file = ""] = found;
    const link = (
      <a href={addressHere(letter, file)} target="_blank" rel="noopener">
        {address}
      </a>
    );
    parts.push(rest.slice(0, found.index), link);
    rest = rest.slice(found.index + address.length);
  }
  return <p class="letter-text">{[...parts, rest]}</p>;
}

function Line({ name, text }: { name: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

export function LetterView({ letter }: { letter: SentLetter }) {
  const { subject, from, name, to, cc, bcc, replyTo, htmlBody, body } = letter;
  return (
    <article class="letter" aria-label={subject || "(no subject)"}>
      <h3>{subject || "(no subject)"}</h3>
      <dl>
        <Line name="From" text={name ? `${name} <${from}>` : from} />
        <Line name="To" text={to} />
        <Line name="Cc" text={cc} />
        <Line name="Bcc" text={bcc} />
        <Line name="Reply to" text={replyTo} />
        <Line name="Sent" text={sentAt(letter)} />
      </dl>
      {htmlBody && (
        <iframe
          title="Text of the letter"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcdoc={htmlPage(letter)}
        />
      )}
      {htmlBody && body && <h4>The same as plain text</h4>}
      {(body || !htmlBody) && <PlainText letter={letter} />}
    </article>
  );
}
