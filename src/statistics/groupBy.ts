/** Sorts rows into groups. */

/**
 * What is read of each row, by the row's key; keys in order of first appearance.
 *
 * @example groupBy([3, 4, 5], (n) => (n % 2 ? "odd" : "even"), (n) => n) // new Map([["odd", [3, 5]], ["even", [4]]])
 */
export function groupBy<Row, Key, Value>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => Key,
  read: (row: Row) => Value,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(read(row));
    else groups.set(key, [read(row)]);
  }
  return groups;
}
