/** Certificates of Certificate Manager. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

type CertificateDoc = NonNullable<OutputOf<'acm:DescribeCertificate'>['Certificate']>;

/** AWS issues for thirteen months. */
const LIFE_MS = 395 * 86_400_000;
/** What the list shows when nobody asks for more. */
const BY_DEFAULT = ['RSA_1024', 'RSA_2048'];

export const certificates = defineShelf<CertificateDoc>({
  kind: 'acm:certificate',
  scope: 'region',
  make: (site, name) => {
    const id = uuidOf(site.hex(32));
    return {
      CertificateArn: `arn:aws:acm:${site.region}:${site.account}:certificate/${id}`,
      DomainName: `${name}.example.com`,
      SubjectAlternativeNames: [`${name}.example.com`],
      Serial: site.hex(32),
      Issuer: 'Amazon',
      CreatedAt: new Date(site.now),
      IssuedAt: new Date(site.now),
      Status: 'ISSUED',
      NotBefore: new Date(site.now),
      NotAfter: new Date(site.now + LIFE_MS),
      KeyAlgorithm: 'RSA_2048',
      SignatureAlgorithm: 'SHA256WITHRSA',
      InUseBy: [],
      Type: 'AMAZON_ISSUED',
      RenewalEligibility: 'INELIGIBLE',
      Options: { CertificateTransparencyLoggingPreference: 'ENABLED' },
    };
  },
  idOf: (doc) => doc.CertificateArn ?? '',
  arnOf: (doc) => doc.CertificateArn ?? '',
});

export const acmShelves = [certificates];

export const acmAnswers = {
  ...listing('acm:ListCertificates', certificates, {
    where: ({ KeyAlgorithm = '' }, { Includes }) =>
      (Includes?.keyTypes ?? BY_DEFAULT).some((type) => type === KeyAlgorithm),
    as: ({
      CertificateArn,
      DomainName,
      Status,
      Type,
      KeyAlgorithm,
      NotBefore,
      NotAfter,
      CreatedAt,
      InUseBy,
    }) => ({
      CertificateArn,
      DomainName,
      Status,
      Type,
      KeyAlgorithm,
      NotBefore,
      NotAfter,
      CreatedAt,
      InUse: Boolean(InUseBy?.length),
    }),
  }),
  ...describing('acm:DescribeCertificate', certificates, { by: 'CertificateArn', out: 'Certificate' }),
};
