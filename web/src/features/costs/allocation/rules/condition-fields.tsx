/** The conditions of a rule or split: a field of the line, whether it is or is not, and its values. */
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { fieldClass } from '../../../../ui/text-field.tsx';
import type { Condition } from '../allocation-queries.ts';
import { linesOf } from './rule-words.ts';

const FIELDS = [
  'service',
  'account',
  'account-name',
  'ou',
  'region',
  'usage-type',
  'charge',
  'kind',
  'commitment',
  'source',
] as const;
const LABELS: Partial<Record<string, string>> = {
  ou: 'Unit',
  'account-name': 'Account name',
  'usage-type': 'Usage type',
};
const TAG = 'tag:';
const HINT = 'One a line, any of them; * stands for any text. Nothing at all is what has none.';

/** A condition as it is being written. */
export interface WrittenCondition {
  readonly id: string;
  readonly field: string;
  readonly not: boolean;
  /** One value a line. */
  readonly text: string;
}

export const newCondition = (): WrittenCondition => ({
  id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
  field: 'service',
  not: false,
  text: '',
});

export const writtenOf = (when: readonly Condition[]): WrittenCondition[] =>
  when.map(({ field, not, is }) => ({ ...newCondition(), field, not, text: is.join('\n') }));

export const conditionsOf = (written: readonly WrittenCondition[]): Condition[] =>
  written.map(({ field, not, text }) => ({ field, not, is: linesOf(text) }));

interface ConditionFieldsProps {
  readonly written: readonly WrittenCondition[];
  readonly onChange: (written: readonly WrittenCondition[]) => void;
}

export function ConditionFields({ written, onChange }: ConditionFieldsProps) {
  const set = (id: string, change: Partial<WrittenCondition>) =>
    onChange(written.map((one) => (one.id === id ? { ...one, ...change } : one)));
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">Where all of this holds</legend>
      {written.map((one, at) => (
        <OneCondition
          key={one.id}
          one={one}
          number={at + 1}
          onChange={(change) => set(one.id, change)}
          {...(written.length === 1
            ? {}
            : { onRemove: () => onChange(written.filter(({ id }) => id !== one.id)) })}
        />
      ))}
      <Button onClick={() => onChange([...written, newCondition()])}>
        <Plus aria-hidden className="size-3.5" /> Condition
      </Button>
    </fieldset>
  );
}

interface OneConditionProps {
  readonly one: WrittenCondition;
  readonly number: number;
  readonly onChange: (change: Partial<WrittenCondition>) => void;
  readonly onRemove?: () => void;
}

function OneCondition({ one: { field, not, text }, number, onChange, onRemove }: OneConditionProps) {
  const id = useId();
  const isTag = field.startsWith(TAG);
  return (
    <div className="space-y-2 rounded-md border border-line p-2">
      <div className="flex items-center gap-2">
        <select
          aria-label={`Field ${number}`}
          value={isTag ? TAG : field}
          onChange={({ target }) => onChange({ field: target.value })}
          className={`${fieldClass} w-auto! min-w-0 flex-1 px-2!`}
        >
          {FIELDS.map((value) => (
            <option key={value} value={value}>
              {LABELS[value] ?? value.charAt(0).toUpperCase() + value.slice(1)}
            </option>
          ))}
          <option value={TAG}>Tag</option>
        </select>
        {isTag && (
          <input
            aria-label={`Key of the tag ${number}`}
            placeholder="key"
            required
            maxLength={128}
            value={field.slice(TAG.length)}
            onChange={({ target }) => onChange({ field: TAG + target.value })}
            className={`${fieldClass} w-auto! min-w-0 flex-1 px-2!`}
          />
        )}
        <select
          aria-label={`Whether ${number}`}
          value={String(not)}
          onChange={({ target }) => onChange({ not: target.value === 'true' })}
          className={`${fieldClass} w-auto! px-2!`}
        >
          <option value="false">is</option>
          <option value="true">is not</option>
        </select>
        {onRemove && (
          <IconButton label={`Remove condition ${number}`} onClick={onRemove}>
            <X aria-hidden className="size-4" />
          </IconButton>
        )}
      </div>
      <TextArea
        id={id}
        label={`Values ${number}`}
        {...(number === 1 ? { hint: HINT } : {})}
        value={text}
        rows={Math.min(5, Math.max(1, text.split('\n').length))}
        onChange={({ target }) => onChange({ text: target.value })}
      />
    </div>
  );
}
