/** Generated from openapi.json; do not edit. */
// @ts-nocheck


import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from './client/index.ts';
import type { CancelScanData, CancelScanErrors, CancelScanResponses, ChangeCostViewData, ChangeCostViewErrors, ChangeCostViewResponses, CompactLakeData, CompactLakeErrors, CompactLakeResponses, CreateAuditCheckpointData, CreateAuditCheckpointErrors, CreateAuditCheckpointResponses, CreateKeyData, CreateKeyErrors, CreateKeyResponses, CreateLakeMendData, CreateLakeMendErrors, CreateLakeMendResponses, CreateLedgerExportData, CreateLedgerExportErrors, CreateLedgerExportResponses, CreateSessionData, CreateSessionErrors, CreateSessionResponses, CreateSignInLinkData, CreateSignInLinkErrors, CreateSignInLinkResponses, CreateUserData, CreateUserErrors, CreateUserResponses, DeclareLakeData, DeclareLakeErrors, DeclareLakeResponses, DeleteJobData, DeleteJobErrors, DeleteJobResponses, DeleteKeyData, DeleteKeyErrors, DeleteKeyResponses, DeleteLedgerExportData, DeleteLedgerExportErrors, DeleteLedgerExportResponses, DeleteSessionsCurrentData, DeleteSessionsCurrentErrors, DeleteSessionsCurrentResponses, DescribeCostDimensionsData, DescribeCostDimensionsErrors, DescribeCostDimensionsResponses, DownloadCostReportData, DownloadCostReportErrors, DownloadCostReportResponses, ErasureAuditEntryData, ErasureAuditEntryErrors, ErasureAuditEntryResponses, ExplainCostsData, ExplainCostsErrors, ExplainCostsResponses, ExplainReportData, ExplainReportErrors, ExplainReportResponses, ExplainShowbackData, ExplainShowbackErrors, ExplainShowbackResponses, ExportCostsData, ExportCostsErrors, ExportCostsResponses, ExportGraphData, ExportGraphErrors, ExportGraphResponses, FetchReportData, FetchReportErrors, FetchReportResponses, FollowScanEventsData, FollowScanEventsErrors, FollowScanEventsResponse, FollowScanEventsResponses, ForecastCostsData, ForecastCostsErrors, ForecastCostsResponses, GetAccessExplainData, GetAccessExplainErrors, GetAccessExplainResponses, GetAccessRolesData, GetAccessRolesErrors, GetAccessRolesResponses, GetAccountData, GetAccountErrors, GetAccountResponses, GetAuditEntryData, GetAuditEntryErrors, GetAuditEntryResponses, GetAuditGrowthData, GetAuditGrowthErrors, GetAuditGrowthResponses, GetAuditKeyData, GetAuditKeyErrors, GetAuditKeyResponses, GetConfigData, GetConfigErrors, GetConfigResponses, GetCostsAllocationHistoryData, GetCostsAllocationHistoryErrors, GetCostsAllocationHistoryResponses, GetCostsAllocationRulesData, GetCostsAllocationRulesErrors, GetCostsAllocationRulesResponses, GetCostsBudgetData, GetCostsBudgetErrors, GetCostsBudgetResponses, GetCostsForecastAccuracyData, GetCostsForecastAccuracyErrors, GetCostsForecastAccuracyResponses, GetCostsImportData, GetCostsImportErrors, GetCostsImportResponses, GetCostsPriceImportData, GetCostsPriceImportErrors, GetCostsPriceImportResponses, GetCostsReconcileData, GetCostsReconcileErrors, GetCostsReconcileResponses, GetCostsShowbackData, GetCostsShowbackErrors, GetCostsShowbackResponses, GetCostsSourcesData, GetCostsSourcesErrors, GetCostsSourcesResponses, GetCostsUnallocatedData, GetCostsUnallocatedErrors, GetCostsUnallocatedResponses, GetCostsUnitCostData, GetCostsUnitCostErrors, GetCostsUnitCostResponses, GetCostViewData, GetCostViewErrors, GetCostViewResponses, GetCoverageGridData, GetCoverageGridErrors, GetCoverageGridResponses, GetEstateSummaryData, GetEstateSummaryErrors, GetEstateSummaryResponses, GetEstateTreeData, GetEstateTreeErrors, GetEstateTreeResponses, GetIamPolicyData, GetIamPolicyErrors, GetIamPolicyResponses, GetLakeCheckData, GetLakeCheckErrors, GetLakeCheckResponses, GetLakeData, GetLakeErrors, GetLakeFilesData, GetLakeFilesErrors, GetLakeFilesResponses, GetLakeResponses, GetLedgerExportsData, GetLedgerExportsErrors, GetLedgerExportsResponses, GetOrganizationData, GetOrganizationErrors, GetOrganizationResponses, GetPluginsData, GetPluginsErrors, GetPluginsResponses, GetReportRunData, GetReportRunErrors, GetReportRunResponses, GetResourceData, GetResourceErrors, GetResourceHistoryData, GetResourceHistoryErrors, GetResourceHistoryResponses, GetResourceResponses, GetResourceTypesData, GetResourceTypesErrors, GetResourceTypesResponses, GetScanData, GetScanErrors, GetScanEventsData, GetScanEventsErrors, GetScanEventsResponses, GetScanResponses, GetSessionData, GetSessionErrors, GetSessionResponses, GetStatusData, GetStatusErrors, GetStatusResponses, ImportBudgetsData, ImportBudgetsErrors, ImportBudgetsResponses, ImportFlowLogsData, ImportFlowLogsErrors, ImportFlowLogsResponses, ImportUnitValuesData, ImportUnitValuesErrors, ImportUnitValuesResponses, ListAccountsData, ListAccountsErrors, ListAccountsResponses, ListAuditCheckpointsData, ListAuditCheckpointsErrors, ListAuditCheckpointsResponses, ListAuditEntriesData, ListAuditEntriesErrors, ListAuditEntriesResponses, ListCommitmentCoverageData, ListCommitmentCoverageErrors, ListCommitmentCoverageResponses, ListCommitmentsData, ListCommitmentsErrors, ListCommitmentsResponses, ListCommitmentUtilisationData, ListCommitmentUtilisationErrors, ListCommitmentUtilisationResponses, ListComponentsData, ListComponentsErrors, ListComponentsResponses, ListCostsBudgetsData, ListCostsBudgetsErrors, ListCostsBudgetsResponses, ListCostsForecastsData, ListCostsForecastsErrors, ListCostsForecastsResponses, ListCostsImportsData, ListCostsImportsErrors, ListCostsImportsResponses, ListCostsPriceListsData, ListCostsPriceListsErrors, ListCostsPriceListsResponses, ListCostsReportData, ListCostsReportErrors, ListCostsReportResponses, ListCostsUnitMetricsData, ListCostsUnitMetricsErrors, ListCostsUnitMetricsResponses, ListCostViewsData, ListCostViewsErrors, ListCostViewsResponses, ListCoverageData, ListCoverageErrors, ListCoverageResponses, ListEstateDiffData, ListEstateDiffErrors, ListEstateDiffResponses, ListFindingsData, ListFindingsErrors, ListFindingsResponses, ListFlowCoverageData, ListFlowCoverageErrors, ListFlowCoverageResponses, ListFlowFilesData, ListFlowFilesErrors, ListFlowFilesResponses, ListFlowsData, ListFlowsErrors, ListFlowsResponses, ListJobsData, ListJobsErrors, ListJobsResponses, ListKeysData, ListKeysErrors, ListKeysResponses, ListMetricCoverageData, ListMetricCoverageErrors, ListMetricCoverageResponses, ListOrphansData, ListOrphansErrors, ListOrphansResponses, ListReportRunsData, ListReportRunsErrors, ListReportRunsResponses, ListReportSchedulesData, ListReportSchedulesErrors, ListReportSchedulesResponses, ListReportsData, ListReportsErrors, ListReportsResponses, ListResourcesData, ListResourcesErrors, ListResourcesResponses, ListRulesData, ListRulesErrors, ListRulesResponses, ListScansData, ListScansErrors, ListScansResponses, ListSinglePointsData, ListSinglePointsErrors, ListSinglePointsResponses, ListTasksData, ListTasksErrors, ListTasksResponses, ListUnresolvedNamesData, ListUnresolvedNamesErrors, ListUnresolvedNamesResponses, ListUsersData, ListUsersErrors, ListUsersResponses, MirrorBudgetData, MirrorBudgetErrors, MirrorBudgetResponses, QueryLakeData, QueryLakeErrors, QueryLakeResponses, ReadCostKpisData, ReadCostKpisErrors, ReadCostKpisResponses, ReadGraphSummaryData, ReadGraphSummaryErrors, ReadGraphSummaryResponses, ReadImpactData, ReadImpactErrors, ReadImpactResponses, ReadMetricsData, ReadMetricsErrors, ReadMetricsResponses, ReadNeighboursData, ReadNeighboursErrors, ReadNeighboursResponses, ReadPathsData, ReadPathsErrors, ReadPathsResponses, ReadPriceData, ReadPriceErrors, ReadPriceResponses, RefreshAccountsData, RefreshAccountsErrors, RefreshAccountsResponses, RefreshCostsData, RefreshCostsErrors, RefreshCostsResponses, RemoveBudgetData, RemoveBudgetErrors, RemoveBudgetResponses, RemoveCostViewData, RemoveCostViewErrors, RemoveCostViewResponses, RemoveUnitMetricData, RemoveUnitMetricErrors, RemoveUnitMetricResponses, RemoveUnitValuesData, RemoveUnitValuesErrors, RemoveUnitValuesResponses, RetryJobData, RetryJobErrors, RetryJobResponses, RunReportData, RunReportErrors, RunReportResponses, RunTaskData, RunTaskErrors, RunTaskResponses, SaveCostViewData, SaveCostViewErrors, SaveCostViewResponses, ScheduleReportData, ScheduleReportErrors, ScheduleReportResponses, SetAllocationRulesData, SetAllocationRulesErrors, SetAllocationRulesResponses, SetBudgetData, SetBudgetErrors, SetBudgetResponses, SetUnitMetricData, SetUnitMetricErrors, SetUnitMetricResponses, SetUnitValuesData, SetUnitValuesErrors, SetUnitValuesResponses, SimulateCommitmentData, SimulateCommitmentErrors, SimulateCommitmentResponses, StartCostImportData, StartCostImportErrors, StartCostImportResponses, StartPriceImportData, StartPriceImportErrors, StartPriceImportResponses, StartScanData, StartScanErrors, StartScanResponses, StreamAuditExportData, StreamAuditExportErrors, StreamAuditExportResponses, StreamLedgerExportData, StreamLedgerExportErrors, StreamLedgerExportResponses, TellScanEventsData, TellScanEventsErrors, TellScanEventsResponses, TryAllocationRulesData, TryAllocationRulesErrors, TryAllocationRulesResponses, UnscheduleReportData, UnscheduleReportErrors, UnscheduleReportResponses, UpdateUserData, UpdateUserErrors, UpdateUserResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: Record<string, unknown>;
};

class HeyApiClient {
    protected client: Client;
    
    constructor(args?: {
        client?: Client;
    }) {
        this.client = args?.client ?? client;
    }
}

class HeyApiRegistry<T> {
    private readonly defaultKey = 'default';
    
    private readonly instances: Map<string, T> = new Map();
    
    get(key?: string): T {
        const instance = this.instances.get(key ?? this.defaultKey);
        if (!instance) {
            throw new Error(`No SDK client found. Create one with "new ReeveApi()" to fix this error.`);
        }
        return instance;
    }
    
    set(value: T, key?: string): void {
        this.instances.set(key ?? this.defaultKey, value);
    }
}

export class ReeveApi extends HeyApiClient {
    public static readonly __registry = new HeyApiRegistry<ReeveApi>();
    
    constructor(args?: {
        client?: Client;
        key?: string;
    }) {
        super(args);
        ReeveApi.__registry.set(this, args?.key);
    }
    
    /**
     * Sign in with a one-time link or an API key; sets the session cookie
     */
    public createSession<ThrowOnError extends boolean = true>(options: Options<CreateSessionData, ThrowOnError>) {
        return (options.client ?? this.client).post<CreateSessionResponses, CreateSessionErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            url: '/api/v1/sessions',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Who is signed in, and until when
     */
    public getSession<ThrowOnError extends boolean = true>(options?: Options<GetSessionData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetSessionResponses, GetSessionErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/session',
            ...options
        });
    }
    
    /**
     * Sign out
     */
    public deleteSessionsCurrent<ThrowOnError extends boolean = true>(options?: Options<DeleteSessionsCurrentData, ThrowOnError>) {
        return (options?.client ?? this.client).delete<DeleteSessionsCurrentResponses, DeleteSessionsCurrentErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/sessions/current',
            ...options
        });
    }
    
    /**
     * Make a one-time link that signs a user in
     */
    public createSignInLink<ThrowOnError extends boolean = true>(options: Options<CreateSignInLinkData, ThrowOnError>) {
        return (options.client ?? this.client).post<CreateSignInLinkResponses, CreateSignInLinkErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/sign-in-links',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * The API keys, newest first
     */
    public listKeys<ThrowOnError extends boolean = true>(options?: Options<ListKeysData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListKeysResponses, ListKeysErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/keys',
            ...options
        });
    }
    
    /**
     * Make an API key; its secret is in this answer and never again
     */
    public createKey<ThrowOnError extends boolean = true>(options: Options<CreateKeyData, ThrowOnError>) {
        return (options.client ?? this.client).post<CreateKeyResponses, CreateKeyErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/keys',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Revoke an API key at once; it stays in the list
     */
    public deleteKey<ThrowOnError extends boolean = true>(options: Options<DeleteKeyData, ThrowOnError>) {
        return (options.client ?? this.client).delete<DeleteKeyResponses, DeleteKeyErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/keys/{id}',
            ...options
        });
    }
    
    /**
     * The users, newest first
     */
    public listUsers<ThrowOnError extends boolean = true>(options?: Options<ListUsersData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListUsersResponses, ListUsersErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/users',
            ...options
        });
    }
    
    /**
     * Add a user; a sign-in link lets them in
     */
    public createUser<ThrowOnError extends boolean = true>(options: Options<CreateUserData, ThrowOnError>) {
        return (options.client ?? this.client).post<CreateUserResponses, CreateUserErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/users',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Change what a user is called or may do, or shut them out
     *
     * Takes effect at the next request. Disabling ends every session and link of the user.
     */
    public updateUser<ThrowOnError extends boolean = true>(options: Options<UpdateUserData, ThrowOnError>) {
        return (options.client ?? this.client).patch<UpdateUserResponses, UpdateUserErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/users/{id}',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Why somebody may or may not do something
     */
    public getAccessExplain<ThrowOnError extends boolean = true>(options: Options<GetAccessExplainData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetAccessExplainResponses, GetAccessExplainErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/access/explain',
            ...options
        });
    }
    
    /**
     * The roles, and what each may do
     */
    public getAccessRoles<ThrowOnError extends boolean = true>(options?: Options<GetAccessRolesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetAccessRolesResponses, GetAccessRolesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/access/roles',
            ...options
        });
    }
    
    /**
     * Who did what, newest first
     */
    public listAuditEntries<ThrowOnError extends boolean = true>(options?: Options<ListAuditEntriesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListAuditEntriesResponses, ListAuditEntriesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/entries',
            ...options
        });
    }
    
    /**
     * One entry, with the proof that the log holds it
     */
    public getAuditEntry<ThrowOnError extends boolean = true>(options: Options<GetAuditEntryData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetAuditEntryResponses, GetAuditEntryErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/entries/{seq}',
            ...options
        });
    }
    
    /**
     * Erase the name and the details of an entry; its proof still holds
     */
    public erasureAuditEntry<ThrowOnError extends boolean = true>(options: Options<ErasureAuditEntryData, ThrowOnError>) {
        return (options.client ?? this.client).post<ErasureAuditEntryResponses, ErasureAuditEntryErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/entries/{seq}/erasure',
            ...options
        });
    }
    
    /**
     * The signed checkpoints, newest first
     */
    public listAuditCheckpoints<ThrowOnError extends boolean = true>(options?: Options<ListAuditCheckpointsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListAuditCheckpointsResponses, ListAuditCheckpointsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/checkpoints',
            ...options
        });
    }
    
    /**
     * Sign the log as it is now
     */
    public createAuditCheckpoint<ThrowOnError extends boolean = true>(options?: Options<CreateAuditCheckpointData, ThrowOnError>) {
        return (options?.client ?? this.client).post<CreateAuditCheckpointResponses, CreateAuditCheckpointErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/checkpoints',
            ...options
        });
    }
    
    /**
     * The proof that the log only grew since a checkpoint
     */
    public getAuditGrowth<ThrowOnError extends boolean = true>(options: Options<GetAuditGrowthData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetAuditGrowthResponses, GetAuditGrowthErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/growth',
            ...options
        });
    }
    
    /**
     * The public key that checkpoints are signed with
     */
    public getAuditKey<ThrowOnError extends boolean = true>(options?: Options<GetAuditKeyData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetAuditKeyResponses, GetAuditKeyErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/key',
            ...options
        });
    }
    
    /**
     * The whole log as a file that verifies on its own
     *
     * Lines of canonical JSON, signed at the end. `reeve audit verify` checks the file offline.
     */
    public streamAuditExport<ThrowOnError extends boolean = true>(options?: Options<StreamAuditExportData, ThrowOnError>) {
        return (options?.client ?? this.client).get<StreamAuditExportResponses, StreamAuditExportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/audit/export',
            ...options
        });
    }
    
    /**
     * How the installation is doing
     */
    public getStatus<ThrowOnError extends boolean = true>(options?: Options<GetStatusData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetStatusResponses, GetStatusErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/status',
            ...options
        });
    }
    
    /**
     * What the settings mean, their values and where those came from
     */
    public getConfig<ThrowOnError extends boolean = true>(options?: Options<GetConfigData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetConfigResponses, GetConfigErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/config',
            ...options
        });
    }
    
    /**
     * The exports kept in the home, newest first
     */
    public getLedgerExports<ThrowOnError extends boolean = true>(options?: Options<GetLedgerExportsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetLedgerExportsResponses, GetLedgerExportsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/ledger/exports',
            ...options
        });
    }
    
    /**
     * Export the whole ledger into the home
     */
    public createLedgerExport<ThrowOnError extends boolean = true>(options?: Options<CreateLedgerExportData, ThrowOnError>) {
        return (options?.client ?? this.client).post<CreateLedgerExportResponses, CreateLedgerExportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/ledger/exports',
            ...options
        });
    }
    
    /**
     * Remove an export from the home
     */
    public deleteLedgerExport<ThrowOnError extends boolean = true>(options: Options<DeleteLedgerExportData, ThrowOnError>) {
        return (options.client ?? this.client).delete<DeleteLedgerExportResponses, DeleteLedgerExportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/ledger/exports/{name}',
            ...options
        });
    }
    
    /**
     * An export, as it is on disk
     */
    public streamLedgerExport<ThrowOnError extends boolean = true>(options: Options<StreamLedgerExportData, ThrowOnError>) {
        return (options.client ?? this.client).get<StreamLedgerExportResponses, StreamLedgerExportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/ledger/exports/{name}',
            ...options
        });
    }
    
    /**
     * What the lake holds
     */
    public getLake<ThrowOnError extends boolean = true>(options?: Options<GetLakeData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetLakeResponses, GetLakeErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/lake',
            ...options
        });
    }
    
    /**
     * Compare the lake with its manifest
     *
     * Reads every file unless `quick`, which trusts sizes and footers.
     */
    public getLakeCheck<ThrowOnError extends boolean = true>(options?: Options<GetLakeCheckData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetLakeCheckResponses, GetLakeCheckErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/lake/check',
            ...options
        });
    }
    
    /**
     * Mend what the check found
     *
     * Files nobody knows go to lost+found; missing or damaged ones are marked lost, so that queries over them say so.
     */
    public createLakeMend<ThrowOnError extends boolean = true>(options?: Options<CreateLakeMendData, ThrowOnError>) {
        return (options?.client ?? this.client).post<CreateLakeMendResponses, CreateLakeMendErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/lake/mend',
            ...options
        });
    }
    
    /**
     * Fold small files of the lake into larger ones
     */
    public compactLake<ThrowOnError extends boolean = true>(options: Options<CompactLakeData, ThrowOnError>) {
        return (options.client ?? this.client).post<CompactLakeResponses, CompactLakeErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/lake/compact',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Ask the lake in SQL
     *
     * One SELECT over the tables of the lake; it can read nothing else. Who asked what is in the audit log.
     */
    public queryLake<ThrowOnError extends boolean = true>(options: Options<QueryLakeData, ThrowOnError>) {
        return (options.client ?? this.client).post<QueryLakeResponses, QueryLakeErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/lake/query',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * The tables of the lake as DuckDB, Trino, Athena or Glue declare them
     *
     * Over files that lie at the location as they lie in the lake. Only the files of `/lake/files` may lie there: the lake keeps earlier versions beside them.
     */
    public declareLake<ThrowOnError extends boolean = true>(options?: Options<DeclareLakeData, ThrowOnError>) {
        return (options?.client ?? this.client).get<DeclareLakeResponses, DeclareLakeErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/lake/ddl',
            ...options
        });
    }
    
    /**
     * The files that make up the tables of the lake now
     */
    public getLakeFiles<ThrowOnError extends boolean = true>(options?: Options<GetLakeFilesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetLakeFilesResponses, GetLakeFilesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/lake/files',
            ...options
        });
    }
    
    /**
     * The jobs that wait, run or failed
     */
    public listJobs<ThrowOnError extends boolean = true>(options?: Options<ListJobsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListJobsResponses, ListJobsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/jobs',
            ...options
        });
    }
    
    /**
     * Run a scheduled task now
     */
    public runTask<ThrowOnError extends boolean = true>(options: Options<RunTaskData, ThrowOnError>) {
        return (options.client ?? this.client).post<RunTaskResponses, RunTaskErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/jobs',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * The tasks that run on a schedule
     */
    public listTasks<ThrowOnError extends boolean = true>(options?: Options<ListTasksData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListTasksResponses, ListTasksErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/jobs/tasks',
            ...options
        });
    }
    
    /**
     * Run a job again now, with all its attempts
     */
    public retryJob<ThrowOnError extends boolean = true>(options: Options<RetryJobData, ThrowOnError>) {
        return (options.client ?? this.client).post<RetryJobResponses, RetryJobErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/jobs/{id}/retry',
            ...options
        });
    }
    
    /**
     * Take a waiting or failed job off the list
     */
    public deleteJob<ThrowOnError extends boolean = true>(options: Options<DeleteJobData, ThrowOnError>) {
        return (options.client ?? this.client).delete<DeleteJobResponses, DeleteJobErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/jobs/{id}',
            ...options
        });
    }
    
    /**
     * The AWS accounts by name, what they are for and whose they are
     *
     * Asks AWS first where what is known is older than `accounts.ttlHours`.
     */
    public listAccounts<ThrowOnError extends boolean = true>(options?: Options<ListAccountsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListAccountsResponses, ListAccountsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/accounts',
            ...options
        });
    }
    
    /**
     * The organisation: its units, and how many accounts there are of what
     */
    public getOrganization<ThrowOnError extends boolean = true>(options?: Options<GetOrganizationData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetOrganizationResponses, GetOrganizationErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/organization',
            ...options
        });
    }
    
    /**
     * One account, by its id or its name
     */
    public getAccount<ThrowOnError extends boolean = true>(options: Options<GetAccountData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetAccountResponses, GetAccountErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/accounts/{id}',
            ...options
        });
    }
    
    /**
     * Read the accounts anew
     *
     * What AWS does not answer is told in `problem`, and what was known of it is kept.
     */
    public refreshAccounts<ThrowOnError extends boolean = true>(options?: Options<RefreshAccountsData, ThrowOnError>) {
        return (options?.client ?? this.client).post<RefreshAccountsResponses, RefreshAccountsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/accounts/refresh',
            ...options
        });
    }
    
    /**
     * Scans, the latest first
     */
    public listScans<ThrowOnError extends boolean = true>(options?: Options<ListScansData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListScansResponses, ListScansErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/scans',
            ...options
        });
    }
    
    /**
     * Take stock of the estate
     *
     * Answers at once: a worker reads the accounts, and everything becomes visible in one instant at the end. A scan that was interrupted is gone on with when the same is wished again.
     */
    public startScan<ThrowOnError extends boolean = true>(options: Options<StartScanData, ThrowOnError>) {
        return (options.client ?? this.client).post<StartScanResponses, StartScanErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/scans',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * One scan: how far it is, or what came of it
     */
    public getScan<ThrowOnError extends boolean = true>(options: Options<GetScanData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetScanResponses, GetScanErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/scans/{id}',
            ...options
        });
    }
    
    /**
     * The progress of a scan as it happens, until it has ended
     */
    public followScanEvents<ThrowOnError extends boolean = true>(options: Options<FollowScanEventsData, ThrowOnError, FollowScanEventsResponse>) {
        return (options.client ?? this.client).sse.get<FollowScanEventsResponses, FollowScanEventsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/scans/{id}/events',
            ...options
        });
    }
    
    /**
     * Stop a scan; what it has read completely is published
     */
    public cancelScan<ThrowOnError extends boolean = true>(options: Options<CancelScanData, ThrowOnError>) {
        return (options.client ?? this.client).post<CancelScanResponses, CancelScanErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/scans/{id}/cancel',
            ...options
        });
    }
    
    /**
     * How the last attempt to read each type in each account and region ended
     */
    public listCoverage<ThrowOnError extends boolean = true>(options?: Options<ListCoverageData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCoverageResponses, ListCoverageErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/coverage',
            ...options
        });
    }
    
    /**
     * How completely each service of each account is known
     */
    public getCoverageGrid<ThrowOnError extends boolean = true>(options?: Options<GetCoverageGridData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCoverageGridResponses, GetCoverageGridErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/coverage/grid',
            ...options
        });
    }
    
    /**
     * What became of events, and what waits to be read again
     */
    public getScanEvents<ThrowOnError extends boolean = true>(options?: Options<GetScanEventsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetScanEventsResponses, GetScanEventsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/scan-events',
            ...options
        });
    }
    
    /**
     * Tell that something changed, so that its place is read again
     *
     * Takes events of EventBridge: API calls of CloudTrail, state changes of services, changes of AWS Config and of tags. An event is not believed; it only says where to look. A worker looks some seconds later, once for all events of a place.
     */
    public tellScanEvents<ThrowOnError extends boolean = true>(options: Options<TellScanEventsData, ThrowOnError>) {
        return (options.client ?? this.client).post<TellScanEventsResponses, TellScanEventsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/scan-events',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Resources by type and ARN
     */
    public listResources<ThrowOnError extends boolean = true>(options?: Options<ListResourcesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListResourcesResponses, ListResourcesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/resources',
            ...options
        });
    }
    
    /**
     * Everything that is known of one resource
     */
    public getResource<ThrowOnError extends boolean = true>(options: Options<GetResourceData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetResourceResponses, GetResourceErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/resource',
            ...options
        });
    }
    
    /**
     * What became of one resource, the latest first
     */
    public getResourceHistory<ThrowOnError extends boolean = true>(options: Options<GetResourceHistoryData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetResourceHistoryResponses, GetResourceHistoryErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/resource/history',
            ...options
        });
    }
    
    /**
     * The estate in figures, and how it falls into groups
     */
    public getEstateSummary<ThrowOnError extends boolean = true>(options?: Options<GetEstateSummaryData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetEstateSummaryResponses, GetEstateSummaryErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/estate/summary',
            ...options
        });
    }
    
    /**
     * How many resources each combination of up to three groupings has
     */
    public getEstateTree<ThrowOnError extends boolean = true>(options: Options<GetEstateTreeData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetEstateTreeResponses, GetEstateTreeErrors, ThrowOnError, 'data'>({
            querySerializer: { parameters: { by: { array: { explode: false } } } },
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/estate/tree',
            ...options
        });
    }
    
    /**
     * What appeared, changed and vanished between two moments
     */
    public listEstateDiff<ThrowOnError extends boolean = true>(options: Options<ListEstateDiffData, ThrowOnError>) {
        return (options.client ?? this.client).get<ListEstateDiffResponses, ListEstateDiffErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/estate/diff',
            ...options
        });
    }
    
    /**
     * The types of resources that are looked for
     */
    public getResourceTypes<ThrowOnError extends boolean = true>(options?: Options<GetResourceTypesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetResourceTypesResponses, GetResourceTypesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/resource-types',
            ...options
        });
    }
    
    /**
     * The files that bring types of resources, and what is wrong with those that cannot be used
     */
    public getPlugins<ThrowOnError extends boolean = true>(options?: Options<GetPluginsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetPluginsResponses, GetPluginsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/plugins',
            ...options
        });
    }
    
    /**
     * The exact IAM policy that a purpose needs
     */
    public getIamPolicy<ThrowOnError extends boolean = true>(options: Options<GetIamPolicyData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetIamPolicyResponses, GetIamPolicyErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/iam/policy',
            ...options
        });
    }
    
    /**
     * Read what CloudWatch measured since the last time
     *
     * Answers at once: a worker reads. AWS charges for every series that is asked for, by the thousand; the first reading goes back 14 days by the hour and 60 by the day.
     */
    public readMetrics<ThrowOnError extends boolean = true>(options: Options<ReadMetricsData, ThrowOnError>) {
        return (options.client ?? this.client).post<ReadMetricsResponses, ReadMetricsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/metric-readings',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * How the last reading of metrics of each type in each account and region ended
     */
    public listMetricCoverage<ThrowOnError extends boolean = true>(options?: Options<ListMetricCoverageData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListMetricCoverageResponses, ListMetricCoverageErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/metric-coverage',
            ...options
        });
    }
    
    /**
     * Read VPC flow logs
     *
     * Answers at once: a worker reads. A file is read once; files that were read before are passed over. Traffic of all accounts in the files is taken in, so the caller must not be confined to some.
     */
    public importFlowLogs<ThrowOnError extends boolean = true>(options: Options<ImportFlowLogsData, ThrowOnError>) {
        return (options.client ?? this.client).post<ImportFlowLogsResponses, ImportFlowLogsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/flow-imports',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Who talks to whom by the flow logs, the most first
     */
    public listFlows<ThrowOnError extends boolean = true>(options?: Options<ListFlowsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListFlowsResponses, ListFlowsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/flows',
            ...options
        });
    }
    
    /**
     * What was read of the flow logs of each account and region
     */
    public listFlowCoverage<ThrowOnError extends boolean = true>(options?: Options<ListFlowCoverageData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListFlowCoverageResponses, ListFlowCoverageErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/flow-coverage',
            ...options
        });
    }
    
    /**
     * Files of flow logs that were read, the latest first, and what was wrong with them
     */
    public listFlowFiles<ThrowOnError extends boolean = true>(options?: Options<ListFlowFilesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListFlowFilesResponses, ListFlowFilesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/flow-files',
            ...options
        });
    }
    
    /**
     * Host names and names in tags that lead to nobody known, or to several
     */
    public listUnresolvedNames<ThrowOnError extends boolean = true>(options?: Options<ListUnresolvedNamesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListUnresolvedNamesResponses, ListUnresolvedNamesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/unresolved-names',
            ...options
        });
    }
    
    /**
     * Cost imports, the latest first
     */
    public listCostsImports<ThrowOnError extends boolean = true>(options?: Options<ListCostsImportsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCostsImportsResponses, ListCostsImportsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/imports',
            ...options
        });
    }
    
    /**
     * Take cost files in
     *
     * Answers at once; an import that was interrupted is gone on with when the same is wished again. Every billing period that the files hold replaces, whole and in one instant, what the same source held of it before; earlier versions stay readable as of before.
     */
    public startCostImport<ThrowOnError extends boolean = true>(options: Options<StartCostImportData, ThrowOnError>) {
        return (options.client ?? this.client).post<StartCostImportResponses, StartCostImportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/imports',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * One cost import: how far it is, or what came of it
     */
    public getCostsImport<ThrowOnError extends boolean = true>(options: Options<GetCostsImportData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetCostsImportResponses, GetCostsImportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/imports/{id}',
            ...options
        });
    }
    
    /**
     * What each source of costs holds, and which is read where several hold the same
     */
    public getCostsSources<ThrowOnError extends boolean = true>(options?: Options<GetCostsSourcesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCostsSourcesResponses, GetCostsSourcesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/sources',
            ...options
        });
    }
    
    /**
     * Take in what changed at the sources that the settings name
     */
    public refreshCosts<ThrowOnError extends boolean = true>(options: Options<RefreshCostsData, ThrowOnError>) {
        return (options.client ?? this.client).post<RefreshCostsResponses, RefreshCostsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/refresh',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Where sources of costs differ from each other, and what AWS restated
     */
    public getCostsReconcile<ThrowOnError extends boolean = true>(options?: Options<GetCostsReconcileData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCostsReconcileResponses, GetCostsReconcileErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/reconcile',
            ...options
        });
    }
    
    /**
     * What costs can be grouped and narrowed by, and the keys of the tags on the bill
     */
    public describeCostDimensions<ThrowOnError extends boolean = true>(options?: Options<DescribeCostDimensionsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<DescribeCostDimensionsResponses, DescribeCostDimensionsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/dimensions',
            ...options
        });
    }
    
    /**
     * Costs of a period, grouped
     */
    public listCostsReport<ThrowOnError extends boolean = true>(options?: Options<ListCostsReportData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCostsReportResponses, ListCostsReportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/report',
            ...options
        });
    }
    
    /**
     * What a report asks of the lake, as SQL for Trino or Athena
     *
     * With its values written out, over the tables that `reeve lake ddl` declares. The report is run here to find out what it asks.
     */
    public explainReport<ThrowOnError extends boolean = true>(options?: Options<ExplainReportData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ExplainReportResponses, ExplainReportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/report-sql',
            ...options
        });
    }
    
    /**
     * Costs of a period, grouped, as CSV
     *
     * The columns of `reeve costs report`, with one for each day, week or month where a series is asked for, and every digit of the amounts. Names that a spreadsheet would run as a formula have an apostrophe before them.
     */
    public downloadCostReport<ThrowOnError extends boolean = true>(options?: Options<DownloadCostReportData, ThrowOnError>) {
        return (options?.client ?? this.client).get<DownloadCostReportResponses, DownloadCostReportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/report-csv',
            ...options
        });
    }
    
    /**
     * The rules of allocation in force, or those of a version
     */
    public getCostsAllocationRules<ThrowOnError extends boolean = true>(options?: Options<GetCostsAllocationRulesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCostsAllocationRulesResponses, GetCostsAllocationRulesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/allocation/rules',
            ...options
        });
    }
    
    /**
     * Put rules of allocation in force
     *
     * As a new version; earlier ones stay. They apply to every period that is asked for from now on.
     */
    public setAllocationRules<ThrowOnError extends boolean = true>(options: Options<SetAllocationRulesData, ThrowOnError>) {
        return (options.client ?? this.client).post<SetAllocationRulesResponses, SetAllocationRulesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/allocation/rules',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Every version of the rules of allocation, with who made it and why
     */
    public getCostsAllocationHistory<ThrowOnError extends boolean = true>(options?: Options<GetCostsAllocationHistoryData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCostsAllocationHistoryResponses, GetCostsAllocationHistoryErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/allocation/history',
            ...options
        });
    }
    
    /**
     * What rules of allocation would change, before they are in force
     */
    public tryAllocationRules<ThrowOnError extends boolean = true>(options: Options<TryAllocationRulesData, ThrowOnError>) {
        return (options.client ?? this.client).post<TryAllocationRulesResponses, TryAllocationRulesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/allocation/trials',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * What each team, cost center or business unit costs, and what is nobody’s
     */
    public getCostsShowback<ThrowOnError extends boolean = true>(options?: Options<GetCostsShowbackData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCostsShowbackResponses, GetCostsShowbackErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/showback',
            ...options
        });
    }
    
    /**
     * Which lines and rules gave somebody their costs
     */
    public explainShowback<ThrowOnError extends boolean = true>(options: Options<ExplainShowbackData, ThrowOnError>) {
        return (options.client ?? this.client).get<ExplainShowbackResponses, ExplainShowbackErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/showback/{value}',
            ...options
        });
    }
    
    /**
     * Costs that are nobody’s, the greatest first: account, service, tags, why, and whose they may be
     */
    public getCostsUnallocated<ThrowOnError extends boolean = true>(options?: Options<GetCostsUnallocatedData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCostsUnallocatedResponses, GetCostsUnallocatedErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unallocated',
            ...options
        });
    }
    
    /**
     * Why costs differ between two periods
     *
     * Effects that add up to the difference exactly: what is new and gone, volume, mix, prices, commitments, days of the period, purchases, credits, refunds and taxes.
     */
    public explainCosts<ThrowOnError extends boolean = true>(options?: Options<ExplainCostsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ExplainCostsResponses, ExplainCostsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/drivers',
            ...options
        });
    }
    
    /**
     * Forecasts that were made, the latest first, and how they came out
     */
    public listCostsForecasts<ThrowOnError extends boolean = true>(options?: Options<ListCostsForecastsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCostsForecastsResponses, ListCostsForecastsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/forecasts',
            ...options
        });
    }
    
    /**
     * Forecast the costs of the months to come
     *
     * With intervals that four of five such months fall into, tried on the history at hand and compared with repeating the last week, month or year; each month says what it is made of. It is kept and, once its months are billed, scored. Without 42 days of history there is none.
     */
    public forecastCosts<ThrowOnError extends boolean = true>(options: Options<ForecastCostsData, ThrowOnError>) {
        return (options.client ?? this.client).post<ForecastCostsResponses, ForecastCostsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/forecasts',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * How far forecasts were from what came
     */
    public getCostsForecastAccuracy<ThrowOnError extends boolean = true>(options?: Options<GetCostsForecastAccuracyData, ThrowOnError>) {
        return (options?.client ?? this.client).get<GetCostsForecastAccuracyResponses, GetCostsForecastAccuracyErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/forecast-accuracy',
            ...options
        });
    }
    
    /**
     * Budgets and how they stand
     */
    public listCostsBudgets<ThrowOnError extends boolean = true>(options?: Options<ListCostsBudgetsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCostsBudgetsResponses, ListCostsBudgetsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/budgets',
            ...options
        });
    }
    
    /**
     * Remove a budget; its twin in AWS Budgets stays
     */
    public removeBudget<ThrowOnError extends boolean = true>(options: Options<RemoveBudgetData, ThrowOnError>) {
        return (options.client ?? this.client).delete<RemoveBudgetResponses, RemoveBudgetErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/budgets/{name}',
            ...options
        });
    }
    
    /**
     * One budget and how it stands
     */
    public getCostsBudget<ThrowOnError extends boolean = true>(options: Options<GetCostsBudgetData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetCostsBudgetResponses, GetCostsBudgetErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/budgets/{name}',
            ...options
        });
    }
    
    /**
     * Make a budget, or change it
     */
    public setBudget<ThrowOnError extends boolean = true>(options: Options<SetBudgetData, ThrowOnError>) {
        return (options.client ?? this.client).put<SetBudgetResponses, SetBudgetErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/budgets/{name}',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Write a budget to AWS Budgets
     *
     * This changes AWS: it makes the budget in the account of the credentials, or changes the one of that name. Its thresholds stay in Reeve.
     */
    public mirrorBudget<ThrowOnError extends boolean = true>(options: Options<MirrorBudgetData, ThrowOnError>) {
        return (options.client ?? this.client).post<MirrorBudgetResponses, MirrorBudgetErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/budgets/{name}/twin',
            ...options
        });
    }
    
    /**
     * Take the budgets of AWS Budgets over
     *
     * Reads AWS and changes nothing there. A budget of the same name is replaced by what AWS says.
     */
    public importBudgets<ThrowOnError extends boolean = true>(options?: Options<ImportBudgetsData, ThrowOnError>) {
        return (options?.client ?? this.client).post<ImportBudgetsResponses, ImportBudgetsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/budget-imports',
            ...options
        });
    }
    
    /**
     * Business metrics that costs are set against
     */
    public listCostsUnitMetrics<ThrowOnError extends boolean = true>(options?: Options<ListCostsUnitMetricsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCostsUnitMetricsResponses, ListCostsUnitMetricsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unit-metrics',
            ...options
        });
    }
    
    /**
     * Remove a business metric with all its values
     */
    public removeUnitMetric<ThrowOnError extends boolean = true>(options: Options<RemoveUnitMetricData, ThrowOnError>) {
        return (options.client ?? this.client).delete<RemoveUnitMetricResponses, RemoveUnitMetricErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unit-metrics/{name}',
            ...options
        });
    }
    
    /**
     * Make a business metric, or change it
     */
    public setUnitMetric<ThrowOnError extends boolean = true>(options: Options<SetUnitMetricData, ThrowOnError>) {
        return (options.client ?? this.client).put<SetUnitMetricResponses, SetUnitMetricErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unit-metrics/{name}',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Remove the values of some days
     */
    public removeUnitValues<ThrowOnError extends boolean = true>(options: Options<RemoveUnitValuesData, ThrowOnError>) {
        return (options.client ?? this.client).delete<RemoveUnitValuesResponses, RemoveUnitValuesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unit-metrics/{name}/values',
            ...options
        });
    }
    
    /**
     * Give values of a business metric
     *
     * A value of a day and its dimensions replaces the one before; the same again changes nothing.
     */
    public setUnitValues<ThrowOnError extends boolean = true>(options: Options<SetUnitValuesData, ThrowOnError>) {
        return (options.client ?? this.client).post<SetUnitValuesResponses, SetUnitValuesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unit-metrics/{name}/values',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Take values of business metrics in from a CSV, all of it or nothing
     */
    public importUnitValues<ThrowOnError extends boolean = true>(options: Options<ImportUnitValuesData, ThrowOnError>) {
        return (options.client ?? this.client).post<ImportUnitValuesResponses, ImportUnitValuesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unit-imports',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * What one of a business metric costs, over time
     *
     * Costs of the days that the bill and the metric both know, over what was counted on them. Where nothing was counted there is no cost for one.
     */
    public getCostsUnitCost<ThrowOnError extends boolean = true>(options: Options<GetCostsUnitCostData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetCostsUnitCostResponses, GetCostsUnitCostErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/unit-costs/{name}',
            ...options
        });
    }
    
    /**
     * The FinOps KPIs, each with its formula and the data behind it
     *
     * What cannot be known is null, and says why and what to do. There are no targets: nobody but you can set them.
     */
    public readCostKpis<ThrowOnError extends boolean = true>(options?: Options<ReadCostKpisData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ReadCostKpisResponses, ReadCostKpisErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/kpis',
            ...options
        });
    }
    
    /**
     * What something costs in public at a date, and who says so
     *
     * From the own bill, the price lists that were taken in, and a table of EC2; where they differ, all are shown.
     */
    public readPrice<ThrowOnError extends boolean = true>(options: Options<ReadPriceData, ThrowOnError>) {
        return (options.client ?? this.client).get<ReadPriceResponses, ReadPriceErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/price',
            ...options
        });
    }
    
    /**
     * Which price lists were taken in, and what Reeve brings along
     */
    public listCostsPriceLists<ThrowOnError extends boolean = true>(options?: Options<ListCostsPriceListsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCostsPriceListsResponses, ListCostsPriceListsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/price-lists',
            ...options
        });
    }
    
    /**
     * Take AWS's price lists in, or ask its Price List Query API
     *
     * Answers at once. Each list is published as a whole; earlier ones stay readable by their dates.
     */
    public startPriceImport<ThrowOnError extends boolean = true>(options: Options<StartPriceImportData, ThrowOnError>) {
        return (options.client ?? this.client).post<StartPriceImportResponses, StartPriceImportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/price-imports',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * One import of prices: how far it is, or what came of it
     */
    public getCostsPriceImport<ThrowOnError extends boolean = true>(options: Options<GetCostsPriceImportData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetCostsPriceImportResponses, GetCostsPriceImportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/price-imports/{id}',
            ...options
        });
    }
    
    /**
     * The lines of bills in FOCUS 1.2 columns, as a file
     *
     * In the order in which the lake keeps them and with every digit of the source, so that taking it in again gives the same sums. In CSV, texts that a spreadsheet would run as a formula have an apostrophe before them; Parquet and NDJSON have them as they are.
     */
    public exportCosts<ThrowOnError extends boolean = true>(options?: Options<ExportCostsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ExportCostsResponses, ExportCostsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/export',
            ...options
        });
    }
    
    /**
     * Saved views: one’s own, and those that others share
     */
    public listCostViews<ThrowOnError extends boolean = true>(options?: Options<ListCostViewsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCostViewsResponses, ListCostViewsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/views',
            ...options
        });
    }
    
    /**
     * Remove one’s own view
     */
    public removeCostView<ThrowOnError extends boolean = true>(options: Options<RemoveCostViewData, ThrowOnError>) {
        return (options.client ?? this.client).delete<RemoveCostViewResponses, RemoveCostViewErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/views/{name}',
            ...options
        });
    }
    
    /**
     * One saved view
     */
    public getCostView<ThrowOnError extends boolean = true>(options: Options<GetCostViewData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetCostViewResponses, GetCostViewErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/views/{name}',
            ...options
        });
    }
    
    /**
     * Rename one’s own view, or share it
     */
    public changeCostView<ThrowOnError extends boolean = true>(options: Options<ChangeCostViewData, ThrowOnError>) {
        return (options.client ?? this.client).patch<ChangeCostViewResponses, ChangeCostViewErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/views/{name}',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Save a view, or replace one’s own of that name
     */
    public saveCostView<ThrowOnError extends boolean = true>(options: Options<SaveCostViewData, ThrowOnError>) {
        return (options.client ?? this.client).put<SaveCostViewResponses, SaveCostViewErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/views/{name}',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Savings Plans and reservations: what they cover and save, what is wasted, when they end
     *
     * Every figure stands with the two sums that it is a share of and with its formula. Term, payment and expiry come from AWS, as the last scan read them; what nobody knows is null.
     */
    public listCommitments<ThrowOnError extends boolean = true>(options?: Options<ListCommitmentsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCommitmentsResponses, ListCommitmentsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/commitments',
            ...options
        });
    }
    
    /**
     * How much of the usage that commitments can pay for they paid for
     */
    public listCommitmentCoverage<ThrowOnError extends boolean = true>(options?: Options<ListCommitmentCoverageData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCommitmentCoverageResponses, ListCommitmentCoverageErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/commitments/coverage',
            ...options
        });
    }
    
    /**
     * How much of each commitment was used, by the day
     */
    public listCommitmentUtilisation<ThrowOnError extends boolean = true>(options?: Options<ListCommitmentUtilisationData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListCommitmentUtilisationResponses, ListCommitmentUtilisationErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/commitments/utilisation',
            ...options
        });
    }
    
    /**
     * What a further Savings Plan or reservation would have been worth
     *
     * Tried on the hours of usage that no commitment pays for, the greatest discount first, as AWS applies it. Usage of which nobody knows the price under it is left out and named.
     */
    public simulateCommitment<ThrowOnError extends boolean = true>(options?: Options<SimulateCommitmentData, ThrowOnError>) {
        return (options?.client ?? this.client).get<SimulateCommitmentResponses, SimulateCommitmentErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/costs/commitments/simulation',
            ...options
        });
    }
    
    /**
     * What much of production hangs on alone, the most first
     */
    public listSinglePoints<ThrowOnError extends boolean = true>(options?: Options<ListSinglePointsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListSinglePointsResponses, ListSinglePointsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/single-points',
            ...options
        });
    }
    
    /**
     * What hangs on nothing, although most of its type hang on something
     */
    public listOrphans<ThrowOnError extends boolean = true>(options?: Options<ListOrphansData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListOrphansResponses, ListOrphansErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/orphans',
            ...options
        });
    }
    
    /**
     * What hangs together at all: every part of the graph by its first resource, the largest first
     */
    public listComponents<ThrowOnError extends boolean = true>(options?: Options<ListComponentsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListComponentsResponses, ListComponentsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/components',
            ...options
        });
    }
    
    /**
     * What a change to one thing reaches, how dangerous it is, and what was not seen
     */
    public readImpact<ThrowOnError extends boolean = true>(options: Options<ReadImpactData, ThrowOnError>) {
        return (options.client ?? this.client).get<ReadImpactResponses, ReadImpactErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/impact',
            ...options
        });
    }
    
    /**
     * What one thing is directly connected with, and why
     */
    public readNeighbours<ThrowOnError extends boolean = true>(options: Options<ReadNeighboursData, ThrowOnError>) {
        return (options.client ?? this.client).get<ReadNeighboursResponses, ReadNeighboursErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/neighbours',
            ...options
        });
    }
    
    /**
     * The shortest ways in which two things hang together
     */
    public readPaths<ThrowOnError extends boolean = true>(options: Options<ReadPathsData, ThrowOnError>) {
        return (options.client ?? this.client).get<ReadPathsResponses, ReadPathsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/paths',
            ...options
        });
    }
    
    /**
     * A part of the graph as Graphviz, Mermaid, GraphML or JSON
     *
     * With `arn` what a walk from there reaches, else the resources of a filter. Mermaid holds 150 nodes and 400 edges, the others 5,000 and 40,000; the document says when there is more.
     */
    public exportGraph<ThrowOnError extends boolean = true>(options?: Options<ExportGraphData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ExportGraphResponses, ExportGraphErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/export',
            ...options
        });
    }
    
    /**
     * The graph as a whole: what hangs together, what hangs on nothing, what hangs on one thing
     */
    public readGraphSummary<ThrowOnError extends boolean = true>(options?: Options<ReadGraphSummaryData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ReadGraphSummaryResponses, ReadGraphSummaryErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/graph/summary',
            ...options
        });
    }
    
    /**
     * What the rules say of the estate
     *
     * Runs the rules over the lake as it is now. Without `status`: violations and unknowns.
     */
    public listFindings<ThrowOnError extends boolean = true>(options?: Options<ListFindingsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListFindingsResponses, ListFindingsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/findings',
            ...options
        });
    }
    
    /**
     * The rules: what each holds to be good
     */
    public listRules<ThrowOnError extends boolean = true>(options?: Options<ListRulesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListRulesResponses, ListRulesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/rules',
            ...options
        });
    }
    
    /**
     * Which reports there are, and what each can be told
     */
    public listReports<ThrowOnError extends boolean = true>(options?: Options<ListReportsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListReportsResponses, ListReportsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/kinds',
            ...options
        });
    }
    
    /**
     * Runs of reports, the latest first
     */
    public listReportRuns<ThrowOnError extends boolean = true>(options?: Options<ListReportRunsData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListReportRunsResponses, ListReportRunsErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/runs',
            ...options
        });
    }
    
    /**
     * Make a report
     *
     * Answers at once; the run says when it is done, and its files can then be fetched for 30 days. It tells of the accounts that whoever asks may see.
     */
    public runReport<ThrowOnError extends boolean = true>(options: Options<RunReportData, ThrowOnError>) {
        return (options.client ?? this.client).post<RunReportResponses, RunReportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/runs',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * One run: how far it is, what was asked, and the files that came of it
     */
    public getReportRun<ThrowOnError extends boolean = true>(options: Options<GetReportRunData, ThrowOnError>) {
        return (options.client ?? this.client).get<GetReportRunResponses, GetReportRunErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/runs/{id}',
            ...options
        });
    }
    
    /**
     * A file of a run
     */
    public fetchReport<ThrowOnError extends boolean = true>(options: Options<FetchReportData, ThrowOnError>) {
        return (options.client ?? this.client).get<FetchReportResponses, FetchReportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/runs/{id}/files/{format}',
            ...options
        });
    }
    
    /**
     * Schedules, when each is due next, and how its last run ended
     */
    public listReportSchedules<ThrowOnError extends boolean = true>(options?: Options<ListReportSchedulesData, ThrowOnError>) {
        return (options?.client ?? this.client).get<ListReportSchedulesResponses, ListReportSchedulesErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/schedules',
            ...options
        });
    }
    
    /**
     * Make a report by itself, every day, week or month
     *
     * Its period is seen from when it is due: `last month` on 4 November is October, also when it is made up for later. It tells of the accounts that whoever schedules it may see now.
     */
    public scheduleReport<ThrowOnError extends boolean = true>(options: Options<ScheduleReportData, ThrowOnError>) {
        return (options.client ?? this.client).post<ScheduleReportResponses, ScheduleReportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/schedules',
            ...options,
            headers: {
                'Content-Type': 'application/json',
                ...options.headers
            }
        });
    }
    
    /**
     * Remove a schedule; what it made stays
     */
    public unscheduleReport<ThrowOnError extends boolean = true>(options: Options<UnscheduleReportData, ThrowOnError>) {
        return (options.client ?? this.client).delete<UnscheduleReportResponses, UnscheduleReportErrors, ThrowOnError, 'data'>({
            responseStyle: 'data',
            security: [{ scheme: 'bearer', type: 'http' }, {
                    in: 'cookie',
                    name: '__Host-reeve',
                    type: 'apiKey'
                }],
            url: '/api/v1/reports/schedules/{name}',
            ...options
        });
    }
}
