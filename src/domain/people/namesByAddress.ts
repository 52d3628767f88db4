/** What people call whom an address stands for. */
import { groupedBy } from "../groupedBy";
import { normalEmail } from "../roles";

interface Listed {
  readonly email: string;
  readonly name: string;
}

/**
 * By name; with the address where another one is called the same, and by the address alone where nobody is listed.
 * @param listed of several with one address the first
 */
export function namesByAddress(listed: readonly Listed[]): (address: string) => string {
  const names = new Map<string, string>();
  for (const { email, name } of listed)
    if (name && !names.has(normalEmail(email))) names.set(normalEmail(email), name);
  const sharing = groupedBy([...names], ([, name]) => name);
  return (address) => {
    const name = names.get(normalEmail(address));
    if (!name) return address;
    return (sharing.get(name)?.length ?? 0) > 1 ? `${name} (${address})` : name;
  };
}
