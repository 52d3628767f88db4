/** The refusal: who this person is to Google, and how to get in. */
interface Props {
  /** Why, in the server's words; they usually name the address. */
  message: string;
  /** As Google gave it; blank when it keeps it to itself. */
  email: string;
  /** Google's page where what is missing can be allowed. */
  consent?: string;
}

export const Refused = ({ message, email, consent }: Props) => (
  <div class="note" role="alert">
    <p>{message}</p>
    {consent && (
      <p>
        <a href={consent} target="_blank" rel="noreferrer">
          Allow it on Google's page
        </a>
      </p>
    )}
    {email && !message.includes(email) && (
      <p>
        Google says that you are <strong>{email}</strong>.
      </p>
    )}
    {email && /packet/i.test(message) && (
      <p>
        For HR: choose Create packets in the hub, add the address to this rater under “Also signs in as”, and
        update the packet.
      </p>
    )}
  </div>
);
