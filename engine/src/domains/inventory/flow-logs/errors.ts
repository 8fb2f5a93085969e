/** What can go wrong with flow logs, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const flowErrors = defineErrors({
  FLOW_FORMAT_UNUSABLE: {
    message: 'The flow log leaves out {missing}, so it does not say who talked to whom.',
    remedy: "Add these fields to the flow log's format in AWS; AWS's default format has all of them.",
    status: 400,
  },
  FLOW_FILE_NO_LOG: {
    message: '{file} is no flow log: line {line}: {problem}.',
    remedy:
      'Nothing of it was kept. Name files that VPC flow logs wrote: text, gzip or Parquet, in version 2 or with a header.',
    status: 400,
  },
  FLOW_FILE_BROKEN: {
    message: '{file} cannot be read to its end: {problem}.',
    remedy: 'Nothing of it was kept. Fetch the file again, then import it again.',
    status: 400,
  },
  FLOW_FILE_CHANGED: {
    message: '{file} was read before and has changed since.',
    remedy:
      'Nothing more of it was kept: what it holds would count twice. Put what is new into a file of its own.',
    status: 409,
  },
  FLOW_SOURCE_INVALID: {
    message: '{source} is no source of flow logs: {problem}.',
    remedy: 'Name a file, a folder or s3://bucket/prefix.',
    status: 400,
  },
  FLOW_SOURCE_UNREADABLE: {
    message: 'Flow logs cannot be listed in {source}: {problem}.',
    remedy:
      'See that it exists and that Reeve may read it: reeve iam policy --for flow-logs shows the rights.',
    status: 502,
  },
  FLOW_PATH_REMOTE: {
    message: '{source} is a path, and a server reads no files that callers name.',
    remedy:
      'Name s3://bucket/prefix, add the folder to flowLogs.sources of the server, or import on its machine.',
    status: 400,
  },
  FLOW_IMPORT_RUNNING: {
    message: 'Flow logs are being read already.',
    remedy: 'Wait until that has ended; reeve flows files shows what was read.',
    status: 409,
  },
});
