/** The ladder as shipped: packed into the bundle by the build, unpacked only when a hub is set up. */
import type { ShippedContent } from "../workbook/layout/shippedRows";

/** JSON, gzip, base64: every call loads the whole bundle, and only one kind of call needs these texts. */
declare const SHIPPED_CONTENT: string;

export function shippedContent(): ShippedContent {
  const packed = Utilities.newBlob(Utilities.base64Decode(SHIPPED_CONTENT), "application/x-gzip");
  return JSON.parse(Utilities.ungzip(packed).getDataAsString()) as ShippedContent;
}
