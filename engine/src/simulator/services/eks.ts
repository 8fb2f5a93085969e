/** EKS: clusters and their node groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, describing, itemsOn, listing } from '../answers.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { Refusal } from '../refusal.ts';
import { defineShelf, docsAt, type Site } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

type ClusterDoc = NonNullable<OutputOf<'eks:DescribeCluster'>['cluster']>;
type NodegroupDoc = NonNullable<OutputOf<'eks:DescribeNodegroup'>['nodegroup']>;

const subnetsOf = (site: Site) => ['a', 'b', 'c'].map((zone) => defaultSubnet(site, `${site.region}${zone}`));

export const eksClusters = defineShelf<ClusterDoc>({
  kind: 'eks:cluster',
  scope: 'region',
  make: (site, name) => {
    const id = site.hex(32).toUpperCase();
    const endpoint = `https://${id}.gr7.${site.region}.eks.amazonaws.com`;
    return {
      name,
      arn: `arn:aws:eks:${site.region}:${site.account}:cluster/${name}`,
      createdAt: new Date(site.now),
      version: site.pick(['1.31', '1.32', '1.33']),
      endpoint,
      roleArn: `arn:aws:iam::${site.account}:role/eks-cluster`,
      resourcesVpcConfig: {
        subnetIds: subnetsOf(site),
        securityGroupIds: [],
        clusterSecurityGroupId: defaultGroup(site),
        vpcId: defaultVpc(site),
        endpointPublicAccess: true,
        endpointPrivateAccess: true,
        publicAccessCidrs: [site.pick(['0.0.0.0/0', '198.51.100.0/24'])],
      },
      kubernetesNetworkConfig: { serviceIpv4Cidr: '172.20.0.0/16', ipFamily: 'ipv4' },
      logging: {
        clusterLogging: [
          { types: ['api', 'audit', 'authenticator'], enabled: true },
          { types: ['controllerManager', 'scheduler'], enabled: false },
        ],
      },
      identity: { oidc: { issuer: `https://oidc.eks.${site.region}.amazonaws.com/id/${id}` } },
      status: 'ACTIVE',
      platformVersion: 'eks.12',
      health: { issues: [] },
      accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
      upgradePolicy: { supportType: 'EXTENDED' },
      deletionProtection: false,
    };
  },
  idOf: (doc) => doc.name ?? '',
  arnOf: (doc) => doc.arn ?? '',
});

export const eksNodegroups = defineShelf<NodegroupDoc>({
  kind: 'eks:nodegroup',
  scope: 'region',
  make: (site, name) => {
    const cluster = docsAt(site, eksClusters)[0];
    const clusterName = cluster?.name ?? 'main';
    const id = uuidOf(site.hex(32));
    const version = cluster?.version ?? '1.33';
    return {
      nodegroupName: name,
      nodegroupArn: `arn:aws:eks:${site.region}:${site.account}:nodegroup/${clusterName}/${name}/${id}`,
      clusterName,
      version,
      releaseVersion: `${version}.3-20260612`,
      createdAt: new Date(site.now),
      modifiedAt: new Date(site.now),
      status: 'ACTIVE',
      capacityType: site.pick(['ON_DEMAND', 'SPOT']),
      scalingConfig: { minSize: 1, maxSize: 10, desiredSize: site.between(1, 6) },
      instanceTypes: [site.pick(['m5.large', 'm6i.xlarge', 'm7g.large'])],
      subnets: subnetsOf(site),
      amiType: 'AL2023_x86_64_STANDARD',
      nodeRole: `arn:aws:iam::${site.account}:role/eks-nodes`,
      labels: {},
      resources: { autoScalingGroups: [{ name: `eks-${name}-${id}` }] },
      diskSize: 20,
      health: { issues: [] },
      updateConfig: { maxUnavailable: 1 },
    };
  },
  idOf: (doc) => `${doc.clusterName}/${doc.nodegroupName}`,
  arnOf: (doc) => doc.nodegroupArn ?? '',
});

export const eksShelves = [eksClusters, eksNodegroups];

export const eksAnswers = {
  ...listing('eks:ListClusters', eksClusters, { as: ({ name }) => name }),
  ...describing('eks:DescribeCluster', eksClusters, {
    by: 'name',
    out: 'cluster',
    as: (doc, tags) => ({ ...doc, tags }),
  }),
  ...listing('eks:ListNodegroups', eksNodegroups, {
    as: ({ nodegroupName }) => nodegroupName,
    where: (doc, input) => doc.clusterName === input.clusterName,
  }),
  ...answering('eks:DescribeNodegroup', (scene, { clusterName, nodegroupName }) => {
    const id = `${clusterName}/${nodegroupName}`;
    const found = itemsOn(scene, eksNodegroups).find(({ doc }) => eksNodegroups.idOf(doc) === id);
    if (!found) throw new Refusal('ResourceNotFoundException', `No node group found for name: ${id}.`, 404);
    return { nodegroup: { ...found.doc, tags: found.tags } };
  }),
};
