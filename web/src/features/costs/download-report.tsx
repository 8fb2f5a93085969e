/** What is shown, with all of its groups and bars, as a file for a spreadsheet. */
import { Download } from 'lucide-react';
import { basePathOf } from '../../lib/base-path.ts';
import { buttonClass } from '../../ui/button.tsx';
import { reportQuestion } from './cost-queries.ts';
import type { CostSearch } from './cost-search.ts';

export function DownloadReport({ search }: { readonly search: CostSearch }) {
  const asked = Object.entries(reportQuestion(search)).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)]),
  );
  return (
    <a
      href={`${basePathOf(document.baseURI)}/api/v1/costs/report-csv?${new URLSearchParams(asked)}`}
      download="costs.csv"
      className={buttonClass('plain')}
    >
      <Download aria-hidden className="size-4" />
      CSV
      <span className="sr-only"> of what is shown</span>
    </a>
  );
}
