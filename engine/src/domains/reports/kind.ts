/** What a kind of report is: a question to the costs, and the document that its answers make. */
import type { z } from 'zod';
import type { Period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import type { Content } from './document.ts';
import { reportsErrors } from './errors.ts';

export interface Asking {
  readonly platform: Platform;
  /** Whose costs it may tell of; absent: everybody's. */
  readonly accounts: readonly string[] | undefined;
  /** Who asks, by id: their saved views come first. */
  readonly askedBy: string;
  /** When it was asked, or was due: relative periods are seen from here. */
  readonly now: Date;
  readonly period: Period;
  readonly signal: AbortSignal;
}

export interface Kind<Options extends z.ZodType> {
  /** The stem of its file. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What can be said of it beside the period. */
  readonly options: Options;
  /** The period where none is named, in words. */
  readonly usualPeriod: string;
  make(asking: Asking, options: z.output<Options>): Promise<Content>;
}

/** A kind as the rest of the house sees it: options are checked by the kind itself. */
export interface AnyKind extends Omit<Kind<z.ZodType>, 'make'> {
  /** Refuses what is no option of it; the answer can be made from later. */
  check(options: unknown): void;
  make(asking: Asking, options: unknown): Promise<Content>;
}

export function defineKind<Options extends z.ZodType>({ make, ...kind }: Kind<Options>): AnyKind {
  const parse = (given: unknown): z.output<Options> => {
    const parsed = kind.options.safeParse(given);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const field = `options.${issue?.path.join('.') ?? ''}`.replace(/\.$/, '');
    throw reportsErrors.REPORT_OPTIONS_INVALID(
      { kind: kind.name, problem: issue?.message ?? 'not valid' },
      { at: { field } },
    );
  };
  return Object.freeze({
    ...kind,
    check: (given: unknown) => void parse(given),
    make: (asking: Asking, given: unknown) => make(asking, parse(given)),
  });
}
