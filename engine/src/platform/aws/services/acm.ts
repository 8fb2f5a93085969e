/** Certificate Manager. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const acm = defineService(() => import('@aws-sdk/client-acm'), {
  client: 'ACMClient',
  endpoint: 'ACM',
  // "Quotas", ACM User Guide: one ListCertificates and ten DescribeCertificate a second.
  limits: { read: { burst: 1, perSecond: 1 }, write: CAUTIOUS.write },
  operations: {
    DescribeCertificate: read({ limit: { burst: 10, perSecond: 10 } }),
    ListCertificates: read({ page: pageOf('CertificateSummaryList', 1000, { size: 'MaxItems' }) }),
  },
});
