/** The interviewers and their kits, each with the address to send. */
import type { CandidateList } from "../contract";
import { LongList } from "../parts/LongList";
import { Name } from "../parts/Name";

interface Props {
  kits: CandidateList["kits"];
  /** Each in a sentence: which kit could not be made or updated, and why. */
  failed: readonly string[];
}

export function Kits({ kits, failed }: Props) {
  return (
    <>
      <h2>Interviewers and kits</h2>
      <LongList
        items={kits}
        show={(kit) => (
          <>
            <div class="line">
              <Name>{kit.name}</Name>
              <span>{standingOf(kit)}</span>
            </div>
            {kit.url && kit.hasCandidates && (
              <div class="small">
                <a href={kit.url} target="_blank" rel="noreferrer">
                  Kit of {kit.name}
                </a>
              </div>
            )}
          </>
        )}
      />
      {failed.map((message) => (
        <p key={message} class="note trouble">
          {message}
        </p>
      ))}
      {kits.every(({ needsUpdate }) => !needsUpdate) && (
        <p class="small">Send each interviewer the address of their kit; nobody else can open it but you.</p>
      )}
    </>
  );
}

function standingOf({ url, needsUpdate, hasCandidates }: CandidateList["kits"][number]): string {
  if (!hasCandidates) return "interviews nobody: to close";
  if (!url) return "no kit yet";
  return needsUpdate ? "to update" : "up to date";
}
