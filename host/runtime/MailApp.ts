/** MailApp: sends letters. */
import { call, Exception } from "./bridge";
import { defineService } from "./define";

interface Options {
  to?: string;
  subject?: string;
  body?: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  htmlBody?: string;
  name?: string;
  noReply?: boolean;
}

const known = new Set(["to", "subject", "body", "cc", "bcc", "replyTo", "htmlBody", "name", "noReply"]);

export const MailApp = {
  sendEmail(...args: (string | Options)[]) {
    const options = args.find((arg) => typeof arg === "object") as Options | undefined;
    const [to, subject, body] = args.filter((arg) => typeof arg === "string") as string[];
    const other = Object.keys(options ?? {}).find((name) => !known.has(name));
    if (other) throw new Exception(`MailApp.sendEmail with ${other} is not available in the local host`);
    const letter = { to, subject, body, ...options };
    call("mail.send", {
      ...letter,
      to: letter.to ?? "",
      subject: letter.subject ?? "",
      body: letter.body ?? "",
    });
  },
  getRemainingDailyQuota: () => call<number>("mail.remaining"),
};

defineService(MailApp, "MailApp");
