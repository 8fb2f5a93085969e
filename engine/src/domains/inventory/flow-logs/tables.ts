/** The lake tables of flow logs: what each end recorded by the day, who talks to whom, and where that was looked into. */
import { bigint, date, defineTable, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';

const ENDS = {
  from_arn: varchar('Who opened the connections.', 'required'),
  to_arn: varchar('Who served them.', 'required'),
};
const MORE_OF_ENDS = {
  from_type: varchar('The CloudFormation type name of who opened them.', 'required'),
  from_account: varchar('The account of who opened them.', 'required'),
  from_region: varchar('The region of who opened them.', 'required'),
  to_account: varchar('The account of who served them.', 'required'),
};
const AMOUNTS = {
  bytes: bigint('Bytes from who opened to who serves.', 'required'),
  bytes_back: bigint('Bytes that came back.', 'required'),
  packets: bigint('Packets from who opened to who serves.', 'required'),
  packets_back: bigint('Packets that came back.', 'required'),
};
const SEEN = {
  first_at: timestamptz('When the first record of it begins.', 'required'),
  last_at: timestamptz('When the last record of it ends.', 'required'),
};

/** A file is read once, so what is here never changes and the table needs no key. */
export const flowDays = defineTable({
  name: 'flow_days',
  description: 'Traffic of flow logs by day and service, as each end recorded it.',
  columns: {
    day: date('The day in UTC.', 'required'),
    ...ENDS,
    ...MORE_OF_ENDS,
    protocol: integer("IANA's number: 6 is TCP, 17 is UDP.", 'required'),
    port: integer('The port that serves.', 'required'),
    recorded_by: varchar('from, to, or the interface in between that recorded it.', 'required'),
    ...AMOUNTS,
    records: bigint('Records from who opened to who serves.', 'required'),
    records_back: bigint('Records of what came back.', 'required'),
    ...SEEN,
  },
  sortBy: ['from_arn', 'to_arn', 'protocol', 'port', 'day'],
  retention: { rows: { column: 'day', days: 455 } },
});

export const traffic = defineTable({
  name: 'traffic',
  description: 'Who talks to whom, by the flow logs of the last days (flowLogs.windowDays).',
  columns: {
    ...ENDS,
    ...MORE_OF_ENDS,
    ports: texts('The services, such as tcp/5432, the busiest first; at most fifty.', 'required'),
    port_count: integer('How many services there are in all.', 'required'),
    ...AMOUNTS,
    flows: bigint('Records of one direction: one for each connection and interval of the log.', 'required'),
    days: integer('Days on which they talked.', 'required'),
    ...SEEN,
  },
  sortBy: ['from_arn', 'to_arn'],
  key: ['from_arn', 'to_arn'],
});

export const flowCoverage = defineTable({
  name: 'flow_coverage',
  description: 'What was read of the flow logs of each account and region.',
  columns: {
    account: varchar('The account; `unknown` where neither records nor file names say.', 'required'),
    region: varchar('The region; `unknown` where neither records nor file names say.', 'required'),
    files: integer('Files that were read.', 'required'),
    records: bigint('Records of traffic.', 'required'),
    rejected: bigint('Of these what was refused: nobody talked.', 'required'),
    portless: bigint('Of these what opens no connection, such as ping.', 'required'),
    public: bigint('Of these what has an end at a public address outside of the estate.', 'required'),
    unknown: bigint('Of these what has an end at a private address that nobody known has.', 'required'),
    ambiguous: bigint('Of these what has an end at an address that several might have.', 'required'),
    no_data: bigint('Lines by which AWS says that nothing flowed.', 'required'),
    skipped: bigint('Lines by which AWS says that it left something out.', 'required'),
    malformed: bigint('Lines that are no records; their places stand with their files.', 'required'),
    first_at: timestamptz('When the first record begins; null where there was none.', 'nullable'),
    last_at: timestamptz('When the last record ends; null where there was none.', 'nullable'),
  },
  sortBy: ['account', 'region'],
  key: ['account', 'region'],
});
