/** What a bucket's lifecycle rules do to the bucket as a whole; rules for a part of it leave the rest as it is. */
import type { OutputOf } from '#platform/aws/index.ts';

type Rule = NonNullable<OutputOf<'s3:GetBucketLifecycleConfiguration'>['Rules']>[number];

const isEmpty = (value: unknown): boolean => value === undefined || value === '';

const isForAll = ({ Prefix, Filter }: Rule): boolean =>
  isEmpty(Prefix) && Object.values(Filter ?? {}).every(isEmpty);

/** `rules` are null where AWS says that there are none, undefined where it did not say. */
export function lifecycleOf(answer: { readonly Rules?: readonly Rule[] | undefined } | null | undefined) {
  const rules =
    answer === undefined ? undefined : (answer?.Rules ?? []).filter((rule) => rule.Status === 'Enabled');
  const forAll = rules?.filter(isForAll);
  const soonest = (days: (rule: Rule) => number | undefined): number | null => {
    const known = (forAll ?? []).flatMap((rule) => days(rule) ?? []);
    return known.length > 0 ? Math.min(...known) : null;
  };
  const some = (does: (rule: Rule) => unknown): boolean | null => forAll?.some(does) ?? null;
  return {
    lifecycle_rules: rules?.length ?? null,
    aborts_incomplete_uploads: some((rule) => rule.AbortIncompleteMultipartUpload),
    aborts_incomplete_uploads_days: soonest(
      (rule) => rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
    ),
    expires_objects_days: soonest((rule) => rule.Expiration?.Days),
    expires_old_versions: some((rule) => rule.NoncurrentVersionExpiration),
    expires_old_versions_days: soonest((rule) => rule.NoncurrentVersionExpiration?.NoncurrentDays),
    // Moving a part of a bucket is usual and worth knowing too.
    moves_to: rules
      ? [
          ...new Set(
            rules
              .flatMap((rule) => [...(rule.Transitions ?? []), ...(rule.NoncurrentVersionTransitions ?? [])])
              .flatMap(({ StorageClass }) => StorageClass ?? []),
          ),
        ].sort()
      : null,
  };
}
