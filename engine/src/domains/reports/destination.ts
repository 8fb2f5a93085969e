/** Where files are wanted: a folder, one file, or keys in a bucket, with words that stand for values. */
import path from 'node:path';
import type { Principal } from '#kernel/principal.ts';
import type { RunFile } from './contract.ts';
import { reportsErrors } from './errors.ts';

const WORDS = ['period', 'report', 'format'] as const;
export type PlaceWords = Readonly<Record<(typeof WORDS)[number], string>>;

export const isBucket = (destination: string): boolean => destination.startsWith('s3://');

/** Refuses what cannot be written to, before anything is asked. */
export function checkDestination(
  destination: string,
  { kind }: Pick<Principal, 'kind'>,
  formats: readonly string[],
): void {
  const refuse = (problem: string) =>
    reportsErrors.REPORT_DESTINATION_INVALID({ problem }, { at: { field: 'to' } });
  for (const [whole, word = ''] of destination.matchAll(/\{([^}]*)\}/g))
    if (!WORDS.some((known) => known === word)) throw refuse(`${whole} stands for nothing`);
  if (isBucket(destination)) {
    if (!/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/|$)/.test(destination))
      throw refuse('it does not begin with s3:// and the name of a bucket');
    if (Buffer.byteLength(destination) > 900) throw refuse('it is longer than a key may be');
  } else {
    if (!path.isAbsolute(destination))
      throw refuse('a folder must be absolute, so that it is the same one next time');
    if (destination.includes('\0')) throw refuse('it holds a character that no file name may hold');
    // Who may write to any folder of the machine can become whoever Reeve runs as.
    if (kind !== 'local') throw reportsErrors.REPORT_FOLDER_REFUSED({}, { at: { field: 'to' } });
  }
  if (isFile(destination) && !destination.includes('{format}') && formats.length > 1)
    throw refuse('one file cannot be in several formats: name a folder, or put {format} in it');
}

/** Whether it names the file itself and not what it is put into. */
const isFile = (destination: string): boolean =>
  destination.includes('{format}') || /\.(html|pdf|csv|json|parquet)$/.test(destination);

/** The whole name of one file there. */
export function placeOf(destination: string, words: PlaceWords): string {
  const filled = destination.replace(/\{(\w+)\}/g, (whole, word: string) =>
    WORDS.some((known) => known === word) ? words[word as keyof PlaceWords] : whole,
  );
  if (isFile(destination)) return filled;
  return `${filled.replace(/\/+$/, '')}/${words.report}-${words.period}.${words.format}`;
}

/** One file and the name that it shall have. */
export interface Delivery {
  readonly file: string;
  readonly place: string;
  readonly format: RunFile['format'];
  readonly sha256: string;
}
