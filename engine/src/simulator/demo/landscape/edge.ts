/** Where the world meets the company: names, certificates, distributions, APIs. */

import { certificates } from '../../services/acm.ts';
import { apis } from '../../services/apigatewayv2.ts';
import { distributions } from '../../services/cloudfront.ts';
import { hostedZones, recordSets } from '../../services/route53.ts';
import { DAY_MS } from '../calendar.ts';
import type { Home } from '../company/homes.ts';
import type { Estate, Standing } from '../estate.ts';
import { hostOfEntrance } from '../stacks/entrance.ts';
import { EDGE_BUCKET } from './archives.ts';

type Zone = Standing<ReturnType<(typeof hostedZones)['make']>>;

export interface Edge {
  /** Names the home's entrance, gives it a certificate, and a distribution where it faces the internet. */
  dress(home: Home): void;
}

export function castEdge(estate: Estate): Edge {
  const spot = { account: estate.accountOf('network-hub'), region: 'us-east-1' };
  const bornAt = estate.calendar.start - 1100 * DAY_MS;
  const tags = { Team: 'network', ManagedBy: 'terraform' };
  const zone = (name: string, PrivateZone: boolean): Zone => {
    const made = hostedZones.make(estate.siteOf(spot, bornAt, name), name);
    const but = { zone: { ...made.zone, Config: { Comment: '', PrivateZone } } };
    return estate.add(hostedZones, spot, { name, bornAt, tags, but });
  };
  const [outer, inner] = [zone('fennimarsh', false), zone('internal.fennimarsh', true)];
  return {
    dress: (home) => {
      const host = `${home.name}.${home.spot.region}.${home.account.name}`;
      const within = home.service.facing ? outer : inner;
      const { Name = '' } = within.thing.doc.zone;
      const domain = `${host}.${Name.replace(/\.$/, '')}`;
      estate.add(recordSets, spot, {
        name: host,
        bornAt: home.bornAt,
        but: {
          HostedZoneId: within.id,
          Name: `${domain}.`,
          ResourceRecords: [{ Value: hostOf(estate, home) }],
        },
      });
      castCertificate(estate, home, domain);
      if (home.service.facing && home.environment === 'production') castDistribution(estate, home, domain);
      if (home.service.shape === 'functions') castApi(estate, home);
    },
  };
}

/** What answers for a home: its load balancer, or its API where it is made of functions. */
function hostOf(estate: Estate, home: Home): string {
  if (home.service.shape !== 'functions') return hostOfEntrance(estate, home);
  const { api } = apis.make(estate.siteOf(home.spot, home.bornAt, home.name), home.name);
  return new URL(api.ApiEndpoint ?? '').host;
}

function castCertificate(estate: Estate, home: Home, DomainName: string): void {
  const tags = home.wardrobe.of(`${home.key}/certificate`, 'elsewhere');
  const certificate = estate.add(certificates, home.spot, {
    name: home.name,
    bornAt: home.bornAt,
    tags,
    but: { DomainName, SubjectAlternativeNames: [DomainName], RenewalEligibility: 'ELIGIBLE' },
  });
  // AWS renews what it issued long before it ends.
  estate.keepUsed(certificate, (at) => ({ NotAfter: new Date(at + 300 * DAY_MS) }));
}

function castDistribution(estate: Estate, home: Home, domain: string): void {
  const name = `${home.name}-${home.spot.region}`;
  const made = distributions.make(estate.siteOf(home.spot, home.bornAt, name), name);
  estate.add(distributions, home.spot, {
    name,
    bornAt: home.bornAt,
    tags: home.wardrobe.of(`${home.key}/distribution`, 'elsewhere'),
    but: {
      Comment: home.service.name,
      Aliases: { Quantity: 1, Items: [domain] },
      Origins: {
        Quantity: 1,
        Items: [
          {
            Id: 'entrance',
            DomainName: hostOfEntrance(estate, home),
            OriginPath: '',
            CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
          },
        ],
      },
      DefaultCacheBehavior: {
        ...made.DefaultCacheBehavior,
        TargetOriginId: 'entrance',
        ViewerProtocolPolicy: 'redirect-to-https',
      },
      PriceClass: 'PriceClass_100',
      Logging: {
        Enabled: true,
        IncludeCookies: false,
        Bucket: `${EDGE_BUCKET}.s3.amazonaws.com`,
        Prefix: `${name}/`,
      },
    },
  });
}

function castApi(estate: Estate, home: Home): void {
  const made = apis.make(estate.siteOf(home.spot, home.bornAt, home.name), home.name);
  const called = `arn:aws:lambda:${home.spot.region}:${home.spot.account}:function:${home.name}-handler`;
  const tags = home.wardrobe.of(`${home.key}/api`, 'elsewhere');
  const integrations = made.integrations.map((one) => ({ ...one, IntegrationUri: called }));
  const api = estate.add(apis, home.spot, {
    name: home.name,
    bornAt: home.bornAt,
    tags,
    but: { integrations },
  });
  estate.useNormally(api);
}
