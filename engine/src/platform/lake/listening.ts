/** A lake that notes what it is asked, to show which questions an answer comes from. */
import type { Asker, Query } from './query.ts';

export function listening<L extends Pick<Asker, 'query'>>(lake: L): { lake: L; heard: readonly Query[] } {
  const heard: Query[] = [];
  const query: Asker['query'] = (one) => {
    heard.push(one);
    return lake.query(one);
  };
  return { lake: { ...lake, query }, heard };
}
