/** Text for a terminal: its width in cells, cut to fit, and never able to move the cursor. */
import { createRequire } from 'node:module';

const ELLIPSIS = '…';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Names and tags come from strangers: control and direction characters are shown, not obeyed. */
export const printable = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const PLAIN = /^[\x20-\x7e]*$/;
const load = createRequire(import.meta.url);
let stringWidth: ((text: string) => number) | undefined;

/** The tables of Unicode take longer to load than most commands run: only text that is not plain ASCII asks for them. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  stringWidth ??= (load('string-width') as typeof import('string-width')).default;
  return stringWidth(text);
}

/** At most `width` cells, with an ellipsis where something was cut. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let cells = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const next = cells + widthOf(segment);
    if (next > width - 1) break;
    kept += segment;
    cells = next;
  }
  return kept + ELLIPSIS;
}

export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? space + text : text + space;
}

/** Breaks lines between words, so that the terminal does not within them; a word that is longer stays whole. */
export function wrap(text: string, width: number | undefined): string {
  if (width === undefined || width < 2) return text;
  return text.replace(new RegExp(`(?=[^\\n]{${width + 1}})([^\\n]{1,${width}}) +`, 'g'), '$1\n');
}
