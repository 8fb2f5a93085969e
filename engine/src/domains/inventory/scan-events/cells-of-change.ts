/** Which cells a change may show in: derived from what the scanners declare, so that a new scanner hears events at once. */
import { iamActions } from '#platform/aws/index.ts';
import type { RelationKind } from '../relation-kinds.ts';
import type { Scanner } from '../scanner.ts';
import { GLOBAL, partitionOf, type Where, whereIs } from '../where.ts';
import type { Change } from './read-event.ts';
import { wordsOf } from './words.ts';

export interface ChangedCell {
  readonly scanner: Scanner;
  readonly where: Where;
}

/** What is fastened together shows a change on both sides: with an instance come its disks and interfaces. */
const TOGETHER: ReadonlySet<RelationKind> = new Set<RelationKind>(['attached-to', 'part-of']);

export function cellsOfChange(change: Change, scanners: readonly Scanner[]): ChangedCell[] {
  const { account, region, types } = change;
  const named = scanners.filter((scanner) => types.includes(scanner.type));
  const told = named.length > 0 ? named : withNeighbours(toldBy(change, scanners), scanners);
  return told.map((scanner) => ({
    scanner,
    where: whereIs(account, scanner.scope === GLOBAL ? GLOBAL : region, partitionOf(region)),
  }));
}

/** Those that the words speak of; where a call's words speak of none, all of its service. */
function toldBy({ service, words, call }: Change, scanners: readonly Scanner[]): readonly Scanner[] {
  const own = scanners.filter((scanner) => serviceOf(scanner) === service);
  const said = new Set(words);
  const fitting = own.filter((scanner) =>
    nounsOf(scanner).some((noun) => noun.length > 0 && noun.every((part) => said.has(part))),
  );
  return fitting.length > 0 || !call ? fitting : own;
}

/** As IAM writes the service of its first call. */
const serviceOf = ({ calls }: Scanner): string | undefined => iamActions(calls.slice(0, 1))[0]?.split(':')[0];

/** `AWS::EC2::EIP` is read by `DescribeAddresses`: both are its names. */
const nounsOf = ({ type, calls: [first] }: Scanner): string[][] => [
  wordsOf(type.split('::').at(-1) ?? ''),
  wordsOf(first?.split(':')[1] ?? '').slice(1),
];

function withNeighbours(told: readonly Scanner[], scanners: readonly Scanner[]): readonly Scanner[] {
  const types = new Set(told.map(({ type }) => type));
  const points = (from: Scanner, to: (type: string) => boolean): boolean =>
    from.relations.some((edge) => TOGETHER.has(edge.kind) && edge.to !== undefined && to(edge.to));
  const beside = scanners.filter(
    (other) =>
      !types.has(other.type) &&
      (points(other, (type) => types.has(type)) ||
        told.some((one) => points(one, (type) => type === other.type))),
  );
  return [...told, ...beside];
}
