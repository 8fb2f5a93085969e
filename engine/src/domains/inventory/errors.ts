/** What can go wrong with taking stock, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const inventoryErrors = defineErrors({
  SCANNER_INVALID: {
    message: 'The scanner for {type} is not declared correctly: {problem}.',
    remedy: 'Correct the declaration; its file is under domains/inventory/scanners.',
    status: 500,
  },
  SCANNER_UNKNOWN: {
    message: 'Reeve takes no stock of {type}.{suggestion}',
    remedy:
      'Use a CloudFormation type name that has a scanner, such as AWS::EC2::Volume, or a service such as ec2.',
    status: 404,
  },
  RESOURCE_NOT_FOUND: {
    message: 'Nothing in the estate is called {words}.{hint}',
    remedy:
      'Give the ARN, or an id or name as reeve resources list shows it; what was never scanned is not known.',
    status: 404,
  },
  RESOURCE_AMBIGUOUS: {
    message: 'Several resources are called {words}: {arns}.',
    remedy: 'Give the ARN of the one that is meant.',
    status: 409,
  },
  DIFF_BACKWARDS: {
    message: 'The time from {from} to {to} runs backwards.',
    remedy: 'Name the earlier moment first.',
    status: 400,
  },
  SCANNER_FAILED: {
    message: 'The scanner for {type} failed: {problem}',
    remedy: 'Nothing of its cell was kept, the other cells were. If it is a scanner of your own, mend it.',
    status: 500,
  },
  METRICS_RUNNING: {
    message: 'Metrics are being read already.',
    remedy: 'Wait until that has ended; reeve metrics coverage shows what was read.',
    status: 409,
  },
  METRICS_UNKNOWN: {
    message: 'Nothing is measured of {type}.',
    remedy: 'These are: {types}.',
    status: 404,
  },
  SCAN_ANSWER_INCOMPLETE: {
    message: 'AWS answered a {type} without {field}.',
    remedy: 'Nothing of this cell was kept. Scan again; if it recurs, AWS has changed its answer.',
    status: 502,
  },
  SCAN_ACCOUNT_NOT_THERE: {
    message: 'There is no account {account} among the known ones.{suggestion}',
    remedy: 'reeve accounts list shows which there are; reeve accounts refresh reads them anew.',
    status: 404,
  },
  SCAN_REGION_NOT_THERE: {
    message: 'No account has a region {region} enabled.{suggestion}',
    remedy: 'Correct --regions or aws.regions, or enable the region in AWS.',
    status: 400,
  },
  SCAN_SERVICE_UNKNOWN: {
    message: 'There is no scanner for {service}.{suggestion}',
    remedy: 'Name services such as ec2, or types such as AWS::EC2::Volume.',
    status: 400,
  },
  SCAN_OUT_OF_SCOPE: {
    message: 'A scan would enter accounts that are outside your scope.',
    remedy: 'Name accounts of your scope with --accounts, or ask an administrator to widen it.',
    status: 403,
  },
  SCAN_NOT_FOUND: {
    message: 'There is no scan {id}.',
    remedy: 'reeve scans list shows which there are.',
    status: 404,
  },
  SCAN_SUPERSEDED: {
    message: 'It was interrupted, and another scan was started instead of going on with it.',
    remedy: 'Nothing is to be done: the scan that followed says what is known.',
    status: 409,
  },
  SCAN_ENDED: {
    message: 'The scan {id} has already ended: {state}.',
    remedy: 'Nothing is to be done.',
    status: 409,
  },
  SCAN_RUNNING: {
    message: 'Another scan is running.',
    remedy: 'reeve scans list shows how far it is; wait until it has ended, or cancel it.',
    status: 409,
  },
});
