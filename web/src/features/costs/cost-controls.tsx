/** The controls of the explorer: those of every analysis, and how wide its bars are. */
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { type CostSearch, UNITS } from './cost-search.ts';
import { LineControls } from './line-controls.tsx';

interface CostControlsProps {
  readonly search: CostSearch;
  readonly onChange: (search: CostSearch) => void;
}

export const CostControls = ({ search, onChange }: CostControlsProps) => (
  <LineControls search={search} onChange={onChange} usual="30d">
    <ChoiceFilter
      label="Bars"
      all="Day"
      choices={UNITS.map((value) => ({ value, label: humanize(value) }))}
      value={search.unit}
      onChange={(unit) => onChange(withFilter(search, 'unit', unit))}
    />
  </LineControls>
);
