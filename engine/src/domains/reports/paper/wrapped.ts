/** Text on several lines, broken between words. */
import { encode, type Weight, widthOf } from './helvetica.ts';

interface Room {
  readonly room: number;
  readonly size: number;
  readonly weight?: Weight;
  /** What they do not hold stands on the last one, and is cut there. */
  readonly most: number;
}

export function wrapped(text: string, { room, size, weight = 'regular', most }: Room): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    const fits = widthOf(encode(longer).bytes, weight, size) <= room;
    if (lines.length > 0 && (fits || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
