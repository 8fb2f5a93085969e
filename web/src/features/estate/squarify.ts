/** Lays sizes out as rectangles that fill another one, each as square as may be; the largest come first. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One box for each size, in the same order; sizes are positive and descending. */
export function squarify(sizes: readonly number[], place: Box): readonly Box[] {
  const boxes: Box[] = [];
  let rest = place;
  let left = sizes.reduce((sum, size) => sum + size, 0);
  for (let at = 0; at < sizes.length; ) {
    const scale = (rest.width * rest.height) / left;
    const side = Math.min(rest.width, rest.height);
    let end = at + 1;
    while (end < sizes.length && worst(sizes, at, end + 1, side, scale) <= worst(sizes, at, end, side, scale))
      end += 1;
    const row = sizes.slice(at, end);
    const sum = row.reduce((all, size) => all + size, 0);
    const share = left === 0 ? 0 : sum / left;
    rest = layRow(row, sum, share, rest, boxes);
    left -= sum;
    at = end;
  }
  return boxes;
}

/** The least square of the row's boxes: the longer side over the shorter. */
function worst(sizes: readonly number[], from: number, to: number, side: number, scale: number): number {
  const row = sizes.slice(from, to);
  const area = row.reduce((all, size) => all + size, 0) * scale;
  const thick = area / side;
  return Math.max(
    ...row.map((size) => {
      const long = (size * scale) / thick;
      return Math.max(long / thick, thick / long);
    }),
  );
}

/** Puts the row along the shorter side, and gives what is left of the place. */
function layRow(row: readonly number[], sum: number, share: number, place: Box, boxes: Box[]): Box {
  const { x, y, width, height } = place;
  const wide = width >= height;
  const thick = (wide ? width : height) * share;
  let along = 0;
  for (const size of row) {
    const long = (wide ? height : width) * (size / sum);
    boxes.push(
      wide
        ? { x, y: y + along, width: thick, height: long }
        : { x: x + along, y, width: long, height: thick },
    );
    along += long;
  }
  return wide
    ? { x: x + thick, y, width: width - thick, height }
    : { x, y: y + thick, width, height: height - thick };
}
