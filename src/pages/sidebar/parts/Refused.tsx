/** The refusal: who this person is to Google, and how to get in. */
export function Refused({ message, email }: { message?: string; email: string }) {
  return (
    <div class="note" role="alert">
      {message && <p>{message}</p>}
      {email ? (
        <p>
          Google says that you are <strong>{email}</strong>.
        </p>
      ) : (
        <p>
          <strong>Google did not say who you are.</strong> It keeps addresses of other organisations to
          itself.
        </p>
      )}
      <p>
        {email
          ? "Does HR know you by another address? Send them the one above. In the HR workbook they open Packets, find you and add it under “Also signs in as”."
          : "Sign in with your work account, the one this file is shared with, and open the sidebar again."}
      </p>
    </div>
  );
}
