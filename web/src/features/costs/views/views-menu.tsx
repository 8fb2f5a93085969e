/** The button of the saved views; the menu's code comes with the first click. */
import { Bookmark } from 'lucide-react';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { buttonClass } from '../../../ui/button.tsx';
import type { CostSearch } from '../cost-search.ts';
import { SaveView } from './save-view.tsx';
import { TendViews } from './tend-views.tsx';

const ViewsPopup = lazy(async () => ({ default: (await import('./views-popup.tsx')).ViewsPopup }));

interface ViewsMenuProps {
  readonly search: CostSearch;
  readonly onOpen: (search: CostSearch) => void;
}

export function ViewsMenu({ search, onOpen }: ViewsMenuProps) {
  const [wanted, setWanted] = useState(false);
  const [dialog, setDialog] = useState<'save' | 'tend'>();
  const closed = <ViewsButton aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />;
  const close = () => setDialog(undefined);
  return (
    <>
      {wanted ? (
        <Suspense fallback={closed}>
          <ViewsPopup trigger={<ViewsButton />} onOpen={onOpen} onDialog={setDialog} />
        </Suspense>
      ) : (
        closed
      )}
      {dialog === 'save' && <SaveView search={search} onClose={close} />}
      {dialog === 'tend' && <TendViews onClose={close} />}
    </>
  );
}

const ViewsButton = (props: ComponentProps<'button'>) => (
  <button type="button" className={buttonClass('plain')} {...props}>
    <Bookmark aria-hidden className="size-4" />
    Views
  </button>
);
