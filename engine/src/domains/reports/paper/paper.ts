/** Sheets that follow each other: what does not fit goes on the next, each with its foot and number. */
import type { PdfFile } from './pdf-file.ts';
import { type Colour, colour, type Ink, Sheet } from './sheet.ts';

/** A4, in points. */
export const A4 = { width: 595, height: 842 };
export const LEFT = 48;
export const WIDTH = A4.width - 2 * LEFT;
const TOP = 56;
const BOTTOM = A4.height - 60;

export const GREY: Colour = colour('646d69');
export const LIGHT: Colour = colour('d5d6cf');
export const ACCENT: Colour = colour('0f5e6b');

export class Paper {
  /** Where the next thing begins, from the top. */
  y = TOP;
  replaced = false;
  #sheet = new Sheet(A4.height);
  #number = 1;
  readonly #pdf: PdfFile;
  readonly #foot: string;

  constructor(pdf: PdfFile, foot: string) {
    this.#pdf = pdf;
    this.#foot = foot;
  }

  get sheet(): Sheet {
    return this.#sheet;
  }

  /** Goes to the next sheet where so much does not fit on this one; says whether it did. */
  async need(height: number): Promise<boolean> {
    if (this.y + height <= BOTTOM || this.y === TOP) return false;
    await this.end();
    this.#sheet = new Sheet(A4.height);
    this.#number += 1;
    this.y = TOP;
    return true;
  }

  /** Text in as many lines as it takes, none of them longer than `most` altogether. */
  async prose(text: string, ink: Ink, { lead, x = LEFT }: { lead: number; x?: number }): Promise<void> {
    for (const line of wrapped(text, Math.floor((WIDTH - (x - LEFT)) / (ink.size * 0.5)))) {
      await this.need(lead);
      this.y += lead;
      this.#sheet.text(line, { x, y: this.y - lead * 0.25, room: WIDTH - (x - LEFT) }, ink);
    }
  }

  /** Puts the sheet under way into the file. */
  async end(): Promise<void> {
    const ink: Ink = { size: 8, colour: GREY };
    const y = A4.height - 34;
    this.#sheet.text(this.#foot, { x: LEFT, y, room: WIDTH - 60 }, ink);
    this.#sheet.text(`Page ${this.#number}`, { x: LEFT, y, room: WIDTH, align: 'right' }, ink);
    this.replaced ||= this.#sheet.replaced;
    await this.#pdf.addPage(this.#sheet.content);
  }
}

/** Broken between words; a word that is longer than a line is cut where the line ends. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= letters || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
