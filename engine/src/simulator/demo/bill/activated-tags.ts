/** Which tags are on the bill: those that the company has activated, in all the spellings it knew of. */
import type { Tags } from '../../thing.ts';

const ACTIVATED =
  /^(aws:cloudformation:stack-name|enviroment|environment|env|umgebung|team|cost[-_ ]?cent(er|re)|kostenstelle|application|app|project|anwendung)$/i;

/** The same tags always give the same object. */
export function activatedTags(): (tags: Tags) => Tags {
  const bySource = new WeakMap<Tags, Tags>();
  const byText = new Map<string, Tags>();
  return (tags) => {
    const before = bySource.get(tags);
    if (before) return before;
    const kept = Object.entries(tags)
      .filter(([key]) => ACTIVATED.test(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const text = JSON.stringify(kept);
    const same = byText.get(text) ?? Object.freeze(Object.fromEntries(kept));
    byText.set(text, same);
    bySource.set(tags, same);
    return same;
  };
}
