/** EC2. */
import { pageOf } from '../page-shape.ts';
import { defineService, once, read, repeatable, withToken } from '../service.ts';

export const ec2 = defineService(() => import('@aws-sdk/client-ec2'), {
  client: 'EC2Client',
  endpoint: 'EC2',
  // "Request throttling for the Amazon EC2 API", EC2 Developer Guide.
  limits: { read: { burst: 100, perSecond: 20 }, write: { burst: 50, perSecond: 5 } },
  operations: {
    AllocateAddress: once,
    AssociateAddress: repeatable,
    AttachVolume: once,
    CopySnapshot: once,
    CreateSnapshot: { ...once, limit: { burst: 100, perSecond: 5 } },
    CreateTags: { ...repeatable, limit: { burst: 100, perSecond: 10 } },
    CreateVolume: withToken,
    DeleteSnapshot: repeatable,
    DeleteTags: { ...repeatable, limit: { burst: 100, perSecond: 10 } },
    DeleteVolume: { ...repeatable, limit: { burst: 100, perSecond: 5 } },
    DescribeAddresses: read(),
    DescribeInstances: read({ page: pageOf('Reservations', 1000, { notWith: 'InstanceIds' }) }),
    DescribeRegions: read(),
    DescribeSnapshots: read({ page: pageOf('Snapshots', 1000, { notWith: 'SnapshotIds' }) }),
    DescribeVolumes: read({ page: pageOf('Volumes', 500, { notWith: 'VolumeIds' }) }),
    DescribeVolumesModifications: read({
      page: pageOf('VolumesModifications', 500, { notWith: 'VolumeIds' }),
    }),
    DetachVolume: once,
    DisassociateAddress: repeatable,
    ModifyInstanceAttribute: repeatable,
    ModifyVolume: once,
    ReleaseAddress: repeatable,
    RunInstances: { ...withToken, limit: { burst: 5, perSecond: 2 } },
    StartInstances: { ...repeatable, limit: { burst: 5, perSecond: 2 } },
    StopInstances: repeatable,
    TerminateInstances: { ...repeatable, limit: { burst: 100, perSecond: 5 } },
  },
});
