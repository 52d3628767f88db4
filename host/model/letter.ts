/** A letter that a script sends; nothing leaves this computer. */
export interface Letter {
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
}

export interface SentLetter extends Letter {
  from: string;
  /** Instant. */
  sent: number;
  recipients: number;
}

/** What is left of the day: for each person whose scripts have sent something; everybody else has it all. */
export interface MailQuota {
  daily: number;
  left: { email: string; recipients: number }[];
}
