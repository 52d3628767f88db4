/** The refusal: who this person is to Google, and how to get in. */
interface Props {
  /** Why, in the server's words; they usually name the address. */
  message: string;
  /** As Google gave it; blank when it keeps it to itself. */
  email: string;
}

export function Refused({ message, email }: Props) {
  return (
    <div class="note" role="alert">
      {message && <p>{message}</p>}
      {email && !message.includes(email) && (
        <p>
          Google says that you are <strong>{email}</strong>.
        </p>
      )}
      {email ? (
        <p>
          For HR: in the HR workbook open Packets, find the rater this person is, and add the address under
          “Also signs in as”.
        </p>
      ) : (
        !message && (
          <p>
            Google did not say who you are. Sign in with your work account only, and open the sidebar again.
          </p>
        )
      )}
    </div>
  );
}
