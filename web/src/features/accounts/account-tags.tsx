/** An account's tags as they are spelt; that they could not be read is not the same as there being none. */
import { plainText } from '../../lib/plain-text.ts';
import type { Account } from './account-queries.ts';

export function AccountTags({ tags, source }: Pick<Account, 'tags' | 'source'>) {
  const entries = Object.entries(tags ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <section className="border-t border-line px-4 py-3" aria-label="Tags">
      <h3 className="mb-1 font-semibold">Tags</h3>
      {entries.length === 0 ? (
        <p className="text-ink-2">{noTags(tags, source)}</p>
      ) : (
        <dl className="font-mono text-sm">
          {entries.map(([key, value]) => (
            <div key={key} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3 py-0.5">
              <dt dir="auto" className="break-words text-ink-2">
                {plainText(key)}
              </dt>
              <dd dir="auto" className="break-words">
                {plainText(value)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function noTags(tags: Account['tags'], source: Account['source']): string {
  if (tags !== null) return 'It has none.';
  return source === 'organizations' ? 'They could not be read.' : 'Only an organisation tells of them.';
}
