/** What is said of a resource that was there once: since when it is gone, and the way to what it was. */
import { Link } from '@tanstack/react-router';
import { Archive } from 'lucide-react';
import { formatInstant } from '../../lib/format.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { beforeEvent } from './before-event.ts';

interface GoneResourceProps {
  readonly arn: string;
  /** When a scan found it no more. */
  readonly at: string;
}

export function GoneResource({ arn, at }: GoneResourceProps) {
  return (
    <EmptyState icon={Archive} title="It is gone">
      <p>
        The scan of {formatInstant(new Date(at))} found it no more. What was known of it until then is kept.
      </p>
      <p className="mt-3">
        <Link to="/resource" search={{ arn, asOf: beforeEvent(at) }} className={buttonClass('plain')}>
          As it was last seen
        </Link>
      </p>
    </EmptyState>
  );
}
