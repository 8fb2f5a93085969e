/** Flow logs as text for people. */
import type { Output } from '#platform/cli/index.ts';
import type { FlowCoveredJson, FlowFileJson, TalkJson } from './contract.ts';
import type { Imported } from './import-flows.ts';

const right = { align: 'right' as const };

export const TALK_COLUMNS = [
  { title: 'FROM', value: (one: TalkJson) => one.from },
  { title: 'TO', value: (one: TalkJson) => one.to },
  { title: 'PORTS', value: (one: TalkJson) => portsOf(one) },
  { title: 'BYTES', value: (one: TalkJson) => one.bytes, ...right },
  { title: 'BACK', value: (one: TalkJson) => one.bytesBack, ...right },
  { title: 'FLOWS', value: (one: TalkJson) => one.flows, ...right },
  { title: 'DAYS', value: (one: TalkJson) => one.days, ...right },
  { title: 'LAST SEEN', value: (one: TalkJson) => one.lastAt },
];

const PORTS_SHOWN = 3;

function portsOf({ ports, portCount }: TalkJson): string {
  const more = portCount - PORTS_SHOWN;
  return [...ports.slice(0, PORTS_SHOWN), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

export const COVERED_COLUMNS = [
  { title: 'ACCOUNT', value: (one: FlowCoveredJson) => one.account },
  { title: 'REGION', value: (one: FlowCoveredJson) => one.region },
  { title: 'FILES', value: (one: FlowCoveredJson) => one.files, ...right },
  { title: 'RECORDS', value: (one: FlowCoveredJson) => one.records, ...right },
  { title: 'REJECTED', value: (one: FlowCoveredJson) => one.rejected, ...right },
  { title: 'PUBLIC', value: (one: FlowCoveredJson) => one.public, ...right },
  { title: 'UNKNOWN', value: (one: FlowCoveredJson) => one.unknown, ...right },
  { title: 'AMBIGUOUS', value: (one: FlowCoveredJson) => one.ambiguous, ...right },
  { title: 'SKIPPED', value: (one: FlowCoveredJson) => one.skipped, ...right },
  { title: 'MALFORMED', value: (one: FlowCoveredJson) => one.malformed, ...right },
  { title: 'UNTIL', value: (one: FlowCoveredJson) => one.lastAt },
];

export const FILE_COLUMNS = [
  { title: 'FILE', value: (one: FlowFileJson) => one.name },
  { title: 'STATE', value: (one: FlowFileJson) => one.state },
  { title: 'BYTES', value: (one: FlowFileJson) => one.size, ...right },
  { title: 'RECORDS', value: (one: FlowFileJson) => one.records, ...right },
  { title: 'MALFORMED', value: (one: FlowFileJson) => one.malformedLines, ...right },
  { title: 'REASON', value: (one: FlowFileJson) => one.problem?.title ?? wrongLines(one) },
  { title: 'READ AT', value: (one: FlowFileJson) => one.readAt },
];

const wrongLines = ({ malformed }: Pick<FlowFileJson, 'malformed'>): string =>
  malformed.map(({ line, problem }) => `line ${line}: ${problem}`).join('; ');

const count = (value: number): string => value.toLocaleString('en-US');

export function describeImport(imported: Imported, out: Output): void {
  const { files, before, duplicates, failed, malformed, problems } = imported;
  out.record(imported, {
    files: `${count(files)} read, ${count(before)} read before, ${count(duplicates)} the same as others, ${count(failed)} failed`,
    records: count(imported.records),
    rejected: count(imported.rejected),
    'public addresses': count(imported.public),
    'unknown addresses': count(imported.unknown),
    'ambiguous addresses': count(imported.ambiguous),
    'malformed lines': count(malformed),
  });
  for (const { name, problem, malformed: lines } of problems)
    out.note(
      `${name}: ${problem ? `${problem.title} ${problem.remedy ?? ''}` : wrongLines({ malformed: [...lines] })}`,
    );
}
