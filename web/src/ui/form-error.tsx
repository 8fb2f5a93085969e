/** A refusal inside a form or a dialog, brought into view when it comes. */
import { useEffect, useRef } from 'react';
import { ErrorState } from './error-state.tsx';

export function FormError({ error }: { readonly error: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (error === null) return null;
  return (
    <div ref={place} className="rounded-lg border border-line">
      <ErrorState error={error} />
    </div>
  );
}
