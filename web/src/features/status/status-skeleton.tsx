/** The status page's shape while its first answer is on the way. */
import { SkeletonRows } from '../../ui/skeleton.tsx';

export function StatusSkeleton() {
  return (
    <div role="status" className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <span className="sr-only">Loading the status</span>
      <div className="grid gap-4">
        <Box rows={7} />
        <Box rows={5} />
      </div>
      <div className="grid gap-4">
        <Box rows={4} />
        <Box rows={5} />
        <Box rows={3} />
      </div>
    </div>
  );
}

const Box = ({ rows }: { readonly rows: number }) => (
  <div className="rounded-lg border border-line bg-surface">
    <SkeletonRows count={rows} />
  </div>
);
