/** The door to AWS: the port, its resilience, and the real transport. */
export { bucketRegion } from './bucket-region.ts';
export type { CallRecord } from './call-log.ts';
export type { CallStatistics, OperationStatistics } from './call-statistics.ts';
export { type AwsPortOptions, createAwsPort } from './create-aws-port.ts';
export { awsErrors } from './errors.ts';
export { homeRegionOf } from './home-regions.ts';
export { iamActions } from './iam-actions.ts';
export {
  type AwsOperations,
  everyOperation,
  factsOf,
  type InputOf,
  isRead,
  type Operation,
  type OutputOf,
  type PagedOperation,
  type Service,
} from './operations.ts';
export { pages, paginate } from './paging.ts';
export type {
  AwsFault,
  AwsPort,
  CallFailure,
  CallMeta,
  CallOptions,
  CallResult,
  CallTarget,
} from './port.ts';
export { OWN_ACCOUNT } from './port.ts';
export { type RateDraw, type RateLimit, rateDraws } from './rate-limits.ts';
export type { HubRole, MemberRole, RoleOptions } from './sdk/accounts.ts';
export type { CredentialSource } from './sdk/credential-source.ts';
export { createSdkTransport, type SdkTransportOptions } from './sdk/sdk-transport.ts';
export type { AwsTransport, TransportFault, TransportRequest, TransportResult } from './transport.ts';
