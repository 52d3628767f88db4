/** What one packet would bring: its new, changed and refused entries. */
import type { Collected, CollectPreview } from "../../contract";
import { Name } from "../../parts/Name";

export type PacketEntry = CollectPreview["packets"][number];

export function PacketPreview({ packet }: { packet: PacketEntry }) {
  const typedOver = [...packet.new, ...packet.changed].filter(({ isTypedOver }) => isTypedOver).length;
  const { gone } = packet;
  const counts = [
    packet.new.length && `${packet.new.length} new`,
    packet.changed.length && `${packet.changed.length} changed`,
    typedOver && `${typedOver} of them changed after submitting`,
    packet.refused.length && `${packet.refused.length} refused`,
    gone.length && `${gone.length} ${gone.length === 1 ? "row" : "rows"} gone`,
    packet.drafts && `${packet.drafts} in draft`,
    packet.unread.length && "not all of it can be read",
    packet.failure && "can’t be read",
  ].filter(Boolean);
  return (
    <details
      open={
        packet.refused.length + gone.length + typedOver + packet.unread.length > 0 || packet.failure !== ""
      }
    >
      <summary>
        <Name>{packet.name}</Name>: {counts.join(", ")}
      </summary>
      {packet.failure && <p class="trouble-text">{packet.failure}</p>}
      <Unread sheets={packet.unread} />
      {gone.length > 0 && (
        <p class="trouble-text">
          The sheet Ratings has no row for <bdi>{gone.join(", ")}</bdi>. If it was deleted, Undo or File ▸
          Version history in the packet brings it back; updating the packet makes it anew.
        </p>
      )}
      <Entries title="New" entries={packet.new} />
      <Entries title="Changed" entries={packet.changed} />
      {packet.refused.length > 0 && <h3>Refused</h3>}
      <ul class="rows">
        {packet.refused.map(({ sheet, row, who, reason }) => (
          <li key={`${sheet} ${row} ${who}`}>
            <Name>{who}</Name>{" "}
            <span class="small">
              {sheet}
              {row > 0 && `, row ${row}`}
            </span>
            <div class="trouble-text">{reason}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What each sheet lacks; the rater sees the same in the packet. */
export const Unread = ({ sheets }: { sheets: PacketEntry["unread"] }) => (
  <>
    {sheets.map((said) => (
      <p key={said} class="trouble-text">
        {said}
      </p>
    ))}
  </>
);

function Entries({ title, entries }: { title: string; entries: readonly Collected[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {entries.map(({ id, name, what, summary, isTypedOver }) => (
          <li key={id}>
            <Name>{name}</Name> <span class="small">{what}</span>
            <div class="small">
              {summary}
              {isTypedOver && ", changed in the sheet after submitting"}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
