/** Works on a few items ahead of whoever takes the results, in their order: what waits in memory stays bounded. */
export async function* ahead<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const started: Promise<Result>[] = [];
  try {
    for (const item of items) {
      const one = work(item);
      // A failure is met when its turn comes.
      one.catch(() => undefined);
      started.push(one);
      const oldest = started.length >= atOnce ? started.shift() : undefined;
      if (oldest) yield await oldest;
    }
    for (const rest of started.splice(0)) yield await rest;
  } finally {
    await Promise.allSettled(started);
  }
}
