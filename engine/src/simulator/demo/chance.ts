/** Chance that belongs to a name: whoever else is made, before or after, the same name always draws the same. */

export interface Chance {
  /** Uniform in [0, 1). */
  chance(): number;
  /** A whole number from `from` up to and including `to`. */
  between(from: number, to: number): number;
  pick<T>(options: readonly [T, ...T[]]): T;
  /** Lowercase hexadecimal digits. */
  hex(digits: number): string;
}

/** 128 bits of a text: an estate of a million things needs more than 32 to tell their ids apart. */
function spread(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a, b, c, d];
}

/** Small Fast Counter, 32 bits: for simulations, never for secrets. */
export function chanceOf(seed: number, name: string): Chance {
  let [a, b, c, d] = spread(`${seed}/${name}`);
  const word = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  // The first words still show how the text was mixed.
  for (let round = 0; round < 8; round += 1) word();
  const chance = () => word() / 2 ** 32;
  return {
    chance,
    between: (from, to) => from + Math.floor(chance() * (to - from + 1)),
    pick: (options) => options[Math.floor(chance() * options.length)] ?? options[0],
    hex: (digits) => {
      let made = '';
      while (made.length < digits) made += word().toString(16).padStart(8, '0');
      return made.slice(0, digits);
    },
  };
}

/** `count` different ones, in the order drawn. */
export function sample<T>(luck: Chance, from: readonly T[], count: number): T[] {
  const left = [...from];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(Math.floor(luck.chance() * left.length), 1));
  return drawn;
}

/** A whole number whose mean is `amount`: 2.3 is 2, and sometimes 3. */
export function about(luck: Chance, amount: number): number {
  const whole = Math.floor(amount);
  return whole + (luck.chance() < amount - whole ? 1 : 0);
}
