/** Grey bars where figures will be; the page keeps its shape while they load. */
import { cx } from '../lib/class-names.ts';

export function Skeleton({ className }: { readonly className: string }) {
  return <span aria-hidden className={cx('block rounded bg-tint motion-safe:animate-pulse', className)} />;
}

const WIDTHS = ['w-3/5', 'w-4/5', 'w-2/5', 'w-3/4', 'w-1/2'];

export function SkeletonRows({ count }: { readonly count: number }) {
  return (
    <div className="space-y-3.5 px-4 py-4">
      {Array.from({ length: count }, (_, at) => (
        <Skeleton
          key={WIDTHS[at % WIDTHS.length]?.concat(String(at))}
          className={cx('h-3', WIDTHS[at % WIDTHS.length])}
        />
      ))}
    </div>
  );
}
