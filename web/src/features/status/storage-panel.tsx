/** Where the state lives and how much room is left there. */
import type { Status } from '../../api/status.ts';
import { formatBytes } from '../../lib/format.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';

export function StoragePanel({ storage }: { readonly storage: Status['storage'] }) {
  return (
    <Panel title="Storage">
      <Facts facts={[{ name: 'Free on the disk', value: formatBytes(storage.freeBytes) }]} />
      <div className="flex items-center gap-1 border-t border-line py-1 pr-2 pl-4">
        {/* The end of a path says more than its beginning: cut at the left. */}
        <span
          className="min-w-0 flex-1 truncate text-left font-mono text-sm text-ink-2"
          dir="rtl"
          title={storage.home}
        >
          <bdi>{storage.home}</bdi>
        </span>
        <CopyButton text={storage.home} label="Copy the path" />
      </div>
    </Panel>
  );
}
