/** A rater's name, which opens the packet where there is one. */
import { Name } from "../../parts/Name";

interface Props {
  name: string;
  packet: { readonly url: string } | null;
}

export const PacketName = ({ name, packet }: Props) =>
  packet ? (
    <a href={packet.url} rel="noopener noreferrer">
      <Name>{name}</Name>
    </a>
  ) : (
    <Name>{name}</Name>
  );
