/** Certificates of Certificate Manager. */
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { flattened } from '../../call-results.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Summary = NonNullable<OutputOf<'acm:ListCertificates'>['CertificateSummaryList']>[number];

interface Listed extends Tagged<Summary> {
  readonly more: OutputOf<'acm:DescribeCertificate'>['Certificate'];
}

/** Without them the list holds RSA keys of up to 2048 bits alone. */
const EVERY_KEY: InputOf<'acm:ListCertificates'> = {
  Includes: {
    keyTypes: [
      'RSA_1024',
      'RSA_2048',
      'RSA_3072',
      'RSA_4096',
      'EC_prime256v1',
      'EC_secp384r1',
      'EC_secp521r1',
    ],
  },
};

export const certificate = defineScanner({
  type: 'AWS::CertificateManager::Certificate',
  description: 'TLS certificates that Certificate Manager keeps, and renews where it issued them itself.',
  scope: 'region',
  calls: ['acm:ListCertificates', 'acm:DescribeCertificate', 'tag:GetResources'],
  columns: {
    status: varchar('PENDING_VALIDATION, ISSUED, INACTIVE, EXPIRED, REVOKED, FAILED and so on.', 'nullable'),
    origin: varchar('AMAZON_ISSUED, IMPORTED or PRIVATE.', 'nullable'),
    names: texts('Every domain name it is good for.', 'nullable'),
    issuer: varchar('Who signed it.', 'nullable'),
    key_algorithm: varchar('RSA_2048, EC_prime256v1 and so on.', 'nullable'),
    valid_from: timestamptz('Since when it is valid.', 'nullable'),
    expires_at: timestamptz('Until when it is valid.', 'nullable'),
    in_use: boolean('Whether anything of AWS shows it.', 'nullable'),
    in_use_by: texts('What shows it.', 'nullable'),
    renewed: boolean('Whether AWS renews it by itself.', 'nullable'),
    renewal_status: varchar('How the last renewal goes or went; null where there was none.', 'nullable'),
    failure: varchar('Why it could not be issued; null where it could.', 'nullable'),
  },
  // Those that show it say so themselves.
  relations: [],
  list: async (ask) => {
    const listed = await ask.list(
      'acm:ListCertificates',
      EVERY_KEY,
      (output) => output.CertificateSummaryList,
    );
    const read = async (item: Tagged<Summary>): Promise<Listed[]> => {
      const question = { CertificateArn: item.of.CertificateArn };
      const answer = await ask.detail('acm:DescribeCertificate', question, ['ResourceNotFoundException']);
      return answer === null ? [] : [{ ...item, more: answer?.Certificate }];
    };
    return flattened(
      await ask.each(await tagged(ask, listed, 'acm', ({ CertificateArn }) => CertificateArn), read),
    );
  },
  toRow: ({ of, more, tags }: Listed) => {
    // The list says a part of it too.
    const said = { ...of, ...more };
    const eligible = said.RenewalEligibility;
    return {
      arn: needed(of.CertificateArn, 'AWS::CertificateManager::Certificate', 'CertificateArn'),
      name: said.DomainName ?? null,
      tags,
      created_at: said.CreatedAt ?? said.ImportedAt ?? null,
      status: said.Status ?? null,
      origin: said.Type ?? null,
      names: more?.SubjectAlternativeNames ?? null,
      issuer: more?.Issuer ?? null,
      key_algorithm: said.KeyAlgorithm ?? null,
      valid_from: said.NotBefore ?? null,
      expires_at: said.NotAfter ?? null,
      in_use: more?.InUseBy ? more.InUseBy.length > 0 : (of.InUse ?? null),
      in_use_by: more?.InUseBy ?? null,
      renewed: eligible ? eligible === 'ELIGIBLE' : null,
      renewal_status: more?.RenewalSummary?.RenewalStatus ?? null,
      failure: more?.FailureReason ?? null,
    };
  },
});
