/** A resource's tags as they are spelt, each a way to the others that carry it; unread is not the same as none. */
import { Link } from '@tanstack/react-router';
import { plainText } from '../../lib/plain-text.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Resource } from './resource-queries.ts';

export function TagsPanel({ tags }: Pick<Resource, 'tags'>) {
  const entries = Object.entries(tags ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <Panel title="Tags" aside={entries.length > 0 && entries.length}>
      {entries.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">{tags === null ? 'AWS did not say.' : 'It has none.'}</p>
      ) : (
        <dl className="px-4 py-2 font-mono text-sm">
          {entries.map(([key, value]) => (
            <div key={key} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3 py-0.5">
              <dt dir="auto" className="break-words text-ink-2">
                {plainText(key)}
              </dt>
              <dd dir="auto" className="break-words">
                <Link
                  to="/resources"
                  search={{ tag: `${key}=${value}` }}
                  className="text-accent underline-offset-2 hover:underline"
                >
                  {value === '' ? '(empty)' : plainText(value)}
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
