/** MailApp: letters go to an outbox that everybody can read; nothing leaves this computer. */
import { GoogleError } from "../edits/refusals";
import type { Letter, MailQuota, SentLetter } from "../model/letter";
import { type Services, service } from "./service";

/** Recipients of a consumer account in a day, and of one letter. */
const DAILY = 100;
const PER_LETTER = 50;
const DAY = 86_400_000;

const addresses = ({ to, cc = "", bcc = "" }: Letter) =>
  [to, cc, bcc]
    .flatMap((list) => list.split(","))
    .map((address) => address.trim())
    .filter(Boolean);

export const mailServices: Services = {
  "mail.send": service(
    "read",
    (execution, letter: Letter) => {
      const recipients = addresses(letter);
      if (recipients.length === 0) throw new GoogleError("Failed to send email: no recipient");
      const wrong = recipients.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
      if (wrong) throw new GoogleError(`Invalid email: ${wrong}`);
      if (recipients.length > PER_LETTER)
        throw new GoogleError("Limit Exceeded: Email Recipients Per Message.");
      if (remaining(execution.world.outbox, execution.user, execution.world.now()) < recipients.length)
        throw new GoogleError("Service invoked too many times for one day: email.");
      execution.world.outbox.push({
        ...letter,
        from: execution.user,
        sent: execution.world.now(),
        recipients: recipients.length,
      });
      execution.world.settingsChanged();
    },
    { right: "mail" },
  ),
  "mail.remaining": service(
    "read",
    (execution) => remaining(execution.world.outbox, execution.user, execution.world.now()),
    { right: "mail" },
  ),
};

/** @param now instant; a letter counts for 24 hours */
export function mailQuota(outbox: SentLetter[], now: number): MailQuota {
  const left = [...new Set(outbox.map(({ from }) => from))]
    .map((email) => ({ email, recipients: remaining(outbox, email, now) }))
    .filter(({ recipients }) => recipients < DAILY);
  return { daily: DAILY, left };
}

function remaining(outbox: SentLetter[], from: string, now: number): number {
  const today = outbox.filter((letter) => letter.from === from && letter.sent > now - DAY);
  return DAILY - today.reduce((sum, letter) => sum + letter.recipients, 0);
}
