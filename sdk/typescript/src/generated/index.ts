/** Generated from openapi.json; do not edit. */
// @ts-nocheck


export { type Options, ReeveApi } from './sdk.gen.ts';
export type { ClientOptions, CreateAuditCheckpointData, CreateAuditCheckpointError, CreateAuditCheckpointErrors, CreateAuditCheckpointResponse, CreateAuditCheckpointResponses, ErasureAuditEntryData, ErasureAuditEntryError, ErasureAuditEntryErrors, ErasureAuditEntryResponse, ErasureAuditEntryResponses, GetAuditEntryData, GetAuditEntryError, GetAuditEntryErrors, GetAuditEntryResponse, GetAuditEntryResponses, GetAuditKeyData, GetAuditKeyError, GetAuditKeyErrors, GetAuditKeyResponse, GetAuditKeyResponses, GetConfigData, GetConfigError, GetConfigErrors, GetConfigResponse, GetConfigResponses, GetStatusData, GetStatusError, GetStatusErrors, GetStatusResponse, GetStatusResponses, ListAuditCheckpointsData, ListAuditCheckpointsError, ListAuditCheckpointsErrors, ListAuditCheckpointsResponse, ListAuditCheckpointsResponses, ListAuditEntriesData, ListAuditEntriesError, ListAuditEntriesErrors, ListAuditEntriesResponse, ListAuditEntriesResponses, Problem } from './types.gen.ts';
