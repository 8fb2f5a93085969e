/** What can go wrong with costs, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const costsErrors = defineErrors({
  COST_FILE_MISSING: {
    message: 'There is no cost file {file}.',
    remedy:
      'Give the path of a CSV, CSV.gz or Parquet file on the machine where Reeve runs, or of a folder of them.',
    status: 404,
  },
  COST_FILE_UNREADABLE: {
    message: 'The cost file {file} cannot be read: {detail}.',
    remedy: 'Fetch it again: it may be cut off. The billing period is as it was before.',
    status: 422,
  },
  COST_FORMAT_UNKNOWN: {
    message: 'The file {file} is no {format} file: it lacks {lacking}. {shape}.',
    remedy:
      'Give a bill as AWS delivers it: Parquet, or a CSV with commas and a first line of names. An export of chosen columns needs those too.',
    status: 422,
  },
  COST_LINE_INVALID: {
    message: 'Line {line} of {file}, column {column}: {problem}.',
    remedy: 'Correct the line, or fetch the file again. The billing period is as it was before.',
    status: 422,
  },
  COST_MANIFEST_INVALID: {
    message: 'The manifest {file} is none of a Cost and Usage Report or a data export.',
    remedy: 'Name the bill files themselves, or let AWS deliver the report again.',
    status: 422,
  },
  COST_MANIFEST_MISSING: {
    message: 'There is no manifest of a bill in {where}.',
    remedy:
      'Give the folder of the report or export: the one that holds its billing periods, or data and metadata.',
    status: 404,
  },
  COST_BUCKET_REFUSED: {
    message: 'The bucket of {where} answered {code}: {message}',
    remedy:
      'See that it exists and that the role may do s3:GetBucketLocation, s3:ListBucket and s3:GetObject there, and kms:Decrypt where a key of your own encrypts it.',
    status: 502,
  },
  COST_OBJECT_REPLACED: {
    message: 'The object {key} is gone, or another one than when the bucket was listed.',
    remedy: 'AWS replaces the files of a bill while it delivers: start the import again in some minutes.',
    status: 502,
  },
  COST_OBJECT_SHORT: {
    message: 'Of {key} only {came} of {bytes} bytes came.',
    remedy: 'Start the import again: it goes on where it ended.',
    status: 502,
  },
  COST_EXPLORER_REFUSED: {
    message: 'Cost Explorer answered {code}: {message}',
    remedy: 'See that it is enabled in the management account and that the role may do ce:GetCostAndUsage.',
    status: 502,
  },
  COST_EXPLORER_CAPPED: {
    message: 'Cost Explorer was asked {made} times, and {most} are allowed: {month} is not complete.',
    remedy:
      'Give more as --max-requests or costs.costExplorer.maxRequests (each request costs $0.01), or ask for fewer months. Months before it are taken in.',
    status: 422,
  },
  COST_SOURCE_UNKNOWN: {
    message: 'The settings name no source of costs {name}.',
    remedy: 'Add it under costs.sources, or leave the name out to refresh all: {names}.',
    status: 404,
  },
  COST_EXPORTS_SEVERAL: {
    message: 'There are several exports in {where}: {names}.',
    remedy: 'Name the folder of one of them: taken in together they would be counted twice.',
    status: 422,
  },
  COST_FILES_AMBIGUOUS: {
    message: 'The files {first} and {second} look like copies or versions of one bill.',
    remedy:
      'Give the folder with its manifest, or the files of one version: together they would be counted twice.',
    status: 422,
  },
  COST_FORMATS_MIXED: {
    message: 'Files of the formats {first} and {second} both hold the bill of {account} in {month}.',
    remedy: 'Give the files of one format: together they would be counted twice.',
    status: 422,
  },
  COST_COLUMN_TWICE: {
    message: 'The file {file} has the column {column} more than once.',
    remedy: 'Leave one of them in it: nobody can know which of them counts.',
    status: 422,
  },
  COST_PERIOD_OTHER: {
    message: 'The manifest is that of {period}, and {files} holds lines of {months}.',
    remedy: 'See whether files were moved or renamed: nothing of them was taken in.',
    status: 422,
  },
  COST_PLACE_REFUSED: {
    message: 'Reeve cannot write to {place}: {detail}.',
    remedy: 'Free space, or let Reeve write there; then start the import again: it goes on where it ended.',
    status: 507,
  },
  COST_FOLDER_EMPTY: {
    message: 'The folder {folder} holds no file of a bill.',
    remedy:
      'Give a folder of CSV, CSV.gz, ZIP or Parquet files, or of the manifests that AWS puts beside them.',
    status: 404,
  },
  COST_IMPORT_NOT_FOUND: {
    message: 'There is no import {id}.',
    remedy: 'See which there are with: reeve costs imports',
    status: 404,
  },
  COST_IMPORT_INTERRUPTED: {
    message:
      'It was interrupted, and nothing goes on with it: its job is gone, or was tried as often as is allowed.',
    remedy:
      'Start the import again: what it had published stays as it is. The log of the server says what ended it.',
    status: 409,
  },
  COST_SUM_TOO_LARGE: {
    message:
      'The lines of {files} add up to 10,000,000,000 or more in one day, account, service and usage type.',
    remedy:
      'See whether the amounts are in the currency they name: Reeve keeps sums below that. The billing period is as it was before.',
    status: 422,
  },
  COST_IMPORT_EMPTY: {
    message: 'The files hold no line: {files}.',
    remedy: 'Nothing was replaced. See whether these are the files that were meant.',
    status: 422,
  },
  COST_DIMENSION_UNKNOWN: {
    message: 'Costs cannot be grouped or narrowed by {name}.{hint}',
    remedy: 'Use tag:<key> or one of: {names}.',
    status: 400,
  },
  COST_DIMENSIONS_TOO_MANY: {
    message: 'Costs were to be grouped by {given} columns; {most} are the most.',
    remedy: 'Leave some out, or ask for them in a second report.',
    status: 400,
  },
  COST_DRIVERS_BY_TIME: {
    message: 'A difference between two periods cannot be explained by {name}: no {name} is in both.',
    remedy:
      'Group by service, account, team, resource or a tag; reeve costs report --series shows costs over time.',
    status: 400,
  },
  COST_FORECAST_HISTORY: {
    message: 'A forecast needs {least} days of history; of these costs it knows {days}.',
    remedy: 'Import earlier months (reeve costs import), or ask for more than this filter leaves.',
    status: 409,
  },
  COST_FORECAST_NOTHING: {
    message: 'Nothing can be forecast: no bill says anything of these costs.',
    remedy: 'Give another filter, currency or measure, or import a bill: reeve costs import',
    status: 409,
  },
  COST_FORECAST_CHANGE: {
    message: 'A change from {from} on is no future: costs are known until {known}.',
    remedy: 'Give a later day. What happened before is in the history already.',
    status: 400,
  },
  COST_BUDGET_UNKNOWN: {
    message: 'There is no budget {name} that you may see.',
    remedy: 'See which there are with: reeve costs budgets list',
    status: 404,
  },
  COST_BUDGET_UNLIKE: {
    message: 'AWS Budgets cannot hold the budget {name} alike: {problem}.',
    remedy: 'Keep it in Reeve alone, or give it filters by account id, service, region, usage type and tags.',
    status: 422,
  },
  COST_BUDGET_AWS: {
    message: 'AWS Budgets answered {operation} with {code}: {problem}.',
    remedy: 'Allow budgets:ViewBudget and budgets:ModifyBudget to the credentials; nothing changed in Reeve.',
    status: 502,
  },
  COST_VIEW_UNKNOWN: {
    message: 'There is no view {name} of your own or shared with you.',
    remedy: 'See which there are with: reeve costs views list',
    status: 404,
  },
  COST_VIEW_EXISTS: {
    message: 'There is another view {name} already.',
    remedy: 'Choose another name.',
    status: 409,
  },
  COST_FILTER_INVALID: {
    message: 'No filter: {text}.',
    remedy: 'Write service=Amazon EC2,Amazon S3 or region!=eu-west-1; team= is what has no team.',
    status: 400,
  },
  COST_PERIOD_EMPTY: {
    message: 'From {from} to {to} there is no day.',
    remedy: 'Give the first day as from and the day after the last as to.',
    status: 400,
  },
  COST_CURRENCY_MIXED: {
    message: 'What was asked for is billed in several currencies: {currencies}.',
    remedy: 'Name one of them with --currency; currencies are never added up.',
    status: 409,
  },
  COST_RULES_VERSION_UNKNOWN: {
    message: 'There is no version {version} of the rules of allocation.',
    remedy: 'See which there are with: reeve costs allocate history',
    status: 404,
  },
  COST_RULES_CHANGED: {
    message:
      'The rules of allocation were changed: these are based on version {based}, in force is {version}.',
    remedy: 'Look at what changed with reeve costs allocate rules, and try yours again on top of it.',
    status: 409,
  },
  COST_RULES_FILE_INVALID: {
    message: 'The rules of allocation cannot be read from {file}: {detail}.',
    remedy: 'Give a JSON file like the one that reeve costs allocate rules --output json prints under rules.',
    status: 400,
  },
  COST_UNIT_FILE: {
    message: 'The values cannot be taken from {file}: {problem}.',
    remedy:
      'Give a CSV whose first line names day (or month) and value; metric, unit and dimensions may follow. Nothing was kept.',
    status: 422,
  },
  COST_UNIT_LINE: {
    message: 'Line {line} of {file}, column {column}: {problem}.',
    remedy: 'Correct the line and import the file again. Nothing was kept.',
    status: 422,
  },
  COST_UNIT_UNKNOWN: {
    message: 'There is no business metric {name} that you may see.',
    remedy: 'See which there are with: reeve costs unit list',
    status: 404,
  },
  COST_UNIT_UNNAMED: {
    message: 'The business metric {name} is new, and nothing says what it counts.',
    remedy: 'Say one of what is counted: --unit order, or a column unit.',
    status: 422,
  },
  COST_UNIT_GRAIN: {
    message: 'The business metric {name} is counted by the {grain}, and has values.',
    remedy: 'Give its values by the {grain}, or remove the metric and make it anew.',
    status: 409,
  },
  COST_UNIT_STEP: {
    message: 'The business metric {name} is counted by the month: it has no {step}.',
    remedy: 'Ask for --step month.',
    status: 400,
  },
  COST_KPI_UNKNOWN: {
    message: 'There is no KPI {id}.',
    remedy: 'Name one of: {ids}.',
    status: 404,
  },
  COST_COMMITMENT_USAGE: {
    message: 'There is no usage paid for on demand that a commitment of {kind} could pay for.',
    remedy: 'Import a bill with usage types (reeve costs import), or leave the filter out.',
    status: 409,
  },
  COST_COMMITMENT_RATES: {
    message: 'Nobody knows what this usage would cost under such a commitment: {usage}.',
    remedy: 'Give the discount of its price list, such as --discount 27% or --discount fargate=20%.',
    status: 409,
  },
  COST_PLAN_NOT_SOLD: {
    message: 'AWS sells Database Savings Plans for one year and without payment in advance alone.',
    remedy: 'Leave --term and --payment out.',
    status: 400,
  },
  COST_DISCOUNT_INVALID: {
    message: 'No discount: {text}.',
    remedy: 'Write 27%, fargate=20% (a class) or m5=31% (a family), with two decimals at most.',
    status: 400,
  },
  COST_POOL_UNKNOWN: {
    message: 'Nothing can be bought for {pool}.',
    remedy: 'Take one of: {pools}.',
    status: 404,
  },
});
