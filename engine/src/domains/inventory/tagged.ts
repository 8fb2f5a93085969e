/** What a list named, each with its tags from the tagging API: for lists that say nothing of tags. */
import type { CallResult } from '#platform/aws/index.ts';
import type { Ask } from './ask.ts';

export interface Tagged<Item> {
  readonly of: Item;
  /** Null where the tagging API did not answer in full. */
  readonly tags: Readonly<Record<string, string>> | null;
}

export async function tagged<Item>(
  ask: Pick<Ask<never>, 'each' | 'tags'>,
  listed: CallResult<readonly Item[]>,
  type: string,
  arnOf: (item: Item) => string | null | undefined,
): Promise<CallResult<readonly Tagged<Item>[]>> {
  const tags = await ask.tags(type);
  // What was never tagged is not on the tagging API's list.
  return ask.each(listed, async (of) => ({ of, tags: tags ? (tags.get(arnOf(of) ?? '') ?? {}) : null }));
}
