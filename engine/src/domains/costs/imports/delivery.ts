/** What a source delivers at a time: files that together are a version of one billing period, or of some. */
import { createHash } from 'node:crypto';
import type { SourceTotals } from './measure-lines.ts';

export interface DeliveredFile {
  /** As people know it: a path, or s3://bucket/key. */
  readonly name: string;
  readonly bytes: number;
  /** Brings it to this machine, if it is elsewhere, and answers where it lies. */
  fetch(signal: AbortSignal): Promise<string>;
}

export interface Delivery {
  /** Null where only the lines say it. */
  readonly period: string | null;
  /** Another one as soon as anything of it changes. */
  readonly version: string;
  readonly files: readonly DeliveredFile[];
  /** Somebody chose the files by hand, and may have chosen one and its copy. */
  readonly isChosen?: boolean;
  /** The source's own sums, where it says them apart from its lines; known once its files are fetched. */
  said?(): SourceTotals | undefined;
  /** Removes what was brought here, once it is taken in. */
  forget?(): Promise<void>;
}

export const versionOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
