/** Reads and writes the few kinds of PNG the gallery meets: what a browser takes, and few colours for the documents. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel: red, green, blue. */
  readonly rgb: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** PNG's colour types, and how many bytes a pixel has in each. */
const bytesOf: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };
const palette = 3;

/** @throws Error for a PNG that is interlaced, grey or not of 8 bits: no browser takes one, and we write none */
export function readPng(file: Uint8Array): Pixels {
  const parts = chunks(Buffer.from(file));
  const head = parts.find(({ type }) => type === "IHDR")!.data;
  const [width, height, type] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]!];
  const size = bytesOf[type];
  if (head[8] !== 8 || !size || head[12] !== 0) throw new Error("Expected a plain PNG of 8 bits.");
  const packed = Buffer.concat(parts.filter((one) => one.type === "IDAT").map(({ data }) => data));
  const bytes = unfiltered(inflateSync(packed), { height, line: width * size, size });
  const colours = parts.find((one) => one.type === "PLTE")?.data;
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const from = type === palette ? colours!.subarray(bytes[at]! * 3) : bytes.subarray(at * size);
    rgb.set(from.subarray(0, 3), at * 3);
  }
  return { width, height, rgb };
}

/** @param indices one byte a pixel: which of at most 256 colours, each as 0xRRGGBB */
export function writePng(
  width: number,
  height: number,
  indices: Uint8Array,
  colours: readonly number[],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, palette, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    lines.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const rgb = Buffer.from(colours.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  const packed = deflateSync(lines, { level: 9, memLevel: 9 });
  const parts = [
    chunk("IHDR", head),
    chunk("PLTE", rgb),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunks(file: Buffer): { type: string; data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  for (let at = signature.length; at < file.length; at += file.readUInt32BE(at) + 12)
    found.push({
      type: file.toString("latin1", at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    });
  return found;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Every line begins with how it was told by its neighbours: left, above, their mean, or the nearest of three (Paeth). */
function unfiltered(
  lines: Buffer,
  { height, line, size }: { height: number; line: number; size: number },
): Buffer {
  const bytes = Buffer.alloc(height * line);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (line + 1)]!;
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x < size ? 0 : bytes[at - size]!;
      const above = y === 0 ? 0 : bytes[at - line]!;
      const corner = x < size || y === 0 ? 0 : bytes[at - line - size]!;
      const told = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter]!;
      bytes[at] = lines[y * (line + 1) + 1 + x]! + told;
    }
  }
  return bytes;
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
