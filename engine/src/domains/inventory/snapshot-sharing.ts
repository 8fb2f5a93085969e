/** Who else may restore a snapshot of a database: one answer for instances' and clusters' snapshots. */

interface Attribute {
  readonly AttributeName?: string | undefined;
  readonly AttributeValues?: readonly string[] | undefined;
}

export interface Sharing {
  readonly public: boolean | null;
  readonly shared_with: readonly string[] | null;
}

const NOT_KNOWN: Sharing = { public: null, shared_with: null };
const NOBODY: Sharing = { public: false, shared_with: [] };

/** Automatic snapshots cannot be shared, so that AWS need not be asked about them. */
export const canBeShared = (snapshotType: string | undefined): boolean =>
  snapshotType !== 'automated' && snapshotType !== 'awsbackup';

export function sharingOf(snapshotType: string | undefined, attributes: readonly Attribute[] | undefined) {
  if (!canBeShared(snapshotType)) return NOBODY;
  const restorers = attributes?.find(({ AttributeName }) => AttributeName === 'restore')?.AttributeValues;
  if (!restorers) return attributes ? NOBODY : NOT_KNOWN;
  return { public: restorers.includes('all'), shared_with: restorers.filter((account) => account !== 'all') };
}
