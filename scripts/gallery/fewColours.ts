/** Makes a picture light: the colours that matter, each as it is, and the rest as the nearest of them. */
import { type Pixels, writePng } from "./png";

interface Colour {
  readonly rgb: number;
  readonly count: number;
}

/** Pages are flat areas with soft edges of letters: more colours are not seen. */
const mostColours = 64;

/** A PNG of at most 64 colours. */
export function fewColours({ width, height, rgb }: Pixels): Buffer {
  const counts = new Map<number, number>();
  const colourAt = (at: number) => (rgb[at * 3]! << 16) | (rgb[at * 3 + 1]! << 8) | rgb[at * 3 + 2]!;
  for (let at = 0; at < width * height; at++) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  const boxes = divided([...counts].map(([colour, count]) => ({ rgb: colour, count })));
  const indexOf = new Map(boxes.flatMap((box, index) => box.map((colour) => [colour.rgb, index] as const)));
  const indices = Uint8Array.from({ length: width * height }, (_, at) => indexOf.get(colourAt(at))!);
  return writePng(width, height, indices, boxes.map(mostFrequent));
}

const parts = [16, 8, 0] as const;
const partOf = (colour: Colour, shift: number) => (colour.rgb >> shift) & 255;
const mostFrequent = (box: readonly Colour[]) =>
  box.reduce((most, one) => (one.count > most.count ? one : most)).rgb;

/** Median cut: the box that spreads most, weighed by its pixels, is halved along its widest part. */
function divided(all: Colour[]): Colour[][] {
  const boxes = [all];
  while (boxes.length < mostColours) {
    const widest = boxes
      .map(spread)
      .reduce((most, one, at, list) => (one.loss > list[most]!.loss ? at : most), 0);
    const { loss, shift } = spread(boxes[widest]!);
    if (loss === 0) break;
    const box = boxes[widest]!.sort((a, b) => partOf(a, shift) - partOf(b, shift) || a.rgb - b.rgb);
    boxes.splice(widest, 1, ...halves(box));
  }
  return boxes;
}

function spread(box: readonly Colour[]): { loss: number; shift: number } {
  const pixels = Math.sqrt(box.reduce((sum, { count }) => sum + count, 0));
  const spans = parts.map((shift) => {
    const values = box.map((colour) => partOf(colour, shift));
    return { shift, span: Math.max(...values) - Math.min(...values) };
  });
  const { shift, span } = spans.reduce((most, one) => (one.span > most.span ? one : most));
  return { loss: span * span * pixels, shift };
}

function halves(box: Colour[]): [Colour[], Colour[]] {
  const half = box.reduce((sum, { count }) => sum + count, 0) / 2;
  let seen = 0;
  const at = box.findIndex(({ count }) => {
    seen += count;
    return seen >= half;
  });
  const cut = Math.min(Math.max(at, 1), box.length - 1);
  return [box.slice(0, cut), box.slice(cut)];
}
