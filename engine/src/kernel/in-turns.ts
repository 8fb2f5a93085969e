/** Work on many things, only so many at once; answers in the order of the things. */

export async function inTurns<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Map<number, Answer>();
  const queue = items.entries();
  const take = async (): Promise<void> => {
    for (const [index, item] of queue) answers.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, take));
  return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}
