/** RDS and Aurora. */
import { markerPage } from '../page-shape.ts';
import { defineService, once, read, repeatable } from '../service.ts';

export const rds = defineService(() => import('@aws-sdk/client-rds'), {
  client: 'RDSClient',
  endpoint: 'RDS',
  limits: { read: { burst: 40, perSecond: 20 }, write: { burst: 20, perSecond: 5 } },
  operations: {
    AddTagsToResource: repeatable,
    CreateDBCluster: once,
    CreateDBClusterSnapshot: once,
    CreateDBInstance: once,
    CreateDBSnapshot: once,
    DeleteDBCluster: once,
    DeleteDBClusterSnapshot: once,
    DeleteDBInstance: once,
    DeleteDBSnapshot: once,
    DescribeDBClusterSnapshotAttributes: read(),
    DescribeDBClusterSnapshots: read({ page: markerPage('DBClusterSnapshots') }),
    DescribeDBClusters: read({ page: markerPage('DBClusters') }),
    DescribeDBInstances: read({ page: markerPage('DBInstances') }),
    DescribeDBSnapshotAttributes: read(),
    DescribeDBSnapshots: read({ page: markerPage('DBSnapshots') }),
    DescribeDBSubnetGroups: read({ page: markerPage('DBSubnetGroups') }),
    DescribeReservedDBInstances: read({ page: markerPage('ReservedDBInstances') }),
    ListTagsForResource: read(),
    ModifyDBInstance: once,
    RemoveTagsFromResource: repeatable,
    StartDBInstance: once,
    StopDBInstance: once,
  },
});
