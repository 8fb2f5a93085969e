/** Which colour of a chart is which group; a long name gives way, and is whole in its title. */
import { seriesDot } from './series-colour.ts';
import type { Series } from './stack.ts';

export const Legend = ({ series }: { readonly series: readonly Series[] }) => (
  <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-3 text-sm text-ink-2">
    {series.map(({ key, name }, at) => (
      <li key={key} title={name} className="flex max-w-60 items-center gap-1.5">
        <span aria-hidden className={`size-2.5 shrink-0 rounded-xs ${seriesDot(at)}`} />
        <span dir="auto" className="truncate">
          {name}
        </span>
      </li>
    ))}
  </ul>
);
