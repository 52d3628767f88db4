// Where one is in the page, kept in the address so that reloading, going back and a second window work.
import { useEffect, useState } from "preact/hooks";

/** The person signed in and the file open; null = none chosen yet, or the file list. */
export type Place = { as: string | null; file: string | null };

function read(): Place {
  const query = new URLSearchParams(location.search);
  return { as: query.get("as"), file: query.get("file") };
}

/** The address of a place. */
export function addressOf({ as, file }: Place): string {
  const query = new URLSearchParams({ ...(as !== null && { as }), ...(file !== null && { file }) });
  return `/?${query}`;
}

/** The current place and how to go elsewhere. */
export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const back = () => setPlace(read());
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  return [
    place,
    (next) => {
      history.pushState(null, "", addressOf(next));
      setPlace(next);
    },
  ];
}
