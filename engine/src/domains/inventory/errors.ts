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
});
