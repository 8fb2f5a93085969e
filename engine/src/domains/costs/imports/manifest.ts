/** The manifests that AWS puts beside its bills: which files are the newest version of each billing period. */
import * as z from 'zod';
import { costsErrors } from '../errors.ts';

/** A file of the source: its key in the bucket, or its path below the folder, with forward slashes. */
export interface Stored {
  readonly key: string;
  readonly bytes: number;
  readonly modified: Date;
}

export interface ChosenManifest<S extends Stored = Stored> {
  readonly stored: S;
  /** Null where its path does not say it. */
  readonly period: string | null;
}

/** `prefix/report/20261001-20261101/[assembly/]report-Manifest.json` */
const LEGACY = /^(?:(.*)\/)?(\d{4})(\d{2})\d{2}-\d{8}\/(?:([^/]+)\/)?([^/]+)-Manifest\.json$/;
/** `prefix/export/metadata/BILLING_PERIOD=2026-10/[execution/]export-Manifest.json` */
const EXPORT = /^(?:(.*)\/)?metadata\/BILLING_PERIOD=(\d{4})-(\d{2})\/(?:([^/]+)\/)?([^/]+)-Manifest\.json$/;

export const isManifest = ({ key }: Stored): boolean => /Manifest\.json$/.test(key);

/** One manifest for each billing period: that of the newest version. */
export function newestManifests<S extends Stored>(stored: readonly S[], where: string): ChosenManifest<S>[] {
  const byPeriod = new Map<string, { chosen: ChosenManifest<S>; rank: readonly [number, number, string] }>();
  const names = new Set<string>();
  for (const one of stored.filter(isManifest)) {
    const legacy = LEGACY.exec(one.key);
    const [, folder = '', year, month, version, name = one.key] = legacy ?? EXPORT.exec(one.key) ?? [];
    names.add(`${folder}/${name}`);
    const period = year === undefined ? null : `${year}-${month}`;
    // AWS rewrites the report's own manifest with each version, those in its versions' folders it leaves as they are.
    const rank = [legacy && version === undefined ? 1 : 0, one.modified.getTime(), one.key] as const;
    const before = byPeriod.get(period ?? one.key);
    if (!before || isHigher(rank, before.rank))
      byPeriod.set(period ?? one.key, { chosen: { stored: one, period }, rank });
  }
  if (names.size > 1)
    throw costsErrors.COST_EXPORTS_SEVERAL({ where, names: [...names].toSorted().join(', ') });
  return [...byPeriod].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { chosen }]) => chosen);
}

function isHigher(a: readonly [number, number, string], b: readonly [number, number, string]): boolean {
  if (a[0] !== b[0]) return a[0] > b[0];
  return a[1] === b[1] ? a[2] > b[2] : a[1] > b[1];
}

const manifestSchema = z.union([
  z
    .object({
      assemblyId: z.string(),
      reportKeys: z.array(z.string()),
      billingPeriod: z.object({ start: z.string() }).optional(),
    })
    .transform(({ assemblyId, reportKeys, billingPeriod }) => ({
      version: assemblyId,
      keys: reportKeys,
      period: billingPeriod?.start.replace(/^(\d{4})-?(\d{2}).*$/s, '$1-$2') ?? null,
    })),
  z
    .object({ executionId: z.string().optional(), dataFiles: z.array(z.string()) })
    .transform(({ executionId, dataFiles }) => ({
      version: executionId ?? '',
      keys: dataFiles.map((file) => file.replace(/^s3:\/\/[^/]+\//, '')),
      period: null,
    })),
]);

export interface ManifestContent {
  readonly version: string;
  /** Keys in the bucket. */
  readonly keys: readonly string[];
  readonly period: string | null;
}

export function parseManifest(text: string, name: string): ManifestContent {
  try {
    const content = manifestSchema.parse(JSON.parse(text));
    return { ...content, keys: [...new Set(content.keys)] };
  } catch (error) {
    throw costsErrors.COST_MANIFEST_INVALID({ file: name }, { cause: error });
  }
}
