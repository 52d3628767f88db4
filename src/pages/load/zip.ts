/** Several files as one, stored as they are (PKWARE APPNOTE 6.3.10, §4.3): what a computer unpacks without a program of its own. */

interface Entry {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export function zipOf(entries: readonly Entry[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const listed: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const path = new TextEncoder().encode(name);
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    const shared = [...two(20), ...two(0x0800), ...two(0), ...two(0), ...two(33), ...four(crc32(content))];
    const sizes = [...four(content.length), ...four(content.length), ...two(path.length), ...two(0)];
    const header = Uint8Array.from([...four(0x04034b50), ...shared, ...sizes, ...path]);
    const rest = [...two(0), ...two(0), ...two(0), ...four(0), ...four(at), ...path];
    listed.push(Uint8Array.from([...four(0x02014b50), ...two(20), ...shared, ...sizes, ...rest]));
    parts.push(header, content);
    at += header.length + content.length;
  }
  const size = listed.reduce((sum, { length }) => sum + length, 0);
  const counts = [...two(entries.length), ...two(entries.length), ...four(size), ...four(at), ...two(0)];
  const end = Uint8Array.from([...four(0x06054b50), ...two(0), ...two(0), ...counts]);
  return new Blob([...parts, ...listed, end], { type: "application/zip" });
}

const two = (value: number) => [value & 255, (value >> 8) & 255];
const four = (value: number) => [...two(value & 65535), ...two(value >>> 16)];

const remainders = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = remainders[(value ^ byte) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
