/** The typeface of paper: Helvetica, which every PDF reader has. How wide each letter is, and which letters there are. */

export type Weight = 'regular' | 'bold';

/** Widths after Adobe's metrics of its core fonts, in thousandths of the size, from the blank (32) to 255. */
const numbers = (text: string): readonly number[] => text.split(' ').map(Number);

const WIDTHS: Readonly<Record<Weight, readonly number[]>> = {
  regular: numbers(
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 ' +
      '278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 ' +
      '611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 ' +
      '556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 350 556 350 222 556 333 1000 556 556 ' +
      '333 1000 667 333 1000 350 611 350 350 222 222 333 333 350 556 1000 333 1000 500 333 944 350 500 667 278 ' +
      '333 556 556 556 556 260 556 333 737 370 556 584 333 737 333 400 584 333 333 333 556 537 278 333 333 365 ' +
      '556 834 834 834 611 667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 ' +
      '778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 ' +
      '278 556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500',
  ),
  bold: numbers(
    '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 ' +
      '333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 ' +
      '611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 ' +
      '611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 350 556 350 278 556 500 1000 556 556 ' +
      '333 1000 667 333 1000 350 611 350 350 278 278 500 500 350 556 1000 333 1000 556 333 944 350 500 667 278 ' +
      '333 556 556 556 556 280 556 333 737 370 556 584 333 737 333 400 584 333 333 333 611 556 278 333 333 365 ' +
      '556 834 834 834 611 722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 ' +
      '778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 556 556 556 556 556 278 278 278 ' +
      '278 611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556',
  ),
};

/** Windows-1252 from 128 to 159, which Latin-1 leaves to controls; what stands at a blank is no letter. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const CODES = new Map<string, number>([
  ...Array.from({ length: 95 }, (_, at) => [String.fromCharCode(32 + at), 32 + at] as const),
  ...Array.from(HIGH).flatMap((letter, at) => (letter === ' ' ? [] : [[letter, 128 + at] as const])),
  ...Array.from({ length: 96 }, (_, at) => [String.fromCharCode(160 + at), 160 + at] as const),
]);
/** Like letters for those it has not. */
const LIKE: Readonly<Record<string, string>> = { '\u2212': '-', '\u2009': ' ', '\u202f': ' ', '\u2011': '-' };
const MISSING = '?';
const PLAIN = /^[\x20-\x7e]*$/;

/** The bytes of a text, and whether some of its letters had to be replaced; joined ones, such as a family, are one. */
export function encode(text: string): { readonly bytes: Buffer; readonly replaced: boolean } {
  if (PLAIN.test(text)) return { bytes: Buffer.from(text, 'latin1'), replaced: false };
  const codes: number[] = [];
  let replaced = false;
  for (const { segment } of new Intl.Segmenter().segment(text.normalize('NFC'))) {
    const letters = Array.from(segment).map((letter) => CODES.get(LIKE[letter] ?? letter));
    const known = letters.filter((code) => code !== undefined);
    if (known.length < letters.length) replaced = true;
    codes.push(...(known.length < letters.length ? [MISSING.charCodeAt(0)] : known));
  }
  return { bytes: Buffer.from(codes), replaced };
}

/** In points. */
export const widthOf = (bytes: Buffer, weight: Weight, size: number): number =>
  (bytes.reduce((sum, code) => sum + (WIDTHS[weight][code - 32] ?? 0), 0) * size) / 1000;

const ELLIPSIS = Buffer.from([133]);

/** As much of it as `room` holds, with an ellipsis where something was cut. */
export function fitted(bytes: Buffer, weight: Weight, size: number, room: number): Buffer {
  if (widthOf(bytes, weight, size) <= room) return bytes;
  let left = room - widthOf(ELLIPSIS, weight, size);
  let kept = 0;
  for (const code of bytes) {
    left -= widthOf(Buffer.from([code]), weight, size);
    if (left < 0) break;
    kept += 1;
  }
  return Buffer.concat([bytes.subarray(0, kept), ELLIPSIS]);
}
