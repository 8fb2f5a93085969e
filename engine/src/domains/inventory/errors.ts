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
  PLUGIN_UNSAFE: {
    message: 'The plugin {file} is not run: {problem}.',
    remedy: 'It is code. Let it belong to the user that runs Reeve, and run chmod go-w on it: {file}',
    status: 403,
  },
  PLUGIN_NEEDS_NODE: {
    message: 'The plugin {file} is TypeScript, which Node {version} does not run.',
    remedy: 'Run Reeve with Node 22.18 or later, or write the plugin as .mjs.',
    status: 422,
  },
  PLUGIN_NOT_LOADED: {
    message: 'The plugin {file} could not be loaded: {problem}',
    remedy: 'Mend the file; what it would have read stays as it was known.',
    status: 422,
  },
  PLUGIN_INVALID: {
    message: 'The plugin {file} does not declare a type correctly: {problem}.',
    remedy: 'Correct the declaration; docs/guides/own-types.md describes it, reeve plugins new writes one.',
    status: 422,
  },
  PLUGIN_TAKEN: {
    message: 'The plugin {file} declares {what}, which is of {owner} already.',
    remedy: 'Give the type a name of your own, such as Acme::Billing::Ledger.',
    status: 409,
  },
  PLUGIN_COLUMN_CHANGED: {
    message: 'The plugin {file} makes the column {column} {now}, while known rows hold {before}.',
    remedy: 'Keep the type of a column, or give the new one another name; columns may be added and left out.',
    status: 409,
  },
  PLUGIN_FAILED: {
    message: 'The plugin {file} failed in {step}: {problem}',
    remedy: 'Mend the file; nothing of this cell was kept, the other cells were.',
    status: 500,
  },
  PLUGIN_ROW_INVALID: {
    message: 'The plugin {file} gave a row that is refused: {problem}',
    remedy: 'Correct toRow; nothing of this cell was kept. Unknown is null, and every column is named.',
    status: 422,
  },
  PLUGIN_TOO_SLOW: {
    message: 'The plugin {file} did not answer within {seconds} s.',
    remedy: 'Let it ask for less at once, or raise plugins.cellSeconds; nothing of this cell was kept.',
    status: 504,
  },
  PLUGIN_SOURCE_FAILED: {
    message: '{place} could not be read: {problem}',
    remedy: 'See whether it is there and whether Reeve may read it; nothing of this cell was kept.',
    status: 502,
  },
  PLUGIN_EXISTS: {
    message: 'There is a plugin {file} already.',
    remedy: 'Edit it, or choose another type.',
    status: 409,
  },
  PLUGIN_TYPE_INVALID: {
    message: '{type} is no name for a type.',
    remedy: 'Give three words that begin with capitals, such as Acme::Billing::Ledger.',
    status: 400,
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
  SCAN_QUEUE_INVALID: {
    message: '{queue} is no queue of SQS.',
    remedy: 'Set scan.eventQueue to its ARN, such as arn:aws:sqs:eu-west-1:111111111111:reeve-events.',
    status: 422,
  },
  SCAN_QUEUE_NOT_SET: {
    message: 'No queue of events is set.',
    remedy: 'Set scan.eventQueue; docs/guides/scan-on-event.md says how to make one.',
    status: 409,
  },
  SCAN_EVENT_UNREADABLE: {
    message: 'No event could be read from {file}: {problem}',
    remedy: 'Give a file with an event of EventBridge as JSON, a list of them, or one on each line.',
    status: 400,
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
