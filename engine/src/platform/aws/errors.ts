/** What can be wrong with how Reeve is told to reach AWS. */
import { defineErrors } from '#kernel/error.ts';

export const awsErrors = defineErrors({
  AWS_ENDPOINT_INVALID: {
    message: '{name} is not an http or https address: {value}',
    remedy: 'Give a whole address such as http://127.0.0.1:5000, or remove the setting to use AWS itself.',
    status: 400,
  },
  AWS_ROLE_INVALID: {
    message: 'The {name} {value} is not valid for AssumeRole: {problem}',
    remedy: 'Correct it in the aws section of the configuration.',
    status: 400,
  },
  AWS_EXTERNAL_ID_MISSING: {
    message: 'aws.memberRole is set, but aws.externalId is not.',
    remedy: 'Set aws.externalId to the external id that the member roles ask for.',
    status: 400,
  },
});
