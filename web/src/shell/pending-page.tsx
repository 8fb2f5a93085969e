/** Stand in for a page, or for everything, while code or session are still on their way. */
import { Skeleton } from '../ui/skeleton.tsx';

export function PendingPage() {
  return (
    <div role="status" className="w-full max-w-[100rem] space-y-4 px-4 pt-6 sm:px-6">
      <h1 className="sr-only">Loading</h1>
      <Skeleton className="h-6 w-40" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}

/** Before the session is known there is no shell yet to stand in. */
export function PendingShell() {
  return (
    <main className="min-h-dvh bg-canvas">
      <PendingPage />
    </main>
  );
}
