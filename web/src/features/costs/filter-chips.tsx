/** The filters that hold, each with a way to end it, and a line to write another: first the dimension, then its values. */
import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import type { LineSearch } from './cost-search.ts';
import { useOffers } from './use-offers.ts';

interface FilterChipsProps {
  readonly filter: readonly string[];
  /** What can be narrowed by, offered while somebody writes. */
  readonly words: readonly string[];
  /** Of which lines values are offered. */
  readonly search: LineSearch;
  readonly onChange: (filter: readonly string[]) => void;
}

export function FilterChips({ filter, words, search, onChange }: FilterChipsProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const offered = useOffers(typed, words, search);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('filter');
    if (typeof typed !== 'string' || typed.trim() === '') return;
    event.currentTarget.reset();
    setTyped('');
    if (!filter.includes(typed.trim())) onChange([...filter, typed.trim()]);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <form onSubmit={add} className="flex items-center gap-2 max-sm:w-full">
        <label htmlFor={id} className="text-ink-2 max-sm:w-20">
          Filter
        </label>
        <input
          id={id}
          name="filter"
          list={`${id}-words`}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
          placeholder="region=eu-west-1, team="
          className="h-8 w-56 min-w-0 rounded-md border border-line-strong bg-surface px-2 text-ink placeholder:text-ink-3 max-sm:flex-1 max-sm:text-[1rem]"
        />
        <datalist id={`${id}-words`}>
          {offered.map(({ value, label }) => (
            <option key={value} value={value} label={label} />
          ))}
        </datalist>
        <Button type="submit">Add</Button>
      </form>
      {filter.map((text) => (
        <button
          key={text}
          type="button"
          aria-label={`Remove the filter ${plainText(text)}`}
          title={plainText(text)}
          onClick={() => onChange(filter.filter((one) => one !== text))}
          className="inline-flex h-8 max-w-72 min-w-0 items-center gap-1.5 rounded-md bg-accent-soft px-2 text-accent hover:text-ink"
        >
          <span className="truncate">{plainText(text)}</span>
          <X aria-hidden className="size-3.5 shrink-0" />
        </button>
      ))}
    </div>
  );
}
