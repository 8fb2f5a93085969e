/** What can be wrong with a rule, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const findingsErrors = defineErrors({
  RULE_HEADER_INVALID: {
    message: '{file}:{line}: {field} {problem}.',
    remedy: 'Write one "-- field: value" per line above the SELECT; any shipped rule is an example.',
    status: 422,
  },
  RULE_SQL_INVALID: {
    message: '{file}:{line}: the SELECT of this rule {problem}.',
    remedy:
      'Write one SELECT with the columns resource_id, account, region, status and reason; every $name is a param, and $now is the time.',
    status: 422,
  },
  RULE_ID_TAKEN: {
    message: 'Two rules have the id {id}: {first} and {second}.',
    remedy: 'Rename one file: the stem of a rule is its id.',
    status: 409,
  },
  RULE_ANSWER_INVALID: {
    message: 'The rule {rule} answered wrongly: {problem}.',
    remedy:
      'Correct its SELECT: status is ok, violation, unknown or skip; every row has a place; no two rows have the same identity.',
    status: 422,
  },
  RULE_PARAM_INVALID: {
    message: 'The rule {rule} cannot take {param}: {problem}.',
    remedy: 'See the params in the header of the rule; a value has the type of its default.',
    status: 400,
  },
  RULE_UNKNOWN: {
    message: 'There is no rule {rule}.{hint}',
    remedy: 'See which there are: reeve rules list.',
    status: 404,
  },
});
