/** The network interfaces of the inventory, whom they serve, and which networks reach each other. */
import type { Lake } from '#platform/lake/index.ts';
import { networkInterface } from '../scanners/ec2/network-interface.ts';
import { transitGateway } from '../scanners/ec2/transit-gateway.ts';
import { vpcPeeringConnection } from '../scanners/ec2/vpc-peering-connection.ts';
import { dbInstance } from '../scanners/rds/db-instance.ts';
import { type Card, createDirectory, type Directory } from './directory.ts';

/**
 * RDS does not say on an interface which database it made it for. Where one database alone stands in the interface's
 * network behind just its security groups, it is that one; of several nobody can tell, and the interface stands for itself.
 */
const CARDS = `WITH databases AS (
    SELECT vpc, list_sort(security_groups) AS groups, min(arn) AS arn FROM ${dbInstance.table.name}
    WHERE vpc IS NOT NULL GROUP BY ALL HAVING count(*) = 1)
  SELECT card.arn, account, region, network_interface_id, interface_type, description, attached_to, card.vpc,
    private_ip, addresses, public_ip, created_at AS born, databases.arn AS database
  FROM ${networkInterface.table.name} AS card LEFT JOIN databases
    ON description = 'RDSNetworkInterface' AND card.vpc = databases.vpc
      AND list_sort(card.security_groups) = databases.groups
  ORDER BY card.arn`;

const TOGETHER = `SELECT [requester_vpc, accepter_vpc] AS networks FROM ${vpcPeeringConnection.table.name}
    WHERE status = 'active' AND requester_vpc IS NOT NULL AND accepter_vpc IS NOT NULL
  UNION ALL SELECT networks FROM ${transitGateway.table.name} WHERE len(networks) > 1`;

type CardRow = Omit<Card, 'serves'> & {
  readonly database: string | null;
  readonly [column: string]: unknown;
};

export async function loadDirectory(lake: Lake, signal: AbortSignal): Promise<Directory> {
  const { portions } = await lake.stream<CardRow>({
    sql: CARDS,
    tables: [networkInterface.table, dbInstance.table],
    signal,
  });
  const cards: Card[] = [];
  for await (const rows of portions)
    for (const { database, ...card } of rows)
      cards.push({ ...card, serves: database === null ? null : { arn: database, type: dbInstance.type } });
  const together = await lake.query<{ networks: string[] }>({
    sql: TOGETHER,
    tables: [vpcPeeringConnection.table, transitGateway.table],
    maxRows: 1_000_000,
    signal,
  });
  return createDirectory(
    cards,
    together.rows.map(({ networks }) => networks),
  );
}
