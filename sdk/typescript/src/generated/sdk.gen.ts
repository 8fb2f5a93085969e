/** Generated from openapi.json; do not edit. */
// @ts-nocheck


import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from './client/index.ts';
import type { CreateAuditCheckpointData, CreateAuditCheckpointErrors, CreateAuditCheckpointResponses, ErasureAuditEntryData, ErasureAuditEntryErrors, ErasureAuditEntryResponses, GetAuditEntryData, GetAuditEntryErrors, GetAuditEntryResponses, GetAuditKeyData, GetAuditKeyErrors, GetAuditKeyResponses, GetConfigData, GetConfigErrors, GetConfigResponses, GetStatusData, GetStatusErrors, GetStatusResponses, ListAuditCheckpointsData, ListAuditCheckpointsErrors, ListAuditCheckpointsResponses, ListAuditEntriesData, ListAuditEntriesErrors, ListAuditEntriesResponses } from './types.gen.ts';

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
}
