/** The proof, checked in this browser and not by the server that gave it. */
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../lib/format.ts';
import { Prose } from '../../ui/prose.tsx';
import { StateIcon } from '../../ui/state-icon.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { ProvenEntry } from './audit-queries.ts';
import { type Inclusion, verifyInclusion } from './verify-inclusion.ts';

const VERDICTS: Record<
  Inclusion['kind'],
  { readonly tone: Tone; readonly title: string; readonly text: string }
> = {
  proven: {
    tone: 'ok',
    title: 'The log holds this entry',
    text: 'Its text, hashed in this browser, leads to the root of the signed checkpoint.',
  },
  refuted: {
    tone: 'bad',
    title: 'The log does not hold this entry as shown',
    text: 'The hashes do not lead to the signed root. Export the log and verify it offline: `reeve audit export`, then `reeve audit verify`.',
  },
  impossible: {
    tone: 'unknown',
    title: 'Not checked',
    text: 'This browser hashes only on https and on localhost.',
  },
};

export function InclusionProof({ proven }: { readonly proven: ProvenEntry }) {
  const { data } = useQuery({
    queryKey: ['audit', 'inclusion', proven],
    queryFn: () => verifyInclusion(proven, globalThis.crypto?.subtle),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined) return null;
  const { tone, title, text } = VERDICTS[data.kind];
  return (
    <section className="border-t border-line px-4 py-4" aria-label="Proof">
      <div className="flex gap-2.5">
        <StateIcon tone={tone} className="mt-0.5 size-4" />
        <div className="min-w-0 space-y-1">
          <h3 className="font-semibold">{title}</h3>
          <p className="text-ink-2">
            <Prose text={text} />
          </p>
          <p className="figures pt-1 font-mono text-sm text-ink-3">
            {formatCount(proven.proof.size)} entries, root {proven.proof.root}
          </p>
        </div>
      </div>
    </section>
  );
}
