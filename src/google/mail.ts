/** Sends letters as the person who calls, through Google's own service (scope script.send_mail). */
import type { Mail } from "../workbook/ports/mail";

export const mail: Mail = {
  remaining() {
    try {
      return MailApp.getRemainingDailyQuota();
    } catch (error) {
      if (/permission/i.test(String(error))) return null;
      throw error;
    }
  },
  send({ to, subject, body }) {
    try {
      MailApp.sendEmail(to, subject, body);
      return "";
    } catch (error) {
      return String((error as Error).message);
    }
  },
};
