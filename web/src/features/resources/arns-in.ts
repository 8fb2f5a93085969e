/** The ARNs that a refusal names after its colon or question: those that may have been meant. */
export const arnsIn = (sentence: string): readonly string[] => [
  ...new Set(
    [...sentence.matchAll(/(?:are called [^:]*: |, |Did you mean )(arn:[^\s,]+)/g)].flatMap(
      ([, arn]) => arn?.replace(/[.?]$/, '') ?? [],
    ),
  ),
];
