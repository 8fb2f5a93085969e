/** The table of EC2 types and prices that Reeve brings along, read when it is first asked. */
import { EC2_TABLE, EC2_TABLE_REGIONS, EC2_TABLE_SOURCE } from './ec2-table.ts';

export interface Ec2Type {
  readonly type: string;
  /** Null is unknown. */
  readonly vcpus: number | null;
  readonly memoryGib: number | null;
  readonly architecture: 'amd64' | 'arm64' | null;
  /** By region. */
  readonly prices: ReadonlyMap<string, string>;
}

export const TABLE_REGIONS = EC2_TABLE_REGIONS;
export const TABLE_SOURCE = EC2_TABLE_SOURCE;

export const ec2Types = (): ReadonlyMap<string, Ec2Type> => readEc2Table(EC2_TABLE);

function readEc2Table(table: string): ReadonlyMap<string, Ec2Type> {
  const types = table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', ...sizes] = line.trim().split('; ');
      const [family = '', arch] = head.split(' ');
      return sizes.map((text): Ec2Type => {
        const [size = '', vcpus, memory, ...prices] = text.split(' ');
        const said = TABLE_REGIONS.flatMap(({ region }, index) => {
          const price = prices[index];
          return price === undefined || price === '-' ? [] : [[region, price] as const];
        });
        return {
          type: `${family}.${size}`,
          vcpus: numberOf(vcpus),
          memoryGib: numberOf(memory),
          architecture: arch === 'amd64' || arch === 'arm64' ? arch : null,
          prices: new Map(said),
        };
      });
    });
  return new Map(types.map((one) => [one.type, one]));
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '-' ? null : Number(text);
