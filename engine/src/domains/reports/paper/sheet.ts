/** One sheet of paper: text, lines and areas at places that are measured from the top left, in points. */
import { encode, fitted, type Weight, widthOf } from './helvetica.ts';

export interface Ink {
  readonly size: number;
  readonly weight?: Weight;
  /** Red, green, blue from 0 to 1. */
  readonly colour?: Colour;
}

export type Colour = readonly [number, number, number];

const BLACK: Colour = [0.1, 0.12, 0.12];

/** `0f5e6b` as readers want it. */
export const colour = (hex: string): Colour => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
};

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

export class Sheet {
  /** Whether a letter was replaced that the typeface has not. */
  replaced = false;
  readonly #parts: Buffer[] = [];
  readonly #height: number;

  constructor(height: number) {
    this.#height = height;
  }

  /** `y` is the line that letters stand on; cut to `room`, and at its right end where it is to stand there. */
  text(text: string, at: { x: number; y: number; room: number; align?: 'right' }, ink: Ink): void {
    const { size, weight = 'regular', colour: [r, g, b] = BLACK } = ink;
    const { bytes, replaced } = encode(text);
    this.replaced ||= replaced;
    const shown = fitted(bytes, weight, size, at.room);
    const x = at.align === 'right' ? at.x + at.room - widthOf(shown, weight, size) : at.x;
    this.#draw(
      `BT /${weight === 'bold' ? 'F2' : 'F1'} ${size} Tf ${fixed(r)} ${fixed(g)} ${fixed(b)} rg ${fixed(x)} ${fixed(this.#height - at.y)} Td `,
      literal(shown),
      ' Tj ET\n',
    );
  }

  line(
    x: number,
    y: number,
    width: number,
    { thick = 0.5, colour: [r, g, b] = BLACK }: { thick?: number; colour?: Colour },
  ): void {
    const level = fixed(this.#height - y);
    this.#draw(
      `${fixed(r)} ${fixed(g)} ${fixed(b)} RG ${thick} w ${fixed(x)} ${level} m ${fixed(x + width)} ${level} l S\n`,
    );
  }

  area(x: number, y: number, width: number, height: number, [r, g, b]: Colour): void {
    this.#draw(
      `${fixed(r)} ${fixed(g)} ${fixed(b)} rg ${fixed(x)} ${fixed(this.#height - y - height)} ${fixed(width)} ${fixed(height)} re f\n`,
    );
  }

  get content(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #draw(...parts: (string | Buffer)[]): void {
    for (const part of parts) this.#parts.push(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  }
}

/** Brackets and the backslash are the language's own. */
function literal(bytes: Buffer): Buffer {
  const codes = [0x28];
  for (const code of bytes) {
    if (code === 0x28 || code === 0x29 || code === 0x5c) codes.push(0x5c);
    codes.push(code);
  }
  codes.push(0x29);
  return Buffer.from(codes);
}
