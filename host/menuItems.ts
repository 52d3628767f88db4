/** The items of menus, found by their captions. */
import type { Menu, MenuItem } from "./screen";

interface FoundItem {
  path: string[];
  functionName: string;
}

/** The item whose path of captions ends in `wanted`. */
export function findItem(menus: Menu[], wanted: string[]): FoundItem | undefined {
  return menus
    .flatMap((menu) => within(menu.items, [menu.caption]))
    .find(({ path }) => wanted.every((caption, i) => path[path.length - wanted.length + i] === caption));
}

function within(items: MenuItem[], path: string[]): FoundItem[] {
  return items.flatMap((item) => {
    const here = [...path, item.caption ?? ""];
    if (item.items) return within(item.items, here);
    return item.functionName ? [{ path: here, functionName: item.functionName }] : [];
  });
}
