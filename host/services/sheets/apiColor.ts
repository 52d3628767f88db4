/** Colours of the Sheets API: shares of red, green and blue from 0 to 1. */
export interface ApiColor {
  red?: number;
  green?: number;
  blue?: number;
}

export interface ColorStyle {
  rgbColor?: ApiColor;
  themeColor?: string;
}

const twoDigits = (share = 0) =>
  Math.round(share * 255)
    .toString(16)
    .padStart(2, "0");

export function hexOfColor(color: ApiColor | undefined): string | undefined {
  return color && `#${twoDigits(color.red)}${twoDigits(color.green)}${twoDigits(color.blue)}`;
}

export function colorOfHex(hex: string): ApiColor {
  const share = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: share(1), green: share(3), blue: share(5) };
}
