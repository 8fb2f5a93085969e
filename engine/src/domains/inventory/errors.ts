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
    remedy: 'Use a CloudFormation type name that has a scanner, such as AWS::EC2::Volume.',
    status: 404,
  },
  SCANNER_OUT_OF_PLACE: {
    message: 'The scanner for {type} reads a {scope}, and {region} is none.',
    remedy: 'Give regional scanners a region such as eu-west-1, and global ones the region "global".',
    status: 400,
  },
  SCAN_ANSWER_INCOMPLETE: {
    message: 'AWS answered a {type} without {field}.',
    remedy: 'Nothing of this cell was kept. Scan again; if it recurs, AWS has changed its answer.',
    status: 502,
  },
  SCAN_ACCOUNT_UNKNOWN: {
    message: 'AWS did not say which account the credentials belong to: {reason}',
    remedy: 'Mend the credentials; reeve doctor says how AWS is reached.',
    status: 502,
  },
  SCAN_REGIONS_UNKNOWN: {
    message: 'AWS did not say which regions account {account} has enabled: {reason}',
    remedy: 'Allow ec2:DescribeRegions, or name the regions with --regions or in aws.regions.',
    status: 502,
  },
  SCAN_OUT_OF_SCOPE: {
    message: 'Account {account} is outside your scope.',
    remedy: 'Ask an administrator to widen the scope, or to scan it.',
    status: 403,
  },
  SCAN_RUNNING: {
    message: 'Another scan is running.',
    remedy: 'Wait until it has ended; reeve scan coverage shows what is known so far.',
    status: 409,
  },
});
