/** The menu of the saved views: open one, save what is on the page, or tend one's own. */
import { Menu } from '@base-ui/react/menu';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { plainText } from '../../../lib/plain-text.ts';
import type { CostSearch } from '../cost-search.ts';
import { searchOf, viewsQuery } from './view-queries.ts';

const ITEM =
  'flex min-h-8 items-center justify-between gap-3 rounded-md px-2 text-base text-ink outline-none data-highlighted:bg-tint select-none';

interface ViewsPopupProps {
  readonly trigger: ReactElement;
  readonly onOpen: (search: CostSearch) => void;
  readonly onDialog: (dialog: 'save' | 'tend') => void;
}

/** Opens as soon as it is there: it was asked for by a click. */
export function ViewsPopup({ trigger, onOpen, onDialog }: ViewsPopupProps) {
  const { data, error } = useQuery(viewsQuery(useReeve()));
  const views = data?.items ?? [];
  // Beside the button and not at the end of the page, so that it belongs to a landmark.
  const place = useRef<HTMLDivElement>(null);
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={trigger} />
      <div ref={place} className="empty:hidden" />
      <Menu.Portal container={place}>
        <Menu.Positioner align="end" sideOffset={6} className="z-30">
          <Menu.Popup className="max-h-[min(28rem,70vh)] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop outline-none">
            {views.map((view) => (
              <Menu.Item
                key={`${view.owner} ${view.name}`}
                className={ITEM}
                onClick={() => onOpen(searchOf(view))}
              >
                <span dir="auto" className="min-w-0 truncate">
                  {plainText(view.name)}
                </span>
                {view.shared && <span className="text-sm text-ink-3">shared</span>}
              </Menu.Item>
            ))}
            {views.length === 0 && <Remark>{remarkOf(error, data !== undefined)}</Remark>}
            <Menu.Separator className="mx-1 my-1 h-px bg-line" />
            <Menu.Item className={ITEM} onClick={() => onDialog('save')}>
              Save this view…
            </Menu.Item>
            {views.some(({ mine }) => mine) && (
              <Menu.Item className={ITEM} onClick={() => onDialog('tend')}>
                Rename or remove…
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const remarkOf = (error: Error | null, isThere: boolean): string =>
  error !== null
    ? 'The saved views could not be read.'
    : isThere
      ? 'No view has been saved yet.'
      : 'Loading…';

const Remark = ({ children }: { readonly children: ReactNode }) => (
  <p className="px-2 py-1.5 text-ink-2">{children}</p>
);
