/** Breadth-first walks over compressed rows, with arrays that are made once and never cleared. */
import type { Csr } from './csr.ts';

/** One way to go on from a node: these rows, and of their edges only the classes that are allowed. */
export interface Lens {
  readonly rows: Csr;
  /** 1 for each class that may be followed. */
  readonly allowed: Uint8Array;
}

export interface Walked {
  /** Nodes reached, the start included: `order[0]` to `order[count - 1]`. */
  readonly count: number;
  /** Where each distance ends in `order`: distance 0 ends at 1. */
  readonly levels: readonly number[];
  /** False where `ceiling` ended the walk: then there are at least so many. */
  readonly complete: boolean;
  /** Whether there is more behind the last distance. */
  readonly beyond: boolean;
}

/** Not the first of anything: the start has no node before it. */
export const NONE = 0xffff_ffff;

export class Walker {
  /** Nodes as they were reached, nearest first. */
  readonly order: Uint32Array;
  /** The node from which each was reached first. */
  readonly via: Uint32Array;
  readonly #seen: Uint32Array;
  #generation = 0;

  constructor(nodes: number) {
    this.order = new Uint32Array(nodes);
    this.via = new Uint32Array(nodes);
    this.#seen = new Uint32Array(nodes);
  }

  /** Whether the latest walk reached it. */
  reached(node: number): boolean {
    return this.#seen[node] === this.#generation;
  }

  /** What can be reached in at most `depth` steps. The arrays hold the answer until the next walk. */
  walk(lenses: readonly Lens[], start: number, depth: number, ceiling: number): Walked {
    const { order, via } = this;
    const seen = this.#seen;
    this.#generation += 1;
    const generation = this.#generation;
    const most = Math.min(ceiling, order.length);
    seen[start] = generation;
    via[start] = NONE;
    order[0] = start;
    let end = 1;
    const levels = [1];
    for (let head = 0; levels.length <= depth && head < end; ) {
      const levelEnd = end;
      for (; head < levelEnd; head++) {
        const node = order[head] as number;
        for (const { rows, allowed } of lenses) {
          const { offsets, targets, classes } = rows;
          if (node + 1 >= offsets.length) continue;
          const last = offsets[node + 1] as number;
          for (let edge = offsets[node] as number; edge < last; edge++) {
            const target = targets[edge] as number;
            if (seen[target] === generation || allowed[classes[edge] as number] !== 1) continue;
            if (end === most) return { count: end, levels: [...levels, end], complete: false, beyond: true };
            seen[target] = generation;
            via[target] = node;
            order[end++] = target;
          }
        }
      }
      if (end > levelEnd) levels.push(end);
    }
    const last = levels.length > 1 ? (levels[levels.length - 2] as number) : 0;
    const beyond = levels.length > depth && this.#goesOn(lenses, last, end);
    return { count: end, levels, complete: true, beyond };
  }

  #goesOn(lenses: readonly Lens[], from: number, end: number): boolean {
    for (let head = from; head < end; head++) {
      const node = this.order[head] as number;
      for (const { rows, allowed } of lenses) {
        if (node + 1 >= rows.offsets.length) continue;
        const last = rows.offsets[node + 1] as number;
        for (let edge = rows.offsets[node] as number; edge < last; edge++)
          if (!this.reached(rows.targets[edge] as number) && allowed[rows.classes[edge] as number] === 1)
            return true;
      }
    }
    return false;
  }
}
