/** Generated from openapi.json; do not edit. */
// @ts-nocheck


export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

/**
 * What went wrong, where, and what to do about it (RFC 9457).
 */
export type Problem = {
    type: string;
    title: string;
    status: number;
    code: string;
    remedy: string;
    requestId: string;
    at?: {
        file?: string;
        line?: number;
        field?: string;
    };
};

export type ListAuditEntriesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        action?: string;
        principal?: string;
        resource?: string;
        outcome?: 'done' | 'denied' | 'failed';
        since?: string;
        until?: string;
        after?: string;
        limit?: number;
    };
    url: '/api/v1/audit/entries';
};

export type ListAuditEntriesErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `QUERY_REPEATED`: The query parameter {name} is given more than once.
     *
     * `CURSOR_INVALID`: The page cursor in `after` was not made by this list.
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     */
    403: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
};

export type ListAuditEntriesError = ListAuditEntriesErrors[keyof ListAuditEntriesErrors];

export type ListAuditEntriesResponses = {
    /**
     * Who did what, newest first
     */
    200: {
        items: Array<{
            seq: number;
            time: string;
            principal: {
                kind: string;
                id: string;
                name?: string;
            };
            action: string;
            resource: {
                type: string;
                id: string;
                account?: string;
                team?: string;
                environment?: string;
            };
            outcome: 'done' | 'denied' | 'failed';
            requestId: string;
            detail: {
                [key: string]: unknown;
            };
            erased: boolean;
        }>;
        next: string | null;
    };
};

export type ListAuditEntriesResponse = ListAuditEntriesResponses[keyof ListAuditEntriesResponses];

export type GetAuditEntryData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        seq: number;
    };
    query?: never;
    url: '/api/v1/audit/entries/{seq}';
};

export type GetAuditEntryErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `QUERY_REPEATED`: The query parameter {name} is given more than once.
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     */
    403: Problem;
    /**
     * `AUDIT_ENTRY_UNKNOWN`: The audit log has no entry {seq}.
     */
    404: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
};

export type GetAuditEntryError = GetAuditEntryErrors[keyof GetAuditEntryErrors];

export type GetAuditEntryResponses = {
    /**
     * One entry, with the proof that the log holds it
     */
    200: {
        entry: {
            seq: number;
            time: string;
            principal: {
                kind: string;
                id: string;
                name?: string;
            };
            action: string;
            resource: {
                type: string;
                id: string;
                account?: string;
                team?: string;
                environment?: string;
            };
            outcome: 'done' | 'denied' | 'failed';
            requestId: string;
            detail: {
                [key: string]: unknown;
            };
            erased: boolean;
        };
        body: string;
        proof: {
            index: number;
            size: number;
            root: string;
            hashes: Array<string>;
            checkpoint: string;
        };
    };
};

export type GetAuditEntryResponse = GetAuditEntryResponses[keyof GetAuditEntryResponses];

export type ErasureAuditEntryData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        seq: number;
    };
    query?: never;
    url: '/api/v1/audit/entries/{seq}/erasure';
};

export type ErasureAuditEntryErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `QUERY_REPEATED`: The query parameter {name} is given more than once.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `AUDIT_ENTRY_UNKNOWN`: The audit log has no entry {seq}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `AUDIT_ALREADY_ERASED`: The name and details of entry {seq} are erased already.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
};

export type ErasureAuditEntryError = ErasureAuditEntryErrors[keyof ErasureAuditEntryErrors];

export type ErasureAuditEntryResponses = {
    /**
     * Erase the name and the details of an entry; its proof still holds
     */
    200: {
        seq: number;
    };
};

export type ErasureAuditEntryResponse = ErasureAuditEntryResponses[keyof ErasureAuditEntryResponses];

export type ListAuditCheckpointsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        after?: string;
        limit?: number;
    };
    url: '/api/v1/audit/checkpoints';
};

export type ListAuditCheckpointsErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `QUERY_REPEATED`: The query parameter {name} is given more than once.
     *
     * `CURSOR_INVALID`: The page cursor in `after` was not made by this list.
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     */
    403: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
};

export type ListAuditCheckpointsError = ListAuditCheckpointsErrors[keyof ListAuditCheckpointsErrors];

export type ListAuditCheckpointsResponses = {
    /**
     * The signed checkpoints, newest first
     */
    200: {
        items: Array<{
            size: number;
            time: string;
            root: string;
            note: string;
        }>;
        next: string | null;
    };
};

export type ListAuditCheckpointsResponse = ListAuditCheckpointsResponses[keyof ListAuditCheckpointsResponses];

export type CreateAuditCheckpointData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/audit/checkpoints';
};

export type CreateAuditCheckpointErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `AUDIT_LOG_ALTERED`: The audit log no longer begins with the {size} entries that were signed at {time}.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     *
     * `AUDIT_KEY_UNREADABLE`: The signing key {file} cannot be read.
     */
    500: Problem;
};

export type CreateAuditCheckpointError = CreateAuditCheckpointErrors[keyof CreateAuditCheckpointErrors];

export type CreateAuditCheckpointResponses = {
    /**
     * Sign the log as it is now
     */
    201: {
        size: number;
        time: string;
        root: string;
        note: string;
    };
};

export type CreateAuditCheckpointResponse = CreateAuditCheckpointResponses[keyof CreateAuditCheckpointResponses];

export type GetAuditKeyData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/audit/key';
};

export type GetAuditKeyErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     */
    403: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     *
     * `AUDIT_KEY_UNREADABLE`: The signing key {file} cannot be read.
     */
    500: Problem;
};

export type GetAuditKeyError = GetAuditKeyErrors[keyof GetAuditKeyErrors];

export type GetAuditKeyResponses = {
    /**
     * The public key that checkpoints are signed with
     */
    200: {
        origin: string;
        key: string;
        earlier: Array<string>;
    };
};

export type GetAuditKeyResponse = GetAuditKeyResponses[keyof GetAuditKeyResponses];

export type GetStatusData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/status';
};

export type GetStatusErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     */
    403: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
};

export type GetStatusError = GetStatusErrors[keyof GetStatusErrors];

export type GetStatusResponses = {
    /**
     * How the installation is doing
     */
    200: {
        version: string;
        health: {
            state: 'ok' | 'degraded' | 'down';
            checks: Array<{
                name: string;
                state: 'ok' | 'warning' | 'failed' | 'unknown';
                message: string;
                remedy: string | null;
            }>;
        };
        ledger: {
            kind: 'embedded' | 'external';
            version: string;
            sizeBytes: number;
            migrations: Array<{
                schema: string;
                count: number;
            }>;
        };
        storage: {
            home: string;
            freeBytes: number;
        };
    };
};

export type GetStatusResponse = GetStatusResponses[keyof GetStatusResponses];

export type GetConfigData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        key?: string;
    };
    url: '/api/v1/config';
};

export type GetConfigErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `QUERY_REPEATED`: The query parameter {name} is given more than once.
     *
     * `CONFIG_KEY_UNKNOWN`: {where}: there is no setting {key}.{hint}
     */
    400: Problem;
    /**
     * `NOT_SIGNED_IN`: This needs somebody signed in.
     */
    401: Problem;
    /**
     * `NOT_ALLOWED`: {principal} may not {action}.
     */
    403: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
};

export type GetConfigError = GetConfigErrors[keyof GetConfigErrors];

export type GetConfigResponses = {
    /**
     * What the settings mean, their values and where those came from
     */
    200: {
        items: Array<{
            key: string;
            value: string | number | boolean | Array<string> | null;
            source: 'default' | 'file' | 'environment';
            place: string | null;
            default: string | number | boolean | Array<string> | null;
            description: string;
            variable: string;
        }>;
        next: null;
    };
};

export type GetConfigResponse = GetConfigResponses[keyof GetConfigResponses];
