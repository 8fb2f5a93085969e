/** The address leads nowhere: say so, show the address, and offer the way back. */
import { Link, useLocation } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

export function NotFound() {
  const { pathname } = useLocation();
  return (
    <Page title="Page not found">
      <div className="rounded-lg border border-line bg-surface py-6">
        <EmptyState icon={Compass} title="There is nothing at this address">
          <p className="mb-4 font-mono text-sm">{pathname}</p>
          <Link to="/status" className={buttonClass('plain')}>
            Go to Status
          </Link>
        </EmptyState>
      </div>
    </Page>
  );
}
