/** What can go wrong with reports. */
import { defineErrors } from '#kernel/error.ts';

export const reportsErrors = defineErrors({
  REPORT_UNKNOWN: {
    message: 'There is no report {name}.',
    remedy: 'Use one of: {names}.',
    status: 404,
  },
  REPORT_OPTIONS_INVALID: {
    message: 'The report {kind} cannot be made so: {problem}.',
    remedy: 'See what it takes with: reeve reports list',
    status: 400,
  },
  REPORT_FAILED: {
    message: 'The report could not be made: {problem}.',
    remedy: 'Run it again; if it fails again, look into the log of Reeve.',
    status: 500,
  },
  REPORT_RUN_UNKNOWN: {
    message: 'There is no run {id} of a report that you may see.',
    remedy: 'See which there are with: reeve reports runs',
    status: 404,
  },
  REPORT_FILE_UNKNOWN: {
    message: 'The run {id} has no {format} file to fetch.',
    remedy: 'See with reeve reports show {id} what it has; files are kept for {days} days. Run it again.',
    status: 404,
  },
  REPORT_SCHEDULE_UNKNOWN: {
    message: 'There is no schedule {name} that you may see.',
    remedy: 'See which there are with: reeve reports schedules',
    status: 404,
  },
  REPORT_SCHEDULE_EXISTS: {
    message: 'There is a schedule {name} already.',
    remedy: 'Choose another name, or remove it first: reeve reports unschedule {name}',
    status: 409,
  },
  REPORT_DESTINATION_INVALID: {
    message: 'No destination: {problem}.',
    remedy:
      'Give an absolute folder or file, or s3://bucket/prefix; {period}, {report} and {format} stand for their values.',
    status: 400,
  },
  REPORT_FOLDER_REFUSED: {
    message: 'Only who works on the machine of Reeve itself may have files written to its folders.',
    remedy: 'Name s3://bucket/prefix, or fetch the files with reeve reports run --to on your machine.',
    status: 403,
  },
  REPORT_FILE_TAKEN: {
    message: 'There is another file at {place}, and it is not replaced.',
    remedy: 'Move it away, or give another destination.',
    status: 409,
  },
  REPORT_NOT_WRITABLE: {
    message: 'The file {place} cannot be written: {problem}.',
    remedy: 'Give Reeve the right to write there and room on the disk, or another destination.',
    status: 422,
  },
  REPORT_DISK_FULL: {
    message: 'There is no room for the file {place}.',
    remedy: 'Make room there; nothing half-written is left. Then run it again.',
    status: 507,
  },
  REPORT_BUCKET_REFUSED: {
    message: '{place} could not be written: the bucket answered {code}: {message}',
    remedy: 'See that it exists and that the role may do s3:GetBucketLocation and s3:PutObject there.',
    status: 502,
  },
});
