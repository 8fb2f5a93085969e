/** Generated from openapi.json; do not edit. */
// @ts-nocheck


export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type GraphComponents = {
    items: Array<{
        id: string;
        kind: 'resource' | 'organization' | 'unit' | 'business-unit' | 'cost-center' | 'account' | 'team' | 'project' | 'owner' | 'environment' | 'data-class' | 'framework';
        type: string | null;
        name: string | null;
        account: string | null;
        region: string | null;
        environment: string | null;
        owner: string | null;
        team: string | null;
        inInventory: boolean;
        resources: number;
    }>;
    next: string | null;
    snapshot: {
        id: number;
        at: string;
    };
    total: number;
};

export type GraphEdge = {
    from: string;
    to: string;
    kind: string;
    source: string;
    detail: string | null;
};

export type GraphExport = {
    snapshot: {
        id: number;
        at: string;
    };
    format: 'json' | 'dot' | 'mermaid' | 'graphml';
    text: string;
    nodes: number;
    edges: number;
    truncated: boolean;
};

export type GraphGap = {
    what: string;
    account: string;
    region: string | null;
    why: string;
};

export type GraphImpact = {
    snapshot: {
        id: number;
        at: string;
    };
    start: GraphNode;
    direction: 'dependents' | 'dependencies' | 'both' | 'any';
    depth: number;
    nodes: Array<{
        id: string;
        kind: 'resource' | 'organization' | 'unit' | 'business-unit' | 'cost-center' | 'account' | 'team' | 'project' | 'owner' | 'environment' | 'data-class' | 'framework';
        type: string | null;
        name: string | null;
        account: string | null;
        region: string | null;
        environment: string | null;
        owner: string | null;
        team: string | null;
        inInventory: boolean;
        distance: number;
    }>;
    edges: Array<GraphEdge>;
    reached: {
        resources: number;
        byDistance: Array<number>;
        outsideScope: number;
        types: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        accounts: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        regions: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        environments: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        owners: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        teams: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        projects: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        costCenters: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        businessUnits: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        dataClasses: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
        frameworks: {
            different: number;
            most: Array<{
                name: string;
                resources: number;
            }>;
        };
    };
    truncated: {
        nodes: boolean;
        edges: boolean;
        depth: boolean;
        count: boolean;
    };
    risk: GraphRisk | null;
    missing: Array<GraphGap>;
    missingOutsideScope: number;
};

export type GraphNeighbours = {
    snapshot: {
        id: number;
        at: string;
    };
    start: GraphNode;
    nodes: Array<GraphNode>;
    edges: Array<GraphEdge>;
    total: number;
    outsideScope: number;
    truncated: boolean;
};

export type GraphNode = {
    id: string;
    kind: 'resource' | 'organization' | 'unit' | 'business-unit' | 'cost-center' | 'account' | 'team' | 'project' | 'owner' | 'environment' | 'data-class' | 'framework';
    type: string | null;
    name: string | null;
    account: string | null;
    region: string | null;
    environment: string | null;
    owner: string | null;
    team: string | null;
    inInventory: boolean;
};

export type GraphOrphans = {
    items: Array<GraphNode>;
    next: string | null;
    snapshot: {
        id: number;
        at: string;
    };
    total: number;
};

export type GraphPaths = {
    snapshot: {
        id: number;
        at: string;
    };
    from: GraphNode;
    to: GraphNode;
    direction: 'dependents' | 'dependencies' | 'both' | 'any';
    paths: Array<{
        nodes: Array<GraphNode>;
        edges: Array<GraphEdge>;
    }>;
    outsideScope: number;
    complete: boolean;
};

export type GraphRisk = {
    level: 'low' | 'medium' | 'high' | 'critical';
    reasons: Array<{
        code: string;
        text: string;
        points: number;
    }>;
};

export type GraphSinglePoints = {
    items: Array<{
        id: string;
        kind: 'resource' | 'organization' | 'unit' | 'business-unit' | 'cost-center' | 'account' | 'team' | 'project' | 'owner' | 'environment' | 'data-class' | 'framework';
        type: string | null;
        name: string | null;
        account: string | null;
        region: string | null;
        environment: string | null;
        owner: string | null;
        team: string | null;
        inInventory: boolean;
        dependents: number;
        parted: number;
    }>;
    next: string | null;
    snapshot: {
        id: number;
        at: string;
    };
    total: number;
};

export type GraphSummary = {
    snapshot: {
        id: number;
        at: string;
    };
    nodes: {
        inventory: number;
        unknown: number;
        outsideScope: number;
    };
    business: Array<{
        kind: 'organization' | 'unit' | 'business-unit' | 'cost-center' | 'account' | 'team' | 'project' | 'owner' | 'environment' | 'data-class' | 'framework';
        count: number;
    }>;
    edges: {
        total: number;
        kinds: Array<{
            kind: string;
            source: string;
            count: number;
            flow: string;
            description: string;
        }>;
    };
    components: {
        count: number;
        largest: number;
    };
    orphans: {
        count: number;
        items: Array<GraphNode>;
    };
    singlePoints: Array<{
        id: string;
        kind: 'resource' | 'organization' | 'unit' | 'business-unit' | 'cost-center' | 'account' | 'team' | 'project' | 'owner' | 'environment' | 'data-class' | 'framework';
        type: string | null;
        name: string | null;
        account: string | null;
        region: string | null;
        environment: string | null;
        owner: string | null;
        team: string | null;
        inInventory: boolean;
        dependents: number;
        parted: number;
    }>;
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
    candidates?: Array<string>;
};

export type CreateSessionData = {
    body: {
        token: string;
    } | {
        apiKey: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/sessions';
};

export type CreateSessionErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     */
    400: Problem;
    /**
     * `SIGN_IN_FAILED`: This link or key does not open anything: it is wrong, used up, expired or revoked.
     */
    401: Problem;
    /**
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     *
     * `SIGN_IN_NOT_PRIVATE`: Signing in at {origin} would send the session over the network unencrypted.
     */
    403: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CreateSessionError = CreateSessionErrors[keyof CreateSessionErrors];

export type CreateSessionResponses = {
    /**
     * Sign in with a one-time link or an API key; sets the session cookie
     */
    201: {
        principal: {
            kind: string;
            id: string;
            name: string;
            roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
            scope: {
                accounts?: Array<string>;
                teams?: Array<string>;
                environments?: Array<string>;
            };
        };
        expiresAt: string | null;
    };
};

export type CreateSessionResponse = CreateSessionResponses[keyof CreateSessionResponses];

export type GetSessionData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/session';
};

export type GetSessionErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetSessionError = GetSessionErrors[keyof GetSessionErrors];

export type GetSessionResponses = {
    /**
     * Who is signed in, and until when
     */
    200: {
        principal: {
            kind: string;
            id: string;
            name: string;
            roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
            scope: {
                accounts?: Array<string>;
                teams?: Array<string>;
                environments?: Array<string>;
            };
        };
        expiresAt: string | null;
    };
};

export type GetSessionResponse = GetSessionResponses[keyof GetSessionResponses];

export type DeleteSessionsCurrentData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/sessions/current';
};

export type DeleteSessionsCurrentErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `NO_SESSION`: There is no session to end here.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type DeleteSessionsCurrentError = DeleteSessionsCurrentErrors[keyof DeleteSessionsCurrentErrors];

export type DeleteSessionsCurrentResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type DeleteSessionsCurrentResponse = DeleteSessionsCurrentResponses[keyof DeleteSessionsCurrentResponses];

export type CreateSignInLinkData = {
    body: {
        user?: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/sign-in-links';
};

export type CreateSignInLinkErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     *
     * `GRANT_EXCEEDS_GRANTER`: {principal} cannot give what they do not have: {what}.
     */
    403: Problem;
    /**
     * `USER_UNKNOWN`: There is no user {id}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `USER_DISABLED`: The user {name} is disabled.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CreateSignInLinkError = CreateSignInLinkErrors[keyof CreateSignInLinkErrors];

export type CreateSignInLinkResponses = {
    /**
     * Make a one-time link that signs a user in
     */
    201: {
        url: string;
        token: string;
        expiresAt: string;
    };
};

export type CreateSignInLinkResponse = CreateSignInLinkResponses[keyof CreateSignInLinkResponses];

export type ListKeysData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/keys';
};

export type ListKeysErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListKeysError = ListKeysErrors[keyof ListKeysErrors];

export type ListKeysResponses = {
    /**
     * The API keys, newest first
     */
    200: {
        items: Array<{
            id: string;
            name: string;
            roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
            scope: {
                accounts?: Array<string>;
                teams?: Array<string>;
                environments?: Array<string>;
            };
            createdAt: string;
            createdBy: string;
            lastUsedAt: string | null;
            expiresAt: string | null;
            revokedAt: string | null;
        }>;
        next: string | null;
    };
};

export type ListKeysResponse = ListKeysResponses[keyof ListKeysResponses];

export type CreateKeyData = {
    body: {
        name: string;
        roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        scope?: {
            accounts?: Array<string>;
            teams?: Array<string>;
            environments?: Array<string>;
        };
        expiresAt?: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/keys';
};

export type CreateKeyErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     *
     * `EXPIRY_PAST`: The expiry {time} is not in the future.
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
     *
     * `GRANT_EXCEEDS_GRANTER`: {principal} cannot give what they do not have: {what}.
     */
    403: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CreateKeyError = CreateKeyErrors[keyof CreateKeyErrors];

export type CreateKeyResponses = {
    /**
     * Make an API key; its secret is in this answer and never again
     */
    201: {
        id: string;
        name: string;
        roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        scope: {
            accounts?: Array<string>;
            teams?: Array<string>;
            environments?: Array<string>;
        };
        createdAt: string;
        createdBy: string;
        lastUsedAt: string | null;
        expiresAt: string | null;
        revokedAt: string | null;
        secret: string;
    };
};

export type CreateKeyResponse = CreateKeyResponses[keyof CreateKeyResponses];

export type DeleteKeyData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/keys/{id}';
};

export type DeleteKeyErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `KEY_UNKNOWN`: There is no API key {id}.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type DeleteKeyError = DeleteKeyErrors[keyof DeleteKeyErrors];

export type DeleteKeyResponses = {
    /**
     * Revoke an API key at once; it stays in the list
     */
    200: {
        id: string;
        name: string;
        roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        scope: {
            accounts?: Array<string>;
            teams?: Array<string>;
            environments?: Array<string>;
        };
        createdAt: string;
        createdBy: string;
        lastUsedAt: string | null;
        expiresAt: string | null;
        revokedAt: string | null;
    };
};

export type DeleteKeyResponse = DeleteKeyResponses[keyof DeleteKeyResponses];

export type ListUsersData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/users';
};

export type ListUsersErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListUsersError = ListUsersErrors[keyof ListUsersErrors];

export type ListUsersResponses = {
    /**
     * The users, newest first
     */
    200: {
        items: Array<{
            id: string;
            name: string;
            roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
            scope: {
                accounts?: Array<string>;
                teams?: Array<string>;
                environments?: Array<string>;
            };
            createdAt: string;
            createdBy: string;
            disabledAt: string | null;
        }>;
        next: string | null;
    };
};

export type ListUsersResponse = ListUsersResponses[keyof ListUsersResponses];

export type CreateUserData = {
    body: {
        name: string;
        roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        scope?: {
            accounts?: Array<string>;
            teams?: Array<string>;
            environments?: Array<string>;
        };
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/users';
};

export type CreateUserErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     *
     * `GRANT_EXCEEDS_GRANTER`: {principal} cannot give what they do not have: {what}.
     */
    403: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `USER_EXISTS`: A user named {name} exists already.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CreateUserError = CreateUserErrors[keyof CreateUserErrors];

export type CreateUserResponses = {
    /**
     * Add a user; a sign-in link lets them in
     */
    201: {
        id: string;
        name: string;
        roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        scope: {
            accounts?: Array<string>;
            teams?: Array<string>;
            environments?: Array<string>;
        };
        createdAt: string;
        createdBy: string;
        disabledAt: string | null;
    };
};

export type CreateUserResponse = CreateUserResponses[keyof CreateUserResponses];

export type UpdateUserData = {
    body: {
        name?: string;
        roles?: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        scope?: {
            accounts?: Array<string>;
            teams?: Array<string>;
            environments?: Array<string>;
        };
        disabled?: boolean;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/users/{id}';
};

export type UpdateUserErrors = {
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
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     *
     * `GRANT_EXCEEDS_GRANTER`: {principal} cannot give what they do not have: {what}.
     */
    403: Problem;
    /**
     * `USER_UNKNOWN`: There is no user {id}.
     */
    404: Problem;
    /**
     * `USER_EXISTS`: A user named {name} exists already.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type UpdateUserError = UpdateUserErrors[keyof UpdateUserErrors];

export type UpdateUserResponses = {
    /**
     * Change what a user is called or may do, or shut them out
     */
    200: {
        id: string;
        name: string;
        roles: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        scope: {
            accounts?: Array<string>;
            teams?: Array<string>;
            environments?: Array<string>;
        };
        createdAt: string;
        createdBy: string;
        disabledAt: string | null;
    };
};

export type UpdateUserResponse = UpdateUserResponses[keyof UpdateUserResponses];

export type GetAccessExplainData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        principal: string;
        action: string;
        resource?: string;
        account?: string;
        team?: string;
        environment?: string;
    };
    url: '/api/v1/access/explain';
};

export type GetAccessExplainErrors = {
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
     * `ACTION_UNKNOWN`: There is no action {action}.{hint}
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
     * `PRINCIPAL_UNKNOWN`: There is no user, key or role {principal}.
     */
    404: Problem;
    /**
     * `PRINCIPAL_AMBIGUOUS`: More than one user or key is called {principal}.
     */
    409: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetAccessExplainError = GetAccessExplainErrors[keyof GetAccessExplainErrors];

export type GetAccessExplainResponses = {
    /**
     * Why somebody may or may not do something
     */
    200: {
        allowed: boolean;
        principal: string;
        policies: Array<{
            id: string;
            effect: 'permit' | 'forbid';
            says: string;
            file: string;
            line: number;
        }>;
        rolesThatAllow: Array<'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin'>;
        needed: string;
    };
};

export type GetAccessExplainResponse = GetAccessExplainResponses[keyof GetAccessExplainResponses];

export type GetAccessRolesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/access/roles';
};

export type GetAccessRolesErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetAccessRolesError = GetAccessRolesErrors[keyof GetAccessRolesErrors];

export type GetAccessRolesResponses = {
    /**
     * The roles, and what each may do
     */
    200: {
        items: Array<{
            role: 'viewer' | 'analyst' | 'operator' | 'approver' | 'auditor' | 'admin';
            says: string;
            actions: Array<string>;
        }>;
        next: null;
    };
};

export type GetAccessRolesResponse = GetAccessRolesResponses[keyof GetAccessRolesResponses];

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
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        action?: string;
        principal?: string;
        resource?: string;
        outcome?: 'done' | 'denied' | 'failed';
        since?: string;
        until?: string;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
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
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     *
     * `AUDIT_KEY_NOT_WRITTEN`: The signing key {file} cannot be written: {reason}
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
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

export type GetAuditGrowthData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        from: number;
    };
    url: '/api/v1/audit/growth';
};

export type GetAuditGrowthErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetAuditGrowthError = GetAuditGrowthErrors[keyof GetAuditGrowthErrors];

export type GetAuditGrowthResponses = {
    /**
     * The proof that the log only grew since a checkpoint
     */
    200: {
        from: number;
        size: number;
        hashes: Array<string>;
        checkpoint: string;
    };
};

export type GetAuditGrowthResponse = GetAuditGrowthResponses[keyof GetAuditGrowthResponses];

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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `AUDIT_KEY_NOT_WRITTEN`: The signing key {file} cannot be written: {reason}
     */
    503: Problem;
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

export type StreamAuditExportData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/audit/export';
};

export type StreamAuditExportErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `AUDIT_KEY_NOT_WRITTEN`: The signing key {file} cannot be written: {reason}
     */
    503: Problem;
};

export type StreamAuditExportError = StreamAuditExportErrors[keyof StreamAuditExportErrors];

export type StreamAuditExportResponses = {
    /**
     * The whole log as a file that verifies on its own
     */
    200: Blob | File;
};

export type StreamAuditExportResponse = StreamAuditExportResponses[keyof StreamAuditExportResponses];

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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetStatusError = GetStatusErrors[keyof GetStatusErrors];

export type GetStatusResponses = {
    /**
     * How the installation is doing
     */
    200: {
        version: string;
        organisation: string;
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
            worksAs: 'role' | 'owner';
            sizeBytes: number;
            migrations: Array<{
                schema: string;
                count: number;
            }>;
        };
        lake: {
            tables: Array<{
                name: string;
                rows: number;
                files: number;
                bytes: number;
                lost: number;
                updatedAt: string;
            }>;
            bytes: number;
            snapshot: number;
        };
        jobs: {
            ready: number;
            scheduled: number;
            running: number;
            failed: number;
            workers: number;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetConfigError = GetConfigErrors[keyof GetConfigErrors];

export type GetConfigResponses = {
    /**
     * What the settings mean, their values and where those came from
     */
    200: {
        items: Array<{
            key: string;
            value: string | number | boolean | Array<unknown> | {
                [key: string]: unknown;
            } | null;
            source: 'default' | 'file' | 'environment';
            place: string | null;
            default: string | number | boolean | Array<unknown> | {
                [key: string]: unknown;
            } | null;
            description: string;
            variable: string;
        }>;
        next: null;
    };
};

export type GetConfigResponse = GetConfigResponses[keyof GetConfigResponses];

export type GetLedgerExportsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/ledger/exports';
};

export type GetLedgerExportsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetLedgerExportsError = GetLedgerExportsErrors[keyof GetLedgerExportsErrors];

export type GetLedgerExportsResponses = {
    /**
     * The exports kept in the home, newest first
     */
    200: {
        items: Array<{
            name: string;
        }>;
        next: null;
    };
};

export type GetLedgerExportsResponse = GetLedgerExportsResponses[keyof GetLedgerExportsResponses];

export type CreateLedgerExportData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/ledger/exports';
};

export type CreateLedgerExportErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CreateLedgerExportError = CreateLedgerExportErrors[keyof CreateLedgerExportErrors];

export type CreateLedgerExportResponses = {
    /**
     * Export the whole ledger into the home
     */
    201: {
        name: string;
        createdAt: string;
        tables: number;
        rows: number;
        bytes: number;
    };
};

export type CreateLedgerExportResponse = CreateLedgerExportResponses[keyof CreateLedgerExportResponses];

export type DeleteLedgerExportData = {
    body?: never;
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/ledger/exports/{name}';
};

export type DeleteLedgerExportErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `EXPORT_NOT_FOUND`: There is no export {name}.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type DeleteLedgerExportError = DeleteLedgerExportErrors[keyof DeleteLedgerExportErrors];

export type DeleteLedgerExportResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type DeleteLedgerExportResponse = DeleteLedgerExportResponses[keyof DeleteLedgerExportResponses];

export type StreamLedgerExportData = {
    body?: never;
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/ledger/exports/{name}';
};

export type StreamLedgerExportErrors = {
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
     * `EXPORT_NOT_FOUND`: There is no export {name}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type StreamLedgerExportError = StreamLedgerExportErrors[keyof StreamLedgerExportErrors];

export type StreamLedgerExportResponses = {
    /**
     * An export, as it is on disk
     */
    200: Blob | File;
};

export type StreamLedgerExportResponse = StreamLedgerExportResponses[keyof StreamLedgerExportResponses];

export type GetLakeData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/lake';
};

export type GetLakeErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetLakeError = GetLakeErrors[keyof GetLakeErrors];

export type GetLakeResponses = {
    /**
     * What the lake holds
     */
    200: {
        tables: Array<{
            name: string;
            rows: number;
            files: number;
            bytes: number;
            lost: number;
            updatedAt: string;
        }>;
        bytes: number;
        snapshot: number;
    };
};

export type GetLakeResponse = GetLakeResponses[keyof GetLakeResponses];

export type GetLakeCheckData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        quick?: boolean;
    };
    url: '/api/v1/lake/check';
};

export type GetLakeCheckErrors = {
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
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetLakeCheckError = GetLakeCheckErrors[keyof GetLakeCheckErrors];

export type GetLakeCheckResponses = {
    /**
     * Compare the lake with its manifest
     */
    200: {
        items: Array<{
            kind: 'orphan' | 'missing' | 'truncated' | 'corrupt' | 'leftover' | 'restored';
            file: string;
            table: string | null;
            detail: string;
            mended: boolean;
        }>;
        next: null;
        files: number;
        bytes: number;
    };
};

export type GetLakeCheckResponse = GetLakeCheckResponses[keyof GetLakeCheckResponses];

export type CreateLakeMendData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/lake/mend';
};

export type CreateLakeMendErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CreateLakeMendError = CreateLakeMendErrors[keyof CreateLakeMendErrors];

export type CreateLakeMendResponses = {
    /**
     * Mend what the check found
     */
    200: {
        items: Array<{
            kind: 'orphan' | 'missing' | 'truncated' | 'corrupt' | 'leftover' | 'restored';
            file: string;
            table: string | null;
            detail: string;
            mended: boolean;
        }>;
        next: null;
        files: number;
        bytes: number;
    };
};

export type CreateLakeMendResponse = CreateLakeMendResponses[keyof CreateLakeMendResponses];

export type CompactLakeData = {
    body: {
        /**
         * Only this table.
         */
        table?: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/lake/compact';
};

export type CompactLakeErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `LAKE_TABLE_UNKNOWN`: The lake has no table {table}.{hint}
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CompactLakeError = CompactLakeErrors[keyof CompactLakeErrors];

export type CompactLakeResponses = {
    /**
     * Fold small files of the lake into larger ones
     */
    200: {
        items: Array<{
            table: string;
            merged: number;
            into: number;
            rows: number;
        }>;
        next: null;
    };
};

export type CompactLakeResponse = CompactLakeResponses[keyof CompactLakeResponses];

export type QueryLakeData = {
    body: {
        sql: string;
        /**
         * A moment (2026-10-05T12:30Z), a length ago (7d) or a period, at whose end it is looked (2026-10).
         */
        asOf?: string;
        /**
         * Rows at most; `truncated` says if more follow.
         */
        limit?: number;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/lake/query';
};

export type QueryLakeErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     *
     * `PERIOD_INVALID`: The period "{text}" is not understood: {problem} at "{token}" (character {position})
     *
     * `LAKE_SQL_REFUSED`: This SQL was refused: {problem}.
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     *
     * `QUERY_COLUMN_TWICE`: The answer has two columns named {column}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     *
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type QueryLakeError = QueryLakeErrors[keyof QueryLakeErrors];

export type QueryLakeResponses = {
    /**
     * Ask the lake in SQL
     */
    200: {
        items: Array<{
            [key: string]: unknown;
        }>;
        next: null;
        columns: Array<{
            name: string;
            type: string;
        }>;
        snapshot: {
            id: number;
            at: string;
        };
        truncated: boolean;
    };
};

export type QueryLakeResponse = QueryLakeResponses[keyof QueryLakeResponses];

export type DeclareLakeData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        dialect?: 'duckdb' | 'trino' | 'athena' | 'glue';
        /**
         * Where the folder of the lake is copied to.
         */
        location?: string;
        /**
         * Only this table.
         */
        table?: string;
    };
    url: '/api/v1/lake/ddl';
};

export type DeclareLakeErrors = {
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
     * `LAKE_TABLE_UNKNOWN`: The lake has no table {table}.{hint}
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type DeclareLakeError = DeclareLakeErrors[keyof DeclareLakeErrors];

export type DeclareLakeResponses = {
    /**
     * The tables of the lake as DuckDB, Trino, Athena or Glue declare them
     */
    200: {
        dialect: 'duckdb' | 'trino' | 'athena' | 'glue';
        items: Array<{
            table: string;
            ddl: string;
        }>;
        next: null;
    };
};

export type DeclareLakeResponse = DeclareLakeResponses[keyof DeclareLakeResponses];

export type GetLakeFilesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Only this table.
         */
        table?: string;
    };
    url: '/api/v1/lake/files';
};

export type GetLakeFilesErrors = {
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
     * `LAKE_TABLE_UNKNOWN`: The lake has no table {table}.{hint}
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetLakeFilesError = GetLakeFilesErrors[keyof GetLakeFilesErrors];

export type GetLakeFilesResponses = {
    /**
     * The files that make up the tables of the lake now
     */
    200: {
        items: Array<{
            table: string;
            path: string;
            rows: number;
            partition: {
                [key: string]: string;
            };
        }>;
        next: null;
    };
};

export type GetLakeFilesResponse = GetLakeFilesResponses[keyof GetLakeFilesResponses];

export type ListJobsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        state?: 'ready' | 'scheduled' | 'running' | 'failed';
        task?: string;
    };
    url: '/api/v1/jobs';
};

export type ListJobsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListJobsError = ListJobsErrors[keyof ListJobsErrors];

export type ListJobsResponses = {
    /**
     * The jobs that wait, run or failed
     */
    200: {
        items: Array<{
            id: string;
            task: string;
            state: 'ready' | 'scheduled' | 'running' | 'failed';
            attempts: number;
            maxAttempts: number;
            runAt: string;
            createdAt: string;
            worker: string | null;
            lastError: string | null;
        }>;
        next: string | null;
    };
};

export type ListJobsResponse = ListJobsResponses[keyof ListJobsResponses];

export type RunTaskData = {
    body: {
        task: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/jobs';
};

export type RunTaskErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `TASK_UNKNOWN`: There is no task {name} that may be started without input.{hint}
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RunTaskError = RunTaskErrors[keyof RunTaskErrors];

export type RunTaskResponses = {
    /**
     * Run a scheduled task now
     */
    202: {
        id: string;
        task: string;
    };
};

export type RunTaskResponse = RunTaskResponses[keyof RunTaskResponses];

export type ListTasksData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/jobs/tasks';
};

export type ListTasksErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListTasksError = ListTasksErrors[keyof ListTasksErrors];

export type ListTasksResponses = {
    /**
     * The tasks that run on a schedule
     */
    200: {
        items: Array<{
            name: string;
            description: string;
            schedule: string;
        }>;
        next: null;
    };
};

export type ListTasksResponse = ListTasksResponses[keyof ListTasksResponses];

export type RetryJobData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/jobs/{id}/retry';
};

export type RetryJobErrors = {
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
     * `JOB_NOT_FOUND`: There is no job {id}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `JOB_RUNNING`: Job {id} is running.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RetryJobError = RetryJobErrors[keyof RetryJobErrors];

export type RetryJobResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type RetryJobResponse = RetryJobResponses[keyof RetryJobResponses];

export type DeleteJobData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/jobs/{id}';
};

export type DeleteJobErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `JOB_NOT_FOUND`: There is no job {id}.
     */
    404: Problem;
    /**
     * `JOB_RUNNING`: Job {id} is running.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type DeleteJobError = DeleteJobErrors[keyof DeleteJobErrors];

export type DeleteJobResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type DeleteJobResponse = DeleteJobResponses[keyof DeleteJobResponses];

export type ListAccountsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * `none` names none.
         */
        environment?: 'production' | 'staging' | 'testing' | 'development' | 'sandbox' | 'none';
        status?: 'active' | 'suspended' | 'pending-closure' | 'unknown';
        /**
         * A path such as `Workloads/Prod`, with all below it; `/` is what stands under the root.
         */
        unit?: string;
        owner?: string;
        team?: string;
        /**
         * Part of the id, name, e-mail, owner, team, cost center or business unit.
         */
        text?: string;
    };
    url: '/api/v1/accounts';
};

export type ListAccountsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListAccountsError = ListAccountsErrors[keyof ListAccountsErrors];

export type ListAccountsResponses = {
    /**
     * The AWS accounts by name, what they are for and whose they are
     */
    200: {
        items: Array<{
            id: string;
            name: string | null;
            email: string | null;
            status: 'active' | 'suspended' | 'pending-closure' | 'unknown';
            unitId: string | null;
            unitPath: Array<string>;
            tags: {
                [key: string]: string;
            } | null;
            joinedAt: string | null;
            environment: 'production' | 'staging' | 'testing' | 'development' | 'sandbox' | null;
            environmentReason: string;
            owner: string | null;
            team: string | null;
            costCenter: string | null;
            businessUnit: string | null;
            contacts: Array<{
                kind: string;
                name: string | null;
                email: string;
            }>;
            isManagement: boolean;
            delegatedFor: Array<string>;
            source: 'organizations' | 'config' | 'own';
        }>;
        next: string | null;
        organization: {
            id: string;
            managementAccount: string;
        } | null;
        complete: boolean;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
        refreshedAt: string;
        simulated: boolean;
    };
};

export type ListAccountsResponse = ListAccountsResponses[keyof ListAccountsResponses];

export type GetOrganizationData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/organization';
};

export type GetOrganizationErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetOrganizationError = GetOrganizationErrors[keyof GetOrganizationErrors];

export type GetOrganizationResponses = {
    /**
     * The organisation: its units, and how many accounts there are of what
     */
    200: {
        accounts: number;
        environments: Array<{
            environment: 'production' | 'staging' | 'testing' | 'development' | 'sandbox' | null;
            accounts: number;
        }>;
        units: Array<{
            path: Array<string>;
            accounts: number;
        }>;
        organization: {
            id: string;
            managementAccount: string;
        } | null;
        complete: boolean;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
        refreshedAt: string;
        simulated: boolean;
    };
};

export type GetOrganizationResponse = GetOrganizationResponses[keyof GetOrganizationResponses];

export type GetAccountData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/accounts/{id}';
};

export type GetAccountErrors = {
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
     * `ACCOUNT_UNKNOWN`: There is no account {id}.{hint}
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetAccountError = GetAccountErrors[keyof GetAccountErrors];

export type GetAccountResponses = {
    /**
     * One account, by its id or its name
     */
    200: {
        id: string;
        name: string | null;
        email: string | null;
        status: 'active' | 'suspended' | 'pending-closure' | 'unknown';
        unitId: string | null;
        unitPath: Array<string>;
        tags: {
            [key: string]: string;
        } | null;
        joinedAt: string | null;
        environment: 'production' | 'staging' | 'testing' | 'development' | 'sandbox' | null;
        environmentReason: string;
        owner: string | null;
        team: string | null;
        costCenter: string | null;
        businessUnit: string | null;
        contacts: Array<{
            kind: string;
            name: string | null;
            email: string;
        }>;
        isManagement: boolean;
        delegatedFor: Array<string>;
        source: 'organizations' | 'config' | 'own';
    };
};

export type GetAccountResponse = GetAccountResponses[keyof GetAccountResponses];

export type RefreshAccountsData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/accounts/refresh';
};

export type RefreshAccountsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RefreshAccountsError = RefreshAccountsErrors[keyof RefreshAccountsErrors];

export type RefreshAccountsResponses = {
    /**
     * Read the accounts anew
     */
    200: {
        accounts: number;
        organization: {
            id: string;
            managementAccount: string;
        } | null;
        complete: boolean;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
        refreshedAt: string;
        simulated: boolean;
    };
};

export type RefreshAccountsResponse = RefreshAccountsResponses[keyof RefreshAccountsResponses];

export type ListScansData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/scans';
};

export type ListScansErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListScansError = ListScansErrors[keyof ListScansErrors];

export type ListScansResponses = {
    /**
     * Scans, the latest first
     */
    200: {
        items: Array<{
            id: string;
            state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
            cause: string;
            askedBy: string;
            wish: {
                regions?: Array<string>;
                accounts?: Array<string>;
                services?: Array<string>;
                quick?: boolean;
            };
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            interrupted: boolean;
            cancelAsked: boolean;
            progress: {
                total: number;
                done: number;
                failed: number;
                resources: number;
                requests: number;
                throttles: number;
                phase: 'finding accounts' | 'reading' | 'publishing';
                elapsedMs: number;
                remainingMs: number | null;
                accounts: Array<{
                    name: string;
                    total: number;
                    done: number;
                    failed: number;
                    resources: number;
                }>;
                services: Array<{
                    name: string;
                    total: number;
                    done: number;
                    failed: number;
                    resources: number;
                }>;
            } | null;
            summary: {
                cells: {
                    ok: number;
                    partial: number;
                    denied: number;
                    throttled: number;
                    error: number;
                };
                skipped: number;
                resources: number;
                added: number;
                changed: number;
                removed: number;
                requests: number;
                throttles: number;
                accounts: number;
                accountsProblem?: {
                    code: string;
                    title: string;
                    remedy: string | null;
                } | null;
                regions: number;
                snapshot: number | null;
                incomplete: Array<{
                    account: string;
                    region: string;
                    type: string;
                    status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
                    reason: string | null;
                }>;
                brokenPlugins?: Array<{
                    code: string;
                    title: string;
                    remedy: string | null;
                }>;
            } | null;
            problem: {
                code: string;
                title: string;
                remedy: string | null;
            } | null;
            simulated: boolean;
        }>;
        next: string | null;
    };
};

export type ListScansResponse = ListScansResponses[keyof ListScansResponses];

export type StartScanData = {
    body: {
        regions?: Array<string>;
        accounts?: Array<string>;
        services?: Array<string>;
        quick?: boolean;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/scans';
};

export type StartScanErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     *
     * `SCAN_SERVICE_UNKNOWN`: There is no scanner for {service}.{suggestion}
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
     *
     * `SCAN_OUT_OF_SCOPE`: A scan would enter accounts that are outside your scope.
     */
    403: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `SCAN_RUNNING`: Another scan is running.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type StartScanError = StartScanErrors[keyof StartScanErrors];

export type StartScanResponses = {
    /**
     * Take stock of the estate
     */
    202: {
        id: string;
        state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
        cause: string;
        askedBy: string;
        wish: {
            regions?: Array<string>;
            accounts?: Array<string>;
            services?: Array<string>;
            quick?: boolean;
        };
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        interrupted: boolean;
        cancelAsked: boolean;
        progress: {
            total: number;
            done: number;
            failed: number;
            resources: number;
            requests: number;
            throttles: number;
            phase: 'finding accounts' | 'reading' | 'publishing';
            elapsedMs: number;
            remainingMs: number | null;
            accounts: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
            services: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
        } | null;
        summary: {
            cells: {
                ok: number;
                partial: number;
                denied: number;
                throttled: number;
                error: number;
            };
            skipped: number;
            resources: number;
            added: number;
            changed: number;
            removed: number;
            requests: number;
            throttles: number;
            accounts: number;
            accountsProblem?: {
                code: string;
                title: string;
                remedy: string | null;
            } | null;
            regions: number;
            snapshot: number | null;
            incomplete: Array<{
                account: string;
                region: string;
                type: string;
                status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
                reason: string | null;
            }>;
            brokenPlugins?: Array<{
                code: string;
                title: string;
                remedy: string | null;
            }>;
        } | null;
        problem: {
            code: string;
            title: string;
            remedy: string | null;
        } | null;
        simulated: boolean;
    };
};

export type StartScanResponse = StartScanResponses[keyof StartScanResponses];

export type GetScanData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/scans/{id}';
};

export type GetScanErrors = {
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
     * `SCAN_NOT_FOUND`: There is no scan {id}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetScanError = GetScanErrors[keyof GetScanErrors];

export type GetScanResponses = {
    /**
     * One scan: how far it is, or what came of it
     */
    200: {
        id: string;
        state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
        cause: string;
        askedBy: string;
        wish: {
            regions?: Array<string>;
            accounts?: Array<string>;
            services?: Array<string>;
            quick?: boolean;
        };
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        interrupted: boolean;
        cancelAsked: boolean;
        progress: {
            total: number;
            done: number;
            failed: number;
            resources: number;
            requests: number;
            throttles: number;
            phase: 'finding accounts' | 'reading' | 'publishing';
            elapsedMs: number;
            remainingMs: number | null;
            accounts: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
            services: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
        } | null;
        summary: {
            cells: {
                ok: number;
                partial: number;
                denied: number;
                throttled: number;
                error: number;
            };
            skipped: number;
            resources: number;
            added: number;
            changed: number;
            removed: number;
            requests: number;
            throttles: number;
            accounts: number;
            accountsProblem?: {
                code: string;
                title: string;
                remedy: string | null;
            } | null;
            regions: number;
            snapshot: number | null;
            incomplete: Array<{
                account: string;
                region: string;
                type: string;
                status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
                reason: string | null;
            }>;
            brokenPlugins?: Array<{
                code: string;
                title: string;
                remedy: string | null;
            }>;
        } | null;
        problem: {
            code: string;
            title: string;
            remedy: string | null;
        } | null;
        simulated: boolean;
    };
};

export type GetScanResponse = GetScanResponses[keyof GetScanResponses];

export type FollowScanEventsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/scans/{id}/events';
};

export type FollowScanEventsErrors = {
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
     * `SCAN_NOT_FOUND`: There is no scan {id}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `STOPPING`: Reeve is shutting down.
     */
    503: Problem;
};

export type FollowScanEventsError = FollowScanEventsErrors[keyof FollowScanEventsErrors];

export type FollowScanEventsResponses = {
    /**
     * The progress of a scan as it happens, until it has ended
     */
    200: {
        id: string;
        state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
        cause: string;
        askedBy: string;
        wish: {
            regions?: Array<string>;
            accounts?: Array<string>;
            services?: Array<string>;
            quick?: boolean;
        };
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        interrupted: boolean;
        cancelAsked: boolean;
        progress: {
            total: number;
            done: number;
            failed: number;
            resources: number;
            requests: number;
            throttles: number;
            phase: 'finding accounts' | 'reading' | 'publishing';
            elapsedMs: number;
            remainingMs: number | null;
            accounts: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
            services: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
        } | null;
        summary: {
            cells: {
                ok: number;
                partial: number;
                denied: number;
                throttled: number;
                error: number;
            };
            skipped: number;
            resources: number;
            added: number;
            changed: number;
            removed: number;
            requests: number;
            throttles: number;
            accounts: number;
            accountsProblem?: {
                code: string;
                title: string;
                remedy: string | null;
            } | null;
            regions: number;
            snapshot: number | null;
            incomplete: Array<{
                account: string;
                region: string;
                type: string;
                status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
                reason: string | null;
            }>;
            brokenPlugins?: Array<{
                code: string;
                title: string;
                remedy: string | null;
            }>;
        } | null;
        problem: {
            code: string;
            title: string;
            remedy: string | null;
        } | null;
        simulated: boolean;
    };
};

export type FollowScanEventsResponse = FollowScanEventsResponses[keyof FollowScanEventsResponses];

export type CancelScanData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/scans/{id}/cancel';
};

export type CancelScanErrors = {
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
     * `SCAN_NOT_FOUND`: There is no scan {id}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `SCAN_ENDED`: The scan {id} has already ended: {state}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type CancelScanError = CancelScanErrors[keyof CancelScanErrors];

export type CancelScanResponses = {
    /**
     * Stop a scan; what it has read completely is published
     */
    200: {
        id: string;
        state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
        cause: string;
        askedBy: string;
        wish: {
            regions?: Array<string>;
            accounts?: Array<string>;
            services?: Array<string>;
            quick?: boolean;
        };
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        interrupted: boolean;
        cancelAsked: boolean;
        progress: {
            total: number;
            done: number;
            failed: number;
            resources: number;
            requests: number;
            throttles: number;
            phase: 'finding accounts' | 'reading' | 'publishing';
            elapsedMs: number;
            remainingMs: number | null;
            accounts: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
            services: Array<{
                name: string;
                total: number;
                done: number;
                failed: number;
                resources: number;
            }>;
        } | null;
        summary: {
            cells: {
                ok: number;
                partial: number;
                denied: number;
                throttled: number;
                error: number;
            };
            skipped: number;
            resources: number;
            added: number;
            changed: number;
            removed: number;
            requests: number;
            throttles: number;
            accounts: number;
            accountsProblem?: {
                code: string;
                title: string;
                remedy: string | null;
            } | null;
            regions: number;
            snapshot: number | null;
            incomplete: Array<{
                account: string;
                region: string;
                type: string;
                status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
                reason: string | null;
            }>;
            brokenPlugins?: Array<{
                code: string;
                title: string;
                remedy: string | null;
            }>;
        } | null;
        problem: {
            code: string;
            title: string;
            remedy: string | null;
        } | null;
        simulated: boolean;
    };
};

export type CancelScanResponse = CancelScanResponses[keyof CancelScanResponses];

export type ListCoverageData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        status?: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
    };
    url: '/api/v1/coverage';
};

export type ListCoverageErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListCoverageError = ListCoverageErrors[keyof ListCoverageErrors];

export type ListCoverageResponses = {
    /**
     * How the last attempt to read each type in each account and region ended
     */
    200: {
        items: Array<{
            account: string;
            region: string;
            type: string;
            status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
            rows: number | null;
            reason: string | null;
            endedAt: string;
            completeAt: string | null;
        }>;
        next: string | null;
        counts: {
            ok: number;
            partial: number;
            denied: number;
            throttled: number;
            error: number;
        };
        lastScanAt: string | null;
    };
};

export type ListCoverageResponse = ListCoverageResponses[keyof ListCoverageResponses];

export type GetCoverageGridData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/coverage/grid';
};

export type GetCoverageGridErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetCoverageGridError = GetCoverageGridErrors[keyof GetCoverageGridErrors];

export type GetCoverageGridResponses = {
    /**
     * How completely each service of each account is known
     */
    200: {
        items: Array<{
            ok: number;
            partial: number;
            denied: number;
            throttled: number;
            error: number;
            account: string;
            service: string;
            endedAt: string;
            reason: string | null;
        }>;
        next: null;
    };
};

export type GetCoverageGridResponse = GetCoverageGridResponses[keyof GetCoverageGridResponses];

export type GetScanEventsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/scan-events';
};

export type GetScanEventsErrors = {
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
     * `SCAN_QUEUE_INVALID`: {queue} is no queue of SQS.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetScanEventsError = GetScanEventsErrors[keyof GetScanEventsErrors];

export type GetScanEventsResponses = {
    /**
     * What became of events, and what waits to be read again
     */
    200: {
        items: Array<{
            source: string;
            outcome: 'taken' | 'known' | 'ignored' | 'refused' | 'invalid' | 'failed';
            events: number;
            lastAt: string;
            lastReason: string | null;
        }>;
        next: null;
        queue: string | null;
        pending: number;
        dueAt: string | null;
    };
};

export type GetScanEventsResponse = GetScanEventsResponses[keyof GetScanEventsResponses];

export type TellScanEventsData = {
    /**
     * An event of EventBridge as it is, or several.
     */
    body: Array<{
        [key: string]: unknown;
    }> | {
        [key: string]: unknown;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/scan-events';
};

export type TellScanEventsErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type TellScanEventsError = TellScanEventsErrors[keyof TellScanEventsErrors];

export type TellScanEventsResponses = {
    /**
     * Tell that something changed, so that its place is read again
     */
    202: {
        items: Array<{
            outcome: 'taken' | 'known' | 'ignored' | 'refused' | 'invalid' | 'failed';
            reason: string | null;
            cells: Array<{
                type: string;
                account: string;
                region: string;
            }>;
        }>;
        next: null;
    };
};

export type TellScanEventsResponse = TellScanEventsResponses[keyof TellScanEventsResponses];

export type ListResourcesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * A CloudFormation type name, or a service such as `ec2`.
         */
        type?: string;
        account?: string;
        region?: string;
        /**
         * `none`: those that nobody owns.
         */
        owner?: string;
        team?: string;
        environment?: string;
        cost_center?: string;
        project?: string;
        data_class?: string;
        managed_by?: string;
        /**
         * `key`, or `key=value`; `key=` is the empty value.
         */
        tag?: string;
        /**
         * Only those without any tag.
         */
        untagged?: boolean;
        olderThanDays?: number;
        /**
         * Part of the ARN or the name, in any letter case.
         */
        text?: string;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it.
         */
        asOf?: string;
    };
    url: '/api/v1/resources';
};

export type ListResourcesErrors = {
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
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     *
     * `SCANNER_UNKNOWN`: Reeve takes no stock of {type}.{suggestion}
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListResourcesError = ListResourcesErrors[keyof ListResourcesErrors];

export type ListResourcesResponses = {
    /**
     * Resources by type and ARN
     */
    200: {
        items: Array<{
            arn: string;
            type: string;
            account: string;
            region: string;
            name: string | null;
            tags: {
                [key: string]: string;
            } | null;
            createdAt: string | null;
            owner: string | null;
            team: string | null;
            environment: string | null;
            costCenter: string | null;
            project: string | null;
            dataClass: string | null;
            managedBy: string | null;
        }>;
        next: string | null;
        asOf: {
            snapshot: number;
            at: string;
        };
    };
};

export type ListResourcesResponse = ListResourcesResponses[keyof ListResourcesResponses];

export type GetResourceData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * The ARN, or an id or name that only it has.
         */
        arn: string;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it.
         */
        asOf?: string;
    };
    url: '/api/v1/resource';
};

export type GetResourceErrors = {
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
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     *
     * `RESOURCE_NOT_FOUND`: Nothing in the estate is called {words}.{hint}
     *
     * `SCANNER_UNKNOWN`: Reeve takes no stock of {type}.{suggestion}
     */
    404: Problem;
    /**
     * `RESOURCE_AMBIGUOUS`: Several resources are called {words}: {arns}.
     */
    409: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetResourceError = GetResourceErrors[keyof GetResourceErrors];

export type GetResourceResponses = {
    /**
     * Everything that is known of one resource
     */
    200: {
        arn: string;
        type: string;
        account: string;
        region: string;
        name: string | null;
        tags: {
            [key: string]: string;
        } | null;
        createdAt: string | null;
        owner: string | null;
        team: string | null;
        environment: string | null;
        costCenter: string | null;
        project: string | null;
        dataClass: string | null;
        managedBy: string | null;
        properties: Array<{
            name: string;
            description: string;
            value: unknown;
        }>;
        needs: Array<{
            arn: string;
            type: string | null;
            name: string | null;
            kind: string;
            source: string;
            detail: string | null;
        }>;
        neededBy: Array<{
            arn: string;
            type: string | null;
            name: string | null;
            kind: string;
            source: string;
            detail: string | null;
        }>;
        coverage: {
            status: string;
            endedAt: string;
            completeAt: string | null;
        } | null;
        asOf: {
            snapshot: number;
            at: string;
        };
    };
};

export type GetResourceResponse = GetResourceResponses[keyof GetResourceResponses];

export type GetResourceHistoryData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * The ARN, or an id or name that only it has.
         */
        arn: string;
    };
    url: '/api/v1/resource/history';
};

export type GetResourceHistoryErrors = {
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
     * `RESOURCE_NOT_FOUND`: Nothing in the estate is called {words}.{hint}
     *
     * `SCANNER_UNKNOWN`: Reeve takes no stock of {type}.{suggestion}
     */
    404: Problem;
    /**
     * `RESOURCE_AMBIGUOUS`: Several resources are called {words}: {arns}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetResourceHistoryError = GetResourceHistoryErrors[keyof GetResourceHistoryErrors];

export type GetResourceHistoryResponses = {
    /**
     * What became of one resource, the latest first
     */
    200: {
        arn: string;
        type: string;
        items: Array<{
            at: string;
            what: 'appeared' | 'changed' | 'vanished';
            changes: Array<{
                column: string;
                from: unknown;
                to: unknown;
            }>;
            by: string | null;
        }>;
        next: null;
    };
};

export type GetResourceHistoryResponse = GetResourceHistoryResponses[keyof GetResourceHistoryResponses];

export type GetEstateSummaryData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * A CloudFormation type name, or a service such as `ec2`.
         */
        type?: string;
        account?: string;
        region?: string;
        /**
         * `none`: those that nobody owns.
         */
        owner?: string;
        team?: string;
        environment?: string;
        cost_center?: string;
        project?: string;
        data_class?: string;
        managed_by?: string;
        /**
         * `key`, or `key=value`; `key=` is the empty value.
         */
        tag?: string;
        /**
         * Only those without any tag.
         */
        untagged?: boolean;
        olderThanDays?: number;
        /**
         * Part of the ARN or the name, in any letter case.
         */
        text?: string;
        by?: 'account' | 'service' | 'type' | 'region' | 'owner' | 'team' | 'environment' | 'cost_center' | 'project' | 'data_class' | 'managed_by';
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it.
         */
        asOf?: string;
    };
    url: '/api/v1/estate/summary';
};

export type GetEstateSummaryErrors = {
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
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     *
     * `SCANNER_UNKNOWN`: Reeve takes no stock of {type}.{suggestion}
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetEstateSummaryError = GetEstateSummaryErrors[keyof GetEstateSummaryErrors];

export type GetEstateSummaryResponses = {
    /**
     * The estate in figures, and how it falls into groups
     */
    200: {
        resources: number;
        types: number;
        services: number;
        accounts: number;
        regions: number;
        owners: number;
        relations: number;
        tagged: number;
        coverage: {
            complete: number;
            incomplete: number;
        };
        by: 'account' | 'service' | 'type' | 'region' | 'owner' | 'team' | 'environment' | 'cost_center' | 'project' | 'data_class' | 'managed_by';
        groups: Array<{
            key: string | null;
            resources: number;
        }>;
        asOf: {
            snapshot: number;
            at: string;
        };
    };
};

export type GetEstateSummaryResponse = GetEstateSummaryResponses[keyof GetEstateSummaryResponses];

export type GetEstateTreeData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * A CloudFormation type name, or a service such as `ec2`.
         */
        type?: string;
        account?: string;
        region?: string;
        /**
         * `none`: those that nobody owns.
         */
        owner?: string;
        team?: string;
        environment?: string;
        cost_center?: string;
        project?: string;
        data_class?: string;
        managed_by?: string;
        /**
         * `key`, or `key=value`; `key=` is the empty value.
         */
        tag?: string;
        /**
         * Only those without any tag.
         */
        untagged?: boolean;
        olderThanDays?: number;
        /**
         * Part of the ARN or the name, in any letter case.
         */
        text?: string;
        by: Array<'account' | 'service' | 'type' | 'region' | 'owner' | 'team' | 'environment' | 'cost_center' | 'project' | 'data_class' | 'managed_by'>;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it.
         */
        asOf?: string;
    };
    url: '/api/v1/estate/tree';
};

export type GetEstateTreeErrors = {
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
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     *
     * `SCANNER_UNKNOWN`: Reeve takes no stock of {type}.{suggestion}
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetEstateTreeError = GetEstateTreeErrors[keyof GetEstateTreeErrors];

export type GetEstateTreeResponses = {
    /**
     * How many resources each combination of up to three groupings has
     */
    200: {
        by: Array<'account' | 'service' | 'type' | 'region' | 'owner' | 'team' | 'environment' | 'cost_center' | 'project' | 'data_class' | 'managed_by'>;
        items: Array<{
            keys: Array<string | null>;
            resources: number;
        }>;
        next: null;
        asOf: {
            snapshot: number;
            at: string;
        };
    };
};

export type GetEstateTreeResponse = GetEstateTreeResponses[keyof GetEstateTreeResponses];

export type ListEstateDiffData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * A CloudFormation type name, or a service such as `ec2`.
         */
        type?: string;
        account?: string;
        region?: string;
        /**
         * `none`: those that nobody owns.
         */
        owner?: string;
        team?: string;
        environment?: string;
        cost_center?: string;
        project?: string;
        data_class?: string;
        managed_by?: string;
        /**
         * `key`, or `key=value`; `key=` is the empty value.
         */
        tag?: string;
        /**
         * Only those without any tag.
         */
        untagged?: boolean;
        olderThanDays?: number;
        /**
         * Part of the ARN or the name, in any letter case.
         */
        text?: string;
        /**
         * The earlier moment: `30d`, `2026-10-01`, `2026-10`.
         */
        from: string;
        to?: string;
    };
    url: '/api/v1/estate/diff';
};

export type ListEstateDiffErrors = {
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
     *
     * `DIFF_BACKWARDS`: The time from {from} to {to} runs backwards.
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
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     *
     * `SCANNER_UNKNOWN`: Reeve takes no stock of {type}.{suggestion}
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListEstateDiffError = ListEstateDiffErrors[keyof ListEstateDiffErrors];

export type ListEstateDiffResponses = {
    /**
     * What appeared, changed and vanished between two moments
     */
    200: {
        items: Array<{
            what: 'appeared' | 'changed' | 'vanished';
            arn: string;
            type: string;
            account: string;
            region: string;
            name: string | null;
        }>;
        next: string | null;
        from: {
            snapshot: number;
            at: string;
        };
        to: {
            snapshot: number;
            at: string;
        };
        knownSince: string | null;
        appeared: number;
        changed: number;
        vanished: number;
        byType: Array<{
            type: string;
            appeared: number;
            changed: number;
            vanished: number;
        }>;
    };
};

export type ListEstateDiffResponse = ListEstateDiffResponses[keyof ListEstateDiffResponses];

export type GetResourceTypesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Only those that plugins bring.
         */
        own?: boolean;
    };
    url: '/api/v1/resource-types';
};

export type GetResourceTypesErrors = {
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
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetResourceTypesError = GetResourceTypesErrors[keyof GetResourceTypesErrors];

export type GetResourceTypesResponses = {
    /**
     * The types of resources that are looked for
     */
    200: {
        items: Array<{
            type: string;
            description: string;
            scope: 'region' | 'global';
            table: string;
            calls: Array<string>;
            plugin: string | null;
        }>;
        next: null;
    };
};

export type GetResourceTypesResponse = GetResourceTypesResponses[keyof GetResourceTypesResponses];

export type GetPluginsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/plugins';
};

export type GetPluginsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetPluginsError = GetPluginsErrors[keyof GetPluginsErrors];

export type GetPluginsResponses = {
    /**
     * The files that bring types of resources, and what is wrong with those that cannot be used
     */
    200: {
        items: Array<{
            file: string;
            type: string | null;
            state: 'used' | 'refused';
            problem: {
                code: string;
                title: string;
                remedy: string;
            } | null;
        }>;
        next: null;
        folder: string;
    };
};

export type GetPluginsResponse = GetPluginsResponses[keyof GetPluginsResponses];

export type GetIamPolicyData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * What is to be allowed.
         */
        for: 'scan' | 'metrics' | 'scan-events' | 'flow-logs';
        /**
         * Services such as ec2, or types, separated by commas; all without it.
         */
        services?: string;
    };
    url: '/api/v1/iam/policy';
};

export type GetIamPolicyErrors = {
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
     * `SCAN_SERVICE_UNKNOWN`: There is no scanner for {service}.{suggestion}
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
     * `SCAN_QUEUE_NOT_SET`: No queue of events is set.
     */
    409: Problem;
    /**
     * `SCAN_QUEUE_INVALID`: {queue} is no queue of SQS.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetIamPolicyError = GetIamPolicyErrors[keyof GetIamPolicyErrors];

export type GetIamPolicyResponses = {
    /**
     * The exact IAM policy that a purpose needs
     */
    200: {
        Version: '2012-10-17';
        Statement: Array<{
            Sid: string;
            Effect: 'Allow';
            Action: Array<string>;
            Resource: string;
        }>;
    };
};

export type GetIamPolicyResponse = GetIamPolicyResponses[keyof GetIamPolicyResponses];

export type ReadMetricsData = {
    body: {
        /**
         * These accounts; all without it.
         */
        accounts?: Array<string>;
        /**
         * These types; all that are measured without it.
         */
        types?: Array<string>;
        /**
         * Whether a worker is to read; else whoever asks reads by itself.
         */
        queue?: boolean;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/metric-readings';
};

export type ReadMetricsErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     *
     * `SCAN_OUT_OF_SCOPE`: A scan would enter accounts that are outside your scope.
     */
    403: Problem;
    /**
     * `METRICS_UNKNOWN`: Nothing is measured of {type}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type ReadMetricsError = ReadMetricsErrors[keyof ReadMetricsErrors];

export type ReadMetricsResponses = {
    /**
     * Read what CloudWatch measured since the last time
     */
    202: {
        accounts: Array<string> | null;
        types: Array<string> | null;
        queued: boolean;
    };
};

export type ReadMetricsResponse = ReadMetricsResponses[keyof ReadMetricsResponses];

export type ListMetricCoverageData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/metric-coverage';
};

export type ListMetricCoverageErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListMetricCoverageError = ListMetricCoverageErrors[keyof ListMetricCoverageErrors];

export type ListMetricCoverageResponses = {
    /**
     * How the last reading of metrics of each type in each account and region ended
     */
    200: {
        items: Array<{
            type: string;
            account: string;
            region: string;
            status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
            resources: number;
            series: number;
            points: number;
            reason: string | null;
            readAt: string;
            completeAt: string | null;
        }>;
        next: string | null;
    };
};

export type ListMetricCoverageResponse = ListMetricCoverageResponses[keyof ListMetricCoverageResponses];

export type ImportFlowLogsData = {
    body: {
        /**
         * Where they lie; without it everything that flowLogs.sources names.
         */
        source?: string;
        /**
         * Only files of this account; also whose the files are that do not say it.
         */
        account?: string;
        /**
         * Only files of this region; also where the files are from that do not say it.
         */
        region?: string;
        /**
         * Whether a worker is to read; else whoever asks reads by itself.
         */
        queue?: boolean;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/flow-imports';
};

export type ImportFlowLogsErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     *
     * `FLOW_PATH_REMOTE`: {source} is a path, and a server reads no files that callers name.
     *
     * `FLOW_SOURCE_INVALID`: {source} is no source of flow logs: {problem}.
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
     *
     * `SCAN_OUT_OF_SCOPE`: A scan would enter accounts that are outside your scope.
     */
    403: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type ImportFlowLogsError = ImportFlowLogsErrors[keyof ImportFlowLogsErrors];

export type ImportFlowLogsResponses = {
    /**
     * Read VPC flow logs
     */
    202: {
        sources: Array<string>;
        queued: boolean;
    };
};

export type ImportFlowLogsResponse = ImportFlowLogsResponses[keyof ImportFlowLogsResponses];

export type ListFlowsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * Who opened: an ARN, or the id or name it ends with.
         */
        from?: string;
        /**
         * Who serves: an ARN, or the id or name it ends with.
         */
        to?: string;
        /**
         * The service, such as tcp/5432.
         */
        port?: string;
    };
    url: '/api/v1/flows';
};

export type ListFlowsErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListFlowsError = ListFlowsErrors[keyof ListFlowsErrors];

export type ListFlowsResponses = {
    /**
     * Who talks to whom by the flow logs, the most first
     */
    200: {
        items: Array<{
            from: string;
            fromType: string;
            fromAccount: string;
            to: string;
            toAccount: string;
            ports: Array<string>;
            portCount: number;
            bytes: number | string;
            bytesBack: number | string;
            packets: number | string;
            packetsBack: number | string;
            flows: number | string;
            days: number;
            firstAt: string;
            lastAt: string;
        }>;
        next: string | null;
        windowDays: number;
    };
};

export type ListFlowsResponse = ListFlowsResponses[keyof ListFlowsResponses];

export type ListFlowCoverageData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/flow-coverage';
};

export type ListFlowCoverageErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListFlowCoverageError = ListFlowCoverageErrors[keyof ListFlowCoverageErrors];

export type ListFlowCoverageResponses = {
    /**
     * What was read of the flow logs of each account and region
     */
    200: {
        items: Array<{
            account: string;
            region: string;
            files: number;
            records: number | string;
            rejected: number | string;
            portless: number | string;
            public: number | string;
            unknown: number | string;
            ambiguous: number | string;
            noData: number | string;
            skipped: number | string;
            malformed: number | string;
            firstAt: string | null;
            lastAt: string | null;
        }>;
        next: string | null;
    };
};

export type ListFlowCoverageResponse = ListFlowCoverageResponses[keyof ListFlowCoverageResponses];

export type ListFlowFilesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * Only these.
         */
        state?: 'read' | 'duplicate' | 'failed';
    };
    url: '/api/v1/flow-files';
};

export type ListFlowFilesErrors = {
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
     *
     * `SCAN_OUT_OF_SCOPE`: A scan would enter accounts that are outside your scope.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListFlowFilesError = ListFlowFilesErrors[keyof ListFlowFilesErrors];

export type ListFlowFilesResponses = {
    /**
     * Files of flow logs that were read, the latest first, and what was wrong with them
     */
    200: {
        items: Array<{
            name: string;
            size: number;
            state: 'read' | 'duplicate' | 'failed';
            readAt: string;
            records: number;
            malformedLines: number;
            malformed: Array<{
                line: number;
                problem: string;
            }>;
            problem: {
                code: string;
                title: string;
                remedy: string | null;
            } | null;
        }>;
        next: string | null;
    };
};

export type ListFlowFilesResponse = ListFlowFilesResponses[keyof ListFlowFilesResponses];

export type ListUnresolvedNamesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * Only these.
         */
        state?: 'dangling' | 'ambiguous';
        /**
         * Only host names, or only tags.
         */
        source?: 'dns' | 'tags';
    };
    url: '/api/v1/unresolved-names';
};

export type ListUnresolvedNamesErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListUnresolvedNamesError = ListUnresolvedNamesErrors[keyof ListUnresolvedNamesErrors];

export type ListUnresolvedNamesResponses = {
    /**
     * Host names and names in tags that lead to nobody known, or to several
     */
    200: {
        items: Array<{
            arn: string;
            type: string;
            account: string;
            region: string;
            kind: string;
            source: string;
            name: string;
            state: 'dangling' | 'ambiguous';
            candidates: number;
            detail: string;
        }>;
        next: string | null;
    };
};

export type ListUnresolvedNamesResponse = ListUnresolvedNamesResponses[keyof ListUnresolvedNamesResponses];

export type ListCostsImportsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/costs/imports';
};

export type ListCostsImportsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListCostsImportsError = ListCostsImportsErrors[keyof ListCostsImportsErrors];

export type ListCostsImportsResponses = {
    /**
     * Cost imports, the latest first
     */
    200: {
        items: Array<{
            id: string;
            source: string;
            state: 'queued' | 'running' | 'done' | 'failed';
            askedBy: string;
            mostRequests: number | null;
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            interrupted: boolean;
            progress: {
                phase: 'looking' | 'fetching' | 'reading' | 'adding up' | 'publishing';
                period: string | null;
                files: number;
                filesDone: number;
                lines: number;
            } | null;
            summary: {
                format: string;
                rows: number;
                totals: {
                    [key: string]: {
                        billed: string;
                        effective: string | null;
                    };
                };
                residual: {
                    [key: string]: string;
                };
                withoutResource: number;
                unchanged: number;
                requests: number | null;
                months: Array<{
                    month: string;
                    rows: number;
                    totals: {
                        [key: string]: {
                            billed: string;
                            effective: string | null;
                        };
                    };
                    residual: {
                        [key: string]: string;
                    };
                    checked: 'read again' | 'as taken over';
                    firstDay: string;
                    lastDay: string;
                    missingDays: number;
                    withoutResource: number;
                    replaced: {
                        [key: string]: {
                            billed: string;
                            effective: string | null;
                        };
                    } | null;
                    accountsGone?: Array<string>;
                }>;
            } | null;
            problem: {
                code: string;
                message: string;
                remedy: string;
            } | null;
        }>;
        next: string | null;
    };
};

export type ListCostsImportsResponse = ListCostsImportsResponses[keyof ListCostsImportsResponses];

export type StartCostImportData = {
    body: {
        /**
         * Files, folders of files, or manifests on the machine where Reeve runs, or s3://bucket/prefix.
         */
        files?: Array<string>;
        /**
         * Absent: what the columns say.
         */
        format?: 'focus' | 'cur2' | 'cur';
        /**
         * The name under which the lines are kept, and replaced by the next import of it.
         */
        source?: string;
        /**
         * The account whose bucket it is; absent: that of the credentials.
         */
        account?: string;
        /**
         * Leave billing periods alone whose files are those of the last import.
         */
        changedOnly?: boolean;
        /**
         * The files are the hours of a bill that another source has: purchases of commitments are tried on them, and no sum counts them.
         */
        hoursOnly?: boolean;
        /**
         * Instead of files: how many months back to ask Cost Explorer for; what is absent is as the settings say. AWS charges $0.01 for each request.
         */
        costExplorer?: {
            months?: number;
            maxRequests?: number;
            tag?: string;
        };
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/imports';
};

export type StartCostImportErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type StartCostImportError = StartCostImportErrors[keyof StartCostImportErrors];

export type StartCostImportResponses = {
    /**
     * Take cost files in
     */
    202: {
        id: string;
        source: string;
        state: 'queued' | 'running' | 'done' | 'failed';
        askedBy: string;
        mostRequests: number | null;
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        interrupted: boolean;
        progress: {
            phase: 'looking' | 'fetching' | 'reading' | 'adding up' | 'publishing';
            period: string | null;
            files: number;
            filesDone: number;
            lines: number;
        } | null;
        summary: {
            format: string;
            rows: number;
            totals: {
                [key: string]: {
                    billed: string;
                    effective: string | null;
                };
            };
            residual: {
                [key: string]: string;
            };
            withoutResource: number;
            unchanged: number;
            requests: number | null;
            months: Array<{
                month: string;
                rows: number;
                totals: {
                    [key: string]: {
                        billed: string;
                        effective: string | null;
                    };
                };
                residual: {
                    [key: string]: string;
                };
                checked: 'read again' | 'as taken over';
                firstDay: string;
                lastDay: string;
                missingDays: number;
                withoutResource: number;
                replaced: {
                    [key: string]: {
                        billed: string;
                        effective: string | null;
                    };
                } | null;
                accountsGone?: Array<string>;
            }>;
        } | null;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
    };
};

export type StartCostImportResponse = StartCostImportResponses[keyof StartCostImportResponses];

export type GetCostsImportData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/costs/imports/{id}';
};

export type GetCostsImportErrors = {
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
     * `COST_IMPORT_NOT_FOUND`: There is no import {id}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetCostsImportError = GetCostsImportErrors[keyof GetCostsImportErrors];

export type GetCostsImportResponses = {
    /**
     * One cost import: how far it is, or what came of it
     */
    200: {
        id: string;
        source: string;
        state: 'queued' | 'running' | 'done' | 'failed';
        askedBy: string;
        mostRequests: number | null;
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        interrupted: boolean;
        progress: {
            phase: 'looking' | 'fetching' | 'reading' | 'adding up' | 'publishing';
            period: string | null;
            files: number;
            filesDone: number;
            lines: number;
        } | null;
        summary: {
            format: string;
            rows: number;
            totals: {
                [key: string]: {
                    billed: string;
                    effective: string | null;
                };
            };
            residual: {
                [key: string]: string;
            };
            withoutResource: number;
            unchanged: number;
            requests: number | null;
            months: Array<{
                month: string;
                rows: number;
                totals: {
                    [key: string]: {
                        billed: string;
                        effective: string | null;
                    };
                };
                residual: {
                    [key: string]: string;
                };
                checked: 'read again' | 'as taken over';
                firstDay: string;
                lastDay: string;
                missingDays: number;
                withoutResource: number;
                replaced: {
                    [key: string]: {
                        billed: string;
                        effective: string | null;
                    };
                } | null;
                accountsGone?: Array<string>;
            }>;
        } | null;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
    };
};

export type GetCostsImportResponse = GetCostsImportResponses[keyof GetCostsImportResponses];

export type GetCostsSourcesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/sources';
};

export type GetCostsSourcesErrors = {
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
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetCostsSourcesError = GetCostsSourcesErrors[keyof GetCostsSourcesErrors];

export type GetCostsSourcesResponses = {
    /**
     * What each source of costs holds, and which is read where several hold the same
     */
    200: {
        items: Array<{
            source: string;
            month: string;
            format: string;
            billingAccounts: Array<string>;
            rows: number;
            totals: {
                [key: string]: {
                    billed: string;
                    effective: string | null;
                };
            };
            residual: {
                [key: string]: string;
            } | null;
            lastDay: string;
            importedAt: string;
            serves: 'yes' | 'partly' | 'no';
            overlaidBy: Array<string>;
        }>;
        next: null;
    };
};

export type GetCostsSourcesResponse = GetCostsSourcesResponses[keyof GetCostsSourcesResponses];

export type RefreshCostsData = {
    body: {
        source?: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/refresh';
};

export type RefreshCostsErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `COST_SOURCE_UNKNOWN`: The settings name no source of costs {name}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RefreshCostsError = RefreshCostsErrors[keyof RefreshCostsErrors];

export type RefreshCostsResponses = {
    /**
     * Take in what changed at the sources that the settings name
     */
    202: {
        items: Array<{
            id: string;
            source: string;
            state: 'queued' | 'running' | 'done' | 'failed';
            askedBy: string;
            mostRequests: number | null;
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            interrupted: boolean;
            progress: {
                phase: 'looking' | 'fetching' | 'reading' | 'adding up' | 'publishing';
                period: string | null;
                files: number;
                filesDone: number;
                lines: number;
            } | null;
            summary: {
                format: string;
                rows: number;
                totals: {
                    [key: string]: {
                        billed: string;
                        effective: string | null;
                    };
                };
                residual: {
                    [key: string]: string;
                };
                withoutResource: number;
                unchanged: number;
                requests: number | null;
                months: Array<{
                    month: string;
                    rows: number;
                    totals: {
                        [key: string]: {
                            billed: string;
                            effective: string | null;
                        };
                    };
                    residual: {
                        [key: string]: string;
                    };
                    checked: 'read again' | 'as taken over';
                    firstDay: string;
                    lastDay: string;
                    missingDays: number;
                    withoutResource: number;
                    replaced: {
                        [key: string]: {
                            billed: string;
                            effective: string | null;
                        };
                    } | null;
                    accountsGone?: Array<string>;
                }>;
            } | null;
            problem: {
                code: string;
                message: string;
                remedy: string;
            } | null;
        }>;
        next: null;
    };
};

export type RefreshCostsResponse = RefreshCostsResponses[keyof RefreshCostsResponses];

export type GetCostsReconcileData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * The first month.
         */
        from?: string;
        /**
         * The last month, included.
         */
        to?: string;
        /**
         * Services that differ by no more than this are not named.
         */
        tolerance?: string;
    };
    url: '/api/v1/costs/reconcile';
};

export type GetCostsReconcileErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetCostsReconcileError = GetCostsReconcileErrors[keyof GetCostsReconcileErrors];

export type GetCostsReconcileResponses = {
    /**
     * Where sources of costs differ from each other, and what AWS restated
     */
    200: {
        sources: Array<{
            month: string;
            currency: string;
            left: string;
            right: string;
            leftBilled: string;
            rightBilled: string;
            leftUpTo: string;
            rightUpTo: string;
            difference: string;
            services: Array<{
                month: string;
                service: string | null;
                currency: string;
                left: string;
                right: string;
                leftBilled: string | null;
                rightBilled: string | null;
                difference: string;
            }>;
        }>;
        versions: Array<{
            month: string;
            currency: string;
            left: string;
            right: string;
            leftBilled: string;
            rightBilled: string;
            leftUpTo: string;
            rightUpTo: string;
            difference: string;
            services: Array<{
                month: string;
                service: string | null;
                currency: string;
                left: string;
                right: string;
                leftBilled: string | null;
                rightBilled: string | null;
                difference: string;
            }>;
        }>;
        grown: Array<{
            source: string;
            month: string;
            upTo: string;
        }>;
        forgotten: Array<{
            source: string;
            month: string;
        }>;
    };
};

export type GetCostsReconcileResponse = GetCostsReconcileResponses[keyof GetCostsReconcileResponses];

export type DescribeCostDimensionsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/dimensions';
};

export type DescribeCostDimensionsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type DescribeCostDimensionsError = DescribeCostDimensionsErrors[keyof DescribeCostDimensionsErrors];

export type DescribeCostDimensionsResponses = {
    /**
     * What costs can be grouped and narrowed by, and the keys of the tags on the bill
     */
    200: {
        names: Array<string>;
        tags: Array<string>;
    };
};

export type DescribeCostDimensionsResponse = DescribeCostDimensionsResponses[keyof DescribeCostDimensionsResponses];

export type ListCostsReportData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Up to four with commas between them: account, account-name, service, region, category, usage-type, operation, resource, charge, payer, commitment, AccountName, ou, environment, team, owner, cost-center, project, business-unit, purchase, day, week, month, tag:<key>, cost-category:<key>, or a FOCUS column.
         */
        by?: string;
        /**
         * billed (the invoice), effective or amortised (with shares of what was paid in advance), contracted, list, or usage.
         */
        measure?: 'billed' | 'effective' | 'contracted' | 'list' | 'usage' | 'amortised';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * What it is compared with: a period in words, `previous`, or `year before` for the same days of the year before.
         */
        against?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
        /**
         * With the amounts over time, for charts.
         */
        series?: 'day' | 'week' | 'month';
        sort?: 'cost' | 'change' | 'key';
        limit?: number;
        /**
         * `next` of the page before.
         */
        after?: string;
    };
    url: '/api/v1/costs/report';
};

export type ListCostsReportErrors = {
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
     *
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListCostsReportError = ListCostsReportErrors[keyof ListCostsReportErrors];

export type ListCostsReportResponses = {
    /**
     * Costs of a period, grouped
     */
    200: {
        by: Array<string>;
        measure: 'billed' | 'effective' | 'contracted' | 'list' | 'usage';
        from: string;
        to: string;
        rows: Array<{
            cost: string | null;
            [key: string]: string | null | string | null;
        }>;
        total: string | null;
        currency: string | null;
        groups: number;
        rest: string | null;
        unknownLines: number;
        against: {
            from: string;
            to: string;
            total: string | null;
            change: string | null;
        } | null;
        series: {
            unit: 'day' | 'week' | 'month';
            starts: Array<string>;
            rows: Array<Array<string | null>>;
            rest: Array<string | null>;
        } | null;
        resources: Array<{
            arn: string;
            type: string;
            name: string | null;
            owner: string | null;
            team: string | null;
            goneAt: string | null;
        } | null> | null;
        unmatched: Array<{
            by: string;
            value: string | null;
            hint: string;
        }>;
        next: string | null;
    };
};

export type ListCostsReportResponse = ListCostsReportResponses[keyof ListCostsReportResponses];

export type ExplainReportData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Up to four with commas between them: account, account-name, service, region, category, usage-type, operation, resource, charge, payer, commitment, AccountName, ou, environment, team, owner, cost-center, project, business-unit, purchase, day, week, month, tag:<key>, cost-category:<key>, or a FOCUS column.
         */
        by?: string;
        /**
         * billed (the invoice), effective or amortised (with shares of what was paid in advance), contracted, list, or usage.
         */
        measure?: 'billed' | 'effective' | 'contracted' | 'list' | 'usage' | 'amortised';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * What it is compared with: a period in words, `previous`, or `year before` for the same days of the year before.
         */
        against?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
        /**
         * With the amounts over time, for charts.
         */
        series?: 'day' | 'week' | 'month';
        sort?: 'cost' | 'change' | 'key';
        limit?: number;
        /**
         * `next` of the page before.
         */
        after?: string;
    };
    url: '/api/v1/costs/report-sql';
};

export type ExplainReportErrors = {
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
     *
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     *
     * `LAKE_SQL_NOT_PORTABLE`: The query cannot be asked of Trino or Athena: {problem}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ExplainReportError = ExplainReportErrors[keyof ExplainReportErrors];

export type ExplainReportResponses = {
    /**
     * What a report asks of the lake, as SQL for Trino or Athena
     */
    200: {
        dialect: 'trino';
        queries: Array<string>;
    };
};

export type ExplainReportResponse = ExplainReportResponses[keyof ExplainReportResponses];

export type DownloadCostReportData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Up to four with commas between them: account, account-name, service, region, category, usage-type, operation, resource, charge, payer, commitment, AccountName, ou, environment, team, owner, cost-center, project, business-unit, purchase, day, week, month, tag:<key>, cost-category:<key>, or a FOCUS column.
         */
        by?: string;
        /**
         * billed (the invoice), effective or amortised (with shares of what was paid in advance), contracted, list, or usage.
         */
        measure?: 'billed' | 'effective' | 'contracted' | 'list' | 'usage' | 'amortised';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * What it is compared with: a period in words, `previous`, or `year before` for the same days of the year before.
         */
        against?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
        /**
         * With the amounts over time, for charts.
         */
        series?: 'day' | 'week' | 'month';
        sort?: 'cost' | 'change' | 'key';
        limit?: number;
    };
    url: '/api/v1/costs/report-csv';
};

export type DownloadCostReportErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type DownloadCostReportError = DownloadCostReportErrors[keyof DownloadCostReportErrors];

export type DownloadCostReportResponses = {
    /**
     * Costs of a period, grouped, as CSV
     */
    200: string;
};

export type DownloadCostReportResponse = DownloadCostReportResponses[keyof DownloadCostReportResponses];

export type GetCostsAllocationRulesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * By the rules of that version; absent, those in force, whatever the period. 0 is without rules.
         */
        rulesVersion?: number;
    };
    url: '/api/v1/costs/allocation/rules';
};

export type GetCostsAllocationRulesErrors = {
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
     * `COST_RULES_VERSION_UNKNOWN`: There is no version {version} of the rules of allocation.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetCostsAllocationRulesError = GetCostsAllocationRulesErrors[keyof GetCostsAllocationRulesErrors];

export type GetCostsAllocationRulesResponses = {
    /**
     * The rules of allocation in force, or those of a version
     */
    200: {
        version: number;
        rules: {
            /**
             * Other words for a value, such as typos; case, spaces and -_.:/ need none.
             */
            synonyms: Array<{
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * Null: they say nothing, such as tbd; the next to be asked decides.
                 */
                value: string | null;
                said: Array<string>;
            }>;
            /**
             * In order: of what several set, the first counts. They outrank tags.
             */
            rules: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not: boolean;
                }>;
                set: {
                    [key: string]: string;
                };
            }>;
            /**
             * In order: a cost is shared out by the first that takes it.
             */
            splits: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * Among what the cost is shared out.
                 */
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not: boolean;
                }>;
                how: {
                    kind: 'even';
                    among: Array<string>;
                } | {
                    kind: 'proportional';
                    to?: 'billed' | 'effective' | 'contracted' | 'list';
                    /**
                     * Absent: all that have costs.
                     */
                    among?: Array<string>;
                } | {
                    kind: 'percent';
                    shares: {
                        [key: string]: string;
                    };
                } | {
                    kind: 'metric';
                    /**
                     * What was counted, such as requests.
                     */
                    metric: string;
                    counts: {
                        [key: string]: string;
                    };
                };
            }>;
        };
        why: string | null;
        by: string | null;
        at: string | null;
    };
};

export type GetCostsAllocationRulesResponse = GetCostsAllocationRulesResponses[keyof GetCostsAllocationRulesResponses];

export type SetAllocationRulesData = {
    body: {
        rules: {
            /**
             * Other words for a value, such as typos; case, spaces and -_.:/ need none.
             */
            synonyms?: Array<{
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * Null: they say nothing, such as tbd; the next to be asked decides.
                 */
                value: string | null;
                said: Array<string>;
            }>;
            /**
             * In order: of what several set, the first counts. They outrank tags.
             */
            rules?: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not?: boolean;
                }>;
                set: {
                    [key: string]: string;
                };
            }>;
            /**
             * In order: a cost is shared out by the first that takes it.
             */
            splits?: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * Among what the cost is shared out.
                 */
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not?: boolean;
                }>;
                how: {
                    kind: 'even';
                    among: Array<string>;
                } | {
                    kind: 'proportional';
                    to?: 'billed' | 'effective' | 'contracted' | 'list';
                    /**
                     * Absent: all that have costs.
                     */
                    among?: Array<string>;
                } | {
                    kind: 'percent';
                    shares: {
                        [key: string]: string;
                    };
                } | {
                    kind: 'metric';
                    /**
                     * What was counted, such as requests.
                     */
                    metric: string;
                    counts: {
                        [key: string]: string;
                    };
                };
            }>;
        };
        why: string;
        /**
         * The version that they were made from.
         */
        basedOn: number;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/allocation/rules';
};

export type SetAllocationRulesErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `COST_RULES_CHANGED`: The rules of allocation were changed: these are based on version {based}, in force is {version}.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type SetAllocationRulesError = SetAllocationRulesErrors[keyof SetAllocationRulesErrors];

export type SetAllocationRulesResponses = {
    /**
     * Put rules of allocation in force
     */
    201: {
        version: number;
        rules: {
            /**
             * Other words for a value, such as typos; case, spaces and -_.:/ need none.
             */
            synonyms: Array<{
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * Null: they say nothing, such as tbd; the next to be asked decides.
                 */
                value: string | null;
                said: Array<string>;
            }>;
            /**
             * In order: of what several set, the first counts. They outrank tags.
             */
            rules: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not: boolean;
                }>;
                set: {
                    [key: string]: string;
                };
            }>;
            /**
             * In order: a cost is shared out by the first that takes it.
             */
            splits: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * Among what the cost is shared out.
                 */
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not: boolean;
                }>;
                how: {
                    kind: 'even';
                    among: Array<string>;
                } | {
                    kind: 'proportional';
                    to?: 'billed' | 'effective' | 'contracted' | 'list';
                    /**
                     * Absent: all that have costs.
                     */
                    among?: Array<string>;
                } | {
                    kind: 'percent';
                    shares: {
                        [key: string]: string;
                    };
                } | {
                    kind: 'metric';
                    /**
                     * What was counted, such as requests.
                     */
                    metric: string;
                    counts: {
                        [key: string]: string;
                    };
                };
            }>;
        };
        why: string | null;
        by: string | null;
        at: string | null;
    };
};

export type SetAllocationRulesResponse = SetAllocationRulesResponses[keyof SetAllocationRulesResponses];

export type GetCostsAllocationHistoryData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/allocation/history';
};

export type GetCostsAllocationHistoryErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetCostsAllocationHistoryError = GetCostsAllocationHistoryErrors[keyof GetCostsAllocationHistoryErrors];

export type GetCostsAllocationHistoryResponses = {
    /**
     * Every version of the rules of allocation, with who made it and why
     */
    200: {
        items: Array<{
            version: number;
            rules: {
                /**
                 * Other words for a value, such as typos; case, spaces and -_.:/ need none.
                 */
                synonyms: Array<{
                    of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                    /**
                     * Null: they say nothing, such as tbd; the next to be asked decides.
                     */
                    value: string | null;
                    said: Array<string>;
                }>;
                /**
                 * In order: of what several set, the first counts. They outrank tags.
                 */
                rules: Array<{
                    /**
                     * What explanations call it.
                     */
                    name: string;
                    /**
                     * All of them must hold.
                     */
                    when: Array<{
                        /**
                         * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                         */
                        field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                        /**
                         * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                         */
                        is: Array<string>;
                        not: boolean;
                    }>;
                    set: {
                        [key: string]: string;
                    };
                }>;
                /**
                 * In order: a cost is shared out by the first that takes it.
                 */
                splits: Array<{
                    /**
                     * What explanations call it.
                     */
                    name: string;
                    /**
                     * Among what the cost is shared out.
                     */
                    of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                    /**
                     * All of them must hold.
                     */
                    when: Array<{
                        /**
                         * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                         */
                        field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                        /**
                         * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                         */
                        is: Array<string>;
                        not: boolean;
                    }>;
                    how: {
                        kind: 'even';
                        among: Array<string>;
                    } | {
                        kind: 'proportional';
                        to?: 'billed' | 'effective' | 'contracted' | 'list';
                        /**
                         * Absent: all that have costs.
                         */
                        among?: Array<string>;
                    } | {
                        kind: 'percent';
                        shares: {
                            [key: string]: string;
                        };
                    } | {
                        kind: 'metric';
                        /**
                         * What was counted, such as requests.
                         */
                        metric: string;
                        counts: {
                            [key: string]: string;
                        };
                    };
                }>;
            };
            why: string | null;
            by: string | null;
            at: string | null;
        }>;
        next: null;
    };
};

export type GetCostsAllocationHistoryResponse = GetCostsAllocationHistoryResponses[keyof GetCostsAllocationHistoryResponses];

export type TryAllocationRulesData = {
    body: {
        by?: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure?: 'billed' | 'effective' | 'contracted' | 'list';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        currency?: string;
        rules: {
            /**
             * Other words for a value, such as typos; case, spaces and -_.:/ need none.
             */
            synonyms?: Array<{
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * Null: they say nothing, such as tbd; the next to be asked decides.
                 */
                value: string | null;
                said: Array<string>;
            }>;
            /**
             * In order: of what several set, the first counts. They outrank tags.
             */
            rules?: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not?: boolean;
                }>;
                set: {
                    [key: string]: string;
                };
            }>;
            /**
             * In order: a cost is shared out by the first that takes it.
             */
            splits?: Array<{
                /**
                 * What explanations call it.
                 */
                name: string;
                /**
                 * Among what the cost is shared out.
                 */
                of: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
                /**
                 * All of them must hold.
                 */
                when: Array<{
                    /**
                     * account, account-name, ou, service, region, usage-type, charge, kind, commitment, source, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.
                     */
                    field: 'account' | 'account-name' | 'ou' | 'service' | 'region' | 'usage-type' | 'charge' | 'kind' | 'commitment' | 'source' | string;
                    /**
                     * Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.
                     */
                    is: Array<string>;
                    not?: boolean;
                }>;
                how: {
                    kind: 'even';
                    among: Array<string>;
                } | {
                    kind: 'proportional';
                    to?: 'billed' | 'effective' | 'contracted' | 'list';
                    /**
                     * Absent: all that have costs.
                     */
                    among?: Array<string>;
                } | {
                    kind: 'percent';
                    shares: {
                        [key: string]: string;
                    };
                } | {
                    kind: 'metric';
                    /**
                     * What was counted, such as requests.
                     */
                    metric: string;
                    counts: {
                        [key: string]: string;
                    };
                };
            }>;
        };
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/allocation/trials';
};

export type TryAllocationRulesErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     *
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type TryAllocationRulesError = TryAllocationRulesErrors[keyof TryAllocationRulesErrors];

export type TryAllocationRulesResponses = {
    /**
     * What rules of allocation would change, before they are in force
     */
    200: {
        by: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure: 'billed' | 'effective' | 'contracted' | 'list';
        from: string;
        to: string;
        version: number;
        currency: string | null;
        rows: Array<{
            value: string | null;
            before: string;
            after: string;
            change: string;
        }>;
        moves: Array<{
            from: Array<string | null>;
            to: string | null;
            cost: string;
            reason: string;
        }>;
        total: string;
        moved: string;
        unallocated: {
            before: string;
            after: string;
        };
        unownedLines: {
            before: number;
            after: number;
        };
    };
};

export type TryAllocationRulesResponse = TryAllocationRulesResponses[keyof TryAllocationRulesResponses];

export type GetCostsShowbackData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        by?: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure?: 'billed' | 'effective' | 'contracted' | 'list';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        currency?: string;
        /**
         * By the rules of that version; absent, those in force, whatever the period. 0 is without rules.
         */
        rulesVersion?: number;
    };
    url: '/api/v1/costs/showback';
};

export type GetCostsShowbackErrors = {
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
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_RULES_VERSION_UNKNOWN`: There is no version {version} of the rules of allocation.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetCostsShowbackError = GetCostsShowbackErrors[keyof GetCostsShowbackErrors];

export type GetCostsShowbackResponses = {
    /**
     * What each team, cost center or business unit costs, and what is nobody’s
     */
    200: {
        by: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure: 'billed' | 'effective' | 'contracted' | 'list';
        from: string;
        to: string;
        version: number;
        currency: string | null;
        rows: Array<{
            value: string | null;
            cost: string;
            direct: string;
            shared: string;
            confidence: {
                [key: string]: string;
            };
        }>;
        total: string;
        unallocated: string;
        reasons: Array<{
            reason: string;
            cost: string;
        }>;
        unknownLines: number;
    };
};

export type GetCostsShowbackResponse = GetCostsShowbackResponses[keyof GetCostsShowbackResponses];

export type ExplainShowbackData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        value: string;
    };
    query?: {
        by?: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure?: 'billed' | 'effective' | 'contracted' | 'list';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        currency?: string;
        /**
         * By the rules of that version; absent, those in force, whatever the period. 0 is without rules.
         */
        rulesVersion?: number;
        limit?: number;
    };
    url: '/api/v1/costs/showback/{value}';
};

export type ExplainShowbackErrors = {
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
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_RULES_VERSION_UNKNOWN`: There is no version {version} of the rules of allocation.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ExplainShowbackError = ExplainShowbackErrors[keyof ExplainShowbackErrors];

export type ExplainShowbackResponses = {
    /**
     * Which lines and rules gave somebody their costs
     */
    200: {
        by: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure: 'billed' | 'effective' | 'contracted' | 'list';
        from: string;
        to: string;
        version: number;
        currency: string | null;
        items: Array<{
            value: string | null;
            way: 'rule' | 'tag' | 'stack' | 'account' | 'split' | 'none';
            rule: string | null;
            confidence: 'certain' | 'high' | 'medium' | 'low' | 'none';
            reason: string;
            account: string | null;
            service: string | null;
            kind: string;
            tags: 'none' | 'without it' | 'with it' | 'unknown';
            cost: string;
        }>;
        total: string;
        rest: string;
        next: null;
    };
};

export type ExplainShowbackResponse = ExplainShowbackResponses[keyof ExplainShowbackResponses];

export type GetCostsUnallocatedData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        by?: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure?: 'billed' | 'effective' | 'contracted' | 'list';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        currency?: string;
        /**
         * By the rules of that version; absent, those in force, whatever the period. 0 is without rules.
         */
        rulesVersion?: number;
        limit?: number;
    };
    url: '/api/v1/costs/unallocated';
};

export type GetCostsUnallocatedErrors = {
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
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_RULES_VERSION_UNKNOWN`: There is no version {version} of the rules of allocation.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetCostsUnallocatedError = GetCostsUnallocatedErrors[keyof GetCostsUnallocatedErrors];

export type GetCostsUnallocatedResponses = {
    /**
     * Costs that are nobody’s, the greatest first: account, service, tags, why, and whose they may be
     */
    200: {
        by: 'team' | 'cost-center' | 'business-unit' | 'project' | 'environment';
        measure: 'billed' | 'effective' | 'contracted' | 'list';
        from: string;
        to: string;
        version: number;
        currency: string | null;
        items: Array<{
            value: string | null;
            way: 'rule' | 'tag' | 'stack' | 'account' | 'split' | 'none';
            rule: string | null;
            confidence: 'certain' | 'high' | 'medium' | 'low' | 'none';
            reason: string;
            account: string | null;
            service: string | null;
            kind: string;
            tags: 'none' | 'without it' | 'with it' | 'unknown';
            cost: string;
            suggestion: {
                make: 'rule' | 'split';
                value: string | null;
                confidence: 'certain' | 'high' | 'medium' | 'low' | 'none';
                reason: string;
            } | null;
        }>;
        total: string;
        rest: string;
        next: null;
    };
};

export type GetCostsUnallocatedResponse = GetCostsUnallocatedResponses[keyof GetCostsUnallocatedResponses];

export type ExplainCostsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Up to four with commas between them: account, account-name, service, region, category, usage-type, operation, resource, charge, payer, commitment, AccountName, ou, environment, team, owner, cost-center, project, business-unit, purchase, day, week, month, tag:<key>, cost-category:<key>, or a FOCUS column.
         */
        by?: string;
        measure?: 'billed' | 'effective' | 'amortised' | 'contracted' | 'list';
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead of a period: its first day, or without `to` a whole period such as 2026-10.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * What it is compared with: a period in words, `previous`, or `year before` for the same days of the year before.
         */
        against?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
        limit?: number;
        movers?: number;
        resources?: number;
    };
    url: '/api/v1/costs/drivers';
};

export type ExplainCostsErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
     *
     * `COST_DRIVERS_BY_TIME`: A difference between two periods cannot be explained by {name}: no {name} is in both.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ExplainCostsError = ExplainCostsErrors[keyof ExplainCostsErrors];

export type ExplainCostsResponses = {
    /**
     * Why costs differ between two periods
     */
    200: {
        by: Array<string>;
        measure: 'billed' | 'effective' | 'contracted' | 'list';
        currency: string | null;
        period: {
            from: string;
            to: string;
            days: number;
        };
        against: {
            from: string;
            to: string;
            days: number;
        };
        before: string;
        after: string;
        difference: string;
        summary: Array<{
            effect: 'new' | 'gone' | 'volume' | 'mix' | 'rate' | 'commitment' | 'unused-commitment' | 'days' | 'purchase' | 'credit' | 'refund' | 'tax' | 'unexplained' | 'rest';
            amount: string;
            text: string;
            [key: string]: string | null | 'new' | 'gone' | 'volume' | 'mix' | 'rate' | 'commitment' | 'unused-commitment' | 'days' | 'purchase' | 'credit' | 'refund' | 'tax' | 'unexplained' | 'rest' | string;
        }>;
        effects: Array<{
            effect: 'new' | 'gone' | 'volume' | 'mix' | 'rate' | 'commitment' | 'unused-commitment' | 'days' | 'purchase' | 'credit' | 'refund' | 'tax' | 'unexplained' | 'rest';
            amount: string;
            text: string;
            [key: string]: string | null | 'new' | 'gone' | 'volume' | 'mix' | 'rate' | 'commitment' | 'unused-commitment' | 'days' | 'purchase' | 'credit' | 'refund' | 'tax' | 'unexplained' | 'rest' | string;
        }>;
        movers: Array<{
            before: string;
            after: string;
            change: string;
            group: Array<string | null>;
            resources: Array<{
                before: string;
                after: string;
                change: string;
                id: string;
                name: string | null;
                type: string | null;
            }>;
        }>;
        notes: Array<string>;
    };
};

export type ExplainCostsResponse = ExplainCostsResponses[keyof ExplainCostsResponses];

export type ListCostsForecastsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/costs/forecasts';
};

export type ListCostsForecastsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListCostsForecastsError = ListCostsForecastsErrors[keyof ListCostsForecastsErrors];

export type ListCostsForecastsResponses = {
    /**
     * Forecasts that were made, the latest first, and how they came out
     */
    200: {
        items: Array<{
            id: string;
            madeAt: string;
            madeBy: string;
            measure: string;
            currency: string;
            filter: Array<string>;
            knownUntil: string;
            months: Array<{
                month: string;
                amount: string;
                low: string;
                high: string;
                actual: string;
                days: number;
                parts?: {
                    billed: string;
                    usual: string;
                    monthly: string;
                    late: string;
                    changes: string;
                };
            }>;
            days: Array<{
                day: string;
                amount: string;
                low: string;
                high: string;
            }>;
            accuracy: {
                folds: number;
                horizonDays: number;
                mape: {
                    daily: number;
                    total: number;
                };
                naiveMape: {
                    daily: number;
                    total: number;
                };
                repeated: 'last week' | 'last month' | 'last year';
            };
            changes: Array<{
                from: string;
                perDay?: string;
                percent?: number;
                reason: string;
            }>;
            notes: Array<string>;
            scores: Array<{
                month: string;
                amount: string;
                actual: string;
                error: number | null;
                within: boolean;
            }>;
        }>;
        next: string | null;
    };
};

export type ListCostsForecastsResponse = ListCostsForecastsResponses[keyof ListCostsForecastsResponses];

export type ForecastCostsData = {
    body: {
        /**
         * billed (the invoice), effective or amortised (with shares of what was paid in advance), contracted, list, or usage.
         */
        measure?: 'billed' | 'effective' | 'contracted' | 'list' | 'usage' | 'amortised';
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        currency?: string;
        /**
         * So many months, the one under way included.
         */
        months?: number;
        changes?: Array<{
            from: string;
            perDay?: string;
            percent?: number;
            reason: string;
        }>;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/forecasts';
};

export type ForecastCostsErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     *
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
     *
     * `COST_FORECAST_CHANGE`: A change from {from} on is no future: costs are known until {known}.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     *
     * `COST_FORECAST_NOTHING`: Nothing can be forecast: no bill says anything of these costs.
     *
     * `COST_FORECAST_HISTORY`: A forecast needs {least} days of history; of these costs it knows {days}.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     *
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ForecastCostsError = ForecastCostsErrors[keyof ForecastCostsErrors];

export type ForecastCostsResponses = {
    /**
     * Forecast the costs of the months to come
     */
    201: {
        id: string;
        madeAt: string;
        madeBy: string;
        measure: string;
        currency: string;
        filter: Array<string>;
        knownUntil: string;
        months: Array<{
            month: string;
            amount: string;
            low: string;
            high: string;
            actual: string;
            days: number;
            parts?: {
                billed: string;
                usual: string;
                monthly: string;
                late: string;
                changes: string;
            };
        }>;
        days: Array<{
            day: string;
            amount: string;
            low: string;
            high: string;
        }>;
        accuracy: {
            folds: number;
            horizonDays: number;
            mape: {
                daily: number;
                total: number;
            };
            naiveMape: {
                daily: number;
                total: number;
            };
            repeated: 'last week' | 'last month' | 'last year';
        };
        changes: Array<{
            from: string;
            perDay?: string;
            percent?: number;
            reason: string;
        }>;
        notes: Array<string>;
        scores: Array<{
            month: string;
            amount: string;
            actual: string;
            error: number | null;
            within: boolean;
        }>;
    };
};

export type ForecastCostsResponse = ForecastCostsResponses[keyof ForecastCostsResponses];

export type GetCostsForecastAccuracyData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/forecast-accuracy';
};

export type GetCostsForecastAccuracyErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetCostsForecastAccuracyError = GetCostsForecastAccuracyErrors[keyof GetCostsForecastAccuracyErrors];

export type GetCostsForecastAccuracyResponses = {
    /**
     * How far forecasts were from what came
     */
    200: {
        scored: number;
        mape: number | null;
        bias: number | null;
        within: number | null;
    };
};

export type GetCostsForecastAccuracyResponse = GetCostsForecastAccuracyResponses[keyof GetCostsForecastAccuracyResponses];

export type ListCostsBudgetsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/costs/budgets';
};

export type ListCostsBudgetsErrors = {
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
     *
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListCostsBudgetsError = ListCostsBudgetsErrors[keyof ListCostsBudgetsErrors];

export type ListCostsBudgetsResponses = {
    /**
     * Budgets and how they stand
     */
    200: {
        items: Array<{
            name: string;
            amount: string;
            period: 'monthly' | 'quarterly' | 'annual';
            currency: string;
            measure: 'billed' | 'effective';
            filter: Array<string>;
            changedBy: string;
            changedAt: string;
            state: {
                status: 'ok' | 'at risk' | 'over' | 'unknown';
                from: string;
                to: string;
                spent: string;
                used: number;
                knownUntil: string | null;
                forecast: {
                    amount: string;
                    low: string;
                    high: string;
                } | null;
                problem: string | null;
                thresholds: Array<{
                    kind: 'actual' | 'forecast';
                    percent: number;
                    amount: string;
                    state: 'clear' | 'expected' | 'crossed' | 'unknown';
                    on: string | null;
                }>;
            };
            twin: {
                account: string;
                at: string;
            } | null;
        }>;
        next: string | null;
    };
};

export type ListCostsBudgetsResponse = ListCostsBudgetsResponses[keyof ListCostsBudgetsResponses];

export type RemoveBudgetData = {
    body?: never;
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/budgets/{name}';
};

export type RemoveBudgetErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `COST_BUDGET_UNKNOWN`: There is no budget {name} that you may see.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RemoveBudgetError = RemoveBudgetErrors[keyof RemoveBudgetErrors];

export type RemoveBudgetResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type RemoveBudgetResponse = RemoveBudgetResponses[keyof RemoveBudgetResponses];

export type GetCostsBudgetData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/budgets/{name}';
};

export type GetCostsBudgetErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_BUDGET_UNKNOWN`: There is no budget {name} that you may see.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetCostsBudgetError = GetCostsBudgetErrors[keyof GetCostsBudgetErrors];

export type GetCostsBudgetResponses = {
    /**
     * One budget and how it stands
     */
    200: {
        name: string;
        amount: string;
        period: 'monthly' | 'quarterly' | 'annual';
        currency: string;
        measure: 'billed' | 'effective';
        filter: Array<string>;
        changedBy: string;
        changedAt: string;
        state: {
            status: 'ok' | 'at risk' | 'over' | 'unknown';
            from: string;
            to: string;
            spent: string;
            used: number;
            knownUntil: string | null;
            forecast: {
                amount: string;
                low: string;
                high: string;
            } | null;
            problem: string | null;
            thresholds: Array<{
                kind: 'actual' | 'forecast';
                percent: number;
                amount: string;
                state: 'clear' | 'expected' | 'crossed' | 'unknown';
                on: string | null;
            }>;
        };
        twin: {
            account: string;
            at: string;
        } | null;
    };
};

export type GetCostsBudgetResponse = GetCostsBudgetResponses[keyof GetCostsBudgetResponses];

export type SetBudgetData = {
    body: {
        amount: string;
        period?: 'monthly' | 'quarterly' | 'annual';
        currency?: string;
        measure?: 'billed' | 'effective' | 'amortised';
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        thresholds?: Array<{
            kind: 'actual' | 'forecast';
            percent: number;
        }>;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/budgets/{name}';
};

export type SetBudgetErrors = {
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
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_BUDGET_UNKNOWN`: There is no budget {name} that you may see.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     *
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type SetBudgetError = SetBudgetErrors[keyof SetBudgetErrors];

export type SetBudgetResponses = {
    /**
     * Make a budget, or change it
     */
    200: {
        name: string;
        amount: string;
        period: 'monthly' | 'quarterly' | 'annual';
        currency: string;
        measure: 'billed' | 'effective';
        filter: Array<string>;
        changedBy: string;
        changedAt: string;
        state: {
            status: 'ok' | 'at risk' | 'over' | 'unknown';
            from: string;
            to: string;
            spent: string;
            used: number;
            knownUntil: string | null;
            forecast: {
                amount: string;
                low: string;
                high: string;
            } | null;
            problem: string | null;
            thresholds: Array<{
                kind: 'actual' | 'forecast';
                percent: number;
                amount: string;
                state: 'clear' | 'expected' | 'crossed' | 'unknown';
                on: string | null;
            }>;
        };
        twin: {
            account: string;
            at: string;
        } | null;
    };
};

export type SetBudgetResponse = SetBudgetResponses[keyof SetBudgetResponses];

export type MirrorBudgetData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/budgets/{name}/twin';
};

export type MirrorBudgetErrors = {
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
     * `COST_BUDGET_UNKNOWN`: There is no budget {name} that you may see.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     *
     * `COST_BUDGET_UNLIKE`: AWS Budgets cannot hold the budget {name} alike: {problem}.
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
    /**
     * `COST_BUDGET_AWS`: AWS Budgets answered {operation} with {code}: {problem}.
     */
    502: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type MirrorBudgetError = MirrorBudgetErrors[keyof MirrorBudgetErrors];

export type MirrorBudgetResponses = {
    /**
     * Write a budget to AWS Budgets
     */
    200: {
        name: string;
        account: string;
        outcome: 'created' | 'changed' | 'same';
    };
};

export type MirrorBudgetResponse = MirrorBudgetResponses[keyof MirrorBudgetResponses];

export type ImportBudgetsData = {
    body?: never;
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/budget-imports';
};

export type ImportBudgetsErrors = {
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
     * `COST_BUDGET_UNKNOWN`: There is no budget {name} that you may see.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
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
    /**
     * `COST_BUDGET_AWS`: AWS Budgets answered {operation} with {code}: {problem}.
     */
    502: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type ImportBudgetsError = ImportBudgetsErrors[keyof ImportBudgetsErrors];

export type ImportBudgetsResponses = {
    /**
     * Take the budgets of AWS Budgets over
     */
    200: {
        account: string;
        taken: Array<string>;
        left: Array<{
            name: string;
            reason: string;
        }>;
    };
};

export type ImportBudgetsResponse = ImportBudgetsResponses[keyof ImportBudgetsResponses];

export type ListCostsUnitMetricsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/costs/unit-metrics';
};

export type ListCostsUnitMetricsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListCostsUnitMetricsError = ListCostsUnitMetricsErrors[keyof ListCostsUnitMetricsErrors];

export type ListCostsUnitMetricsResponses = {
    /**
     * Business metrics that costs are set against
     */
    200: {
        items: Array<{
            name: string;
            unit: string;
            grain: 'day' | 'month';
            description: string;
            measure: 'billed' | 'effective' | 'contracted' | 'list';
            filter: Array<string>;
            dimensions: Array<string>;
            values: number;
            firstDay: string | null;
            lastDay: string | null;
            changedBy: string;
            changedAt: string;
        }>;
        next: string | null;
    };
};

export type ListCostsUnitMetricsResponse = ListCostsUnitMetricsResponses[keyof ListCostsUnitMetricsResponses];

export type RemoveUnitMetricData = {
    body?: never;
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/unit-metrics/{name}';
};

export type RemoveUnitMetricErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `COST_UNIT_UNKNOWN`: There is no business metric {name} that you may see.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RemoveUnitMetricError = RemoveUnitMetricErrors[keyof RemoveUnitMetricErrors];

export type RemoveUnitMetricResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type RemoveUnitMetricResponse = RemoveUnitMetricResponses[keyof RemoveUnitMetricResponses];

export type SetUnitMetricData = {
    body: {
        /**
         * One of what is counted, such as order.
         */
        unit: string;
        /**
         * Whether it is counted by the day or by the month.
         */
        grain?: 'day' | 'month';
        description?: string;
        measure?: 'billed' | 'effective' | 'contracted' | 'list';
        /**
         * The costs that it is set against; all without it.
         */
        filter?: Array<string>;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/unit-metrics/{name}';
};

export type SetUnitMetricErrors = {
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
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_UNIT_UNKNOWN`: There is no business metric {name} that you may see.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     *
     * `COST_UNIT_GRAIN`: The business metric {name} is counted by the {grain}, and has values.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     *
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type SetUnitMetricError = SetUnitMetricErrors[keyof SetUnitMetricErrors];

export type SetUnitMetricResponses = {
    /**
     * Make a business metric, or change it
     */
    200: {
        name: string;
        unit: string;
        grain: 'day' | 'month';
        description: string;
        measure: 'billed' | 'effective' | 'contracted' | 'list';
        filter: Array<string>;
        dimensions: Array<string>;
        values: number;
        firstDay: string | null;
        lastDay: string | null;
        changedBy: string;
        changedAt: string;
    };
};

export type SetUnitMetricResponse = SetUnitMetricResponses[keyof SetUnitMetricResponses];

export type RemoveUnitValuesData = {
    body?: never;
    path: {
        name: string;
    };
    query: {
        from: string;
        to: string;
    };
    url: '/api/v1/costs/unit-metrics/{name}/values';
};

export type RemoveUnitValuesErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `COST_UNIT_UNKNOWN`: There is no business metric {name} that you may see.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RemoveUnitValuesError = RemoveUnitValuesErrors[keyof RemoveUnitValuesErrors];

export type RemoveUnitValuesResponses = {
    /**
     * Remove the values of some days
     */
    200: {
        removed: number;
    };
};

export type RemoveUnitValuesResponse = RemoveUnitValuesResponses[keyof RemoveUnitValuesResponses];

export type SetUnitValuesData = {
    body: {
        values: Array<{
            at: string;
            value: string;
            dimensions?: {
                [key: string]: string;
            };
        }>;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/unit-metrics/{name}/values';
};

export type SetUnitValuesErrors = {
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
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `COST_UNIT_UNKNOWN`: There is no business metric {name} that you may see.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `COST_UNIT_GRAIN`: The business metric {name} is counted by the {grain}, and has values.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     *
     * `COST_UNIT_FILE`: The values cannot be taken from {file}: {problem}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type SetUnitValuesError = SetUnitValuesErrors[keyof SetUnitValuesErrors];

export type SetUnitValuesResponses = {
    /**
     * Give values of a business metric
     */
    200: {
        added: number;
        changed: number;
        unchanged: number;
        metric: string;
    };
};

export type SetUnitValuesResponse = SetUnitValuesResponses[keyof SetUnitValuesResponses];

export type ImportUnitValuesData = {
    body: {
        /**
         * A first line of names, then lines. `day` (or `month`) and `value` are needed, `metric` and `unit` may be there; every other column is a dimension.
         */
        csv: string;
        /**
         * Where no column names it.
         */
        metric?: string;
        /**
         * Of metrics that are new, where no column says it.
         */
        unit?: string;
        /**
         * 1234.5 or 1234,5.
         */
        decimals?: 'point' | 'comma';
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/unit-imports';
};

export type ImportUnitValuesErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `COST_UNIT_UNKNOWN`: There is no business metric {name} that you may see.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `COST_UNIT_GRAIN`: The business metric {name} is counted by the {grain}, and has values.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `IDEMPOTENCY_MISMATCH`: This Idempotency-Key was used for another request.
     *
     * `COST_UNIT_FILE`: The values cannot be taken from {file}: {problem}.
     *
     * `COST_UNIT_LINE`: Line {line} of {file}, column {column}: {problem}.
     *
     * `COST_UNIT_UNNAMED`: The business metric {name} is new, and nothing says what it counts.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type ImportUnitValuesError = ImportUnitValuesErrors[keyof ImportUnitValuesErrors];

export type ImportUnitValuesResponses = {
    /**
     * Take values of business metrics in from a CSV, all of it or nothing
     */
    200: {
        lines: number;
        metrics: Array<{
            added: number;
            changed: number;
            unchanged: number;
            metric: string;
            isNew: boolean;
        }>;
    };
};

export type ImportUnitValuesResponse = ImportUnitValuesResponses[keyof ImportUnitValuesResponses];

export type GetCostsUnitCostData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        name: string;
    };
    query?: {
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        step?: 'day' | 'week' | 'month';
        /**
         * Repeatable: only what was counted of this, such as `team=checkout`.
         */
        where?: Array<string>;
        /**
         * Other costs than those of the metric.
         */
        filter?: Array<string>;
        measure?: 'billed' | 'effective' | 'contracted' | 'list';
        currency?: string;
    };
    url: '/api/v1/costs/unit-costs/{name}';
};

export type GetCostsUnitCostErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
     *
     * `COST_UNIT_STEP`: The business metric {name} is counted by the month: it has no {step}.
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
     * `COST_UNIT_UNKNOWN`: There is no business metric {name} that you may see.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type GetCostsUnitCostError = GetCostsUnitCostErrors[keyof GetCostsUnitCostErrors];

export type GetCostsUnitCostResponses = {
    /**
     * What one of a business metric costs, over time
     */
    200: {
        metric: string;
        unit: string;
        grain: 'day' | 'month';
        step: 'day' | 'week' | 'month';
        from: string;
        to: string;
        measure: 'billed' | 'effective' | 'contracted' | 'list';
        filter: Array<string>;
        currency: string | null;
        points: Array<{
            start: string;
            cost: string | null;
            quantity: string | null;
            unitCost: string | null;
            days: number;
            knownDays: number;
            partial: string | null;
        }>;
        whole: {
            start: string;
            cost: string | null;
            quantity: string | null;
            unitCost: string | null;
            days: number;
            knownDays: number;
            partial: string | null;
        };
        notes: Array<string>;
    };
};

export type GetCostsUnitCostResponse = GetCostsUnitCostResponses[keyof GetCostsUnitCostResponses];

export type ReadCostKpisData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`. The last month without it.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * What it is compared with: a period in words, `previous`, or `year before` for the same days of the year before.
         */
        against?: string;
        /**
         * Repeatable: only these groups. Allocation takes longest.
         */
        group?: Array<'allocation' | 'planning' | 'rates' | 'usage' | 'data' | 'unit'>;
        currency?: string;
    };
    url: '/api/v1/costs/kpis';
};

export type ReadCostKpisErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ReadCostKpisError = ReadCostKpisErrors[keyof ReadCostKpisErrors];

export type ReadCostKpisResponses = {
    /**
     * The FinOps KPIs, each with its formula and the data behind it
     */
    200: {
        period: {
            from: string;
            to: string;
        };
        against: {
            from: string;
            to: string;
        };
        currency: string | null;
        items: Array<{
            id: string;
            name: string;
            group: 'allocation' | 'planning' | 'rates' | 'usage' | 'data' | 'unit';
            unit: 'percent' | 'money' | 'days' | 'per day';
            currency: string | null;
            value: string | null;
            unknown: {
                reason: string;
                remedy: string;
            } | null;
            previous: string | null;
            direction: 'higher is better' | 'lower is better' | 'nearer to zero is better' | 'says no better';
            definition: string;
            formula: string;
            source: string;
            period: {
                from: string;
                to: string;
            };
            against: {
                from: string;
                to: string;
            } | null;
            facts: Array<{
                name: string;
                value: string | null;
                rows: number;
            }>;
            rows: string | null;
            parts: Array<{
                name: string;
                value: string | null;
                note: string | null;
            }>;
            series: {
                step: 'day' | 'week' | 'month';
                starts: Array<string>;
                values: Array<string | null>;
            } | null;
        }>;
        next: null;
    };
};

export type ReadCostKpisResponse = ReadCostKpisResponses[keyof ReadCostKpisResponses];

export type ReadPriceData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * AWS's code of the service: AmazonEC2, AmazonRDS …
         */
        service?: string;
        /**
         * Such as eu-west-1; global where there is none.
         */
        region: string;
        /**
         * Such as m5.large or db.m5.large.
         */
        instanceType?: string;
        /**
         * As it stands on bills, such as EU-BoxUsage:m5.large.
         */
        usageType?: string;
        operation?: string;
        /**
         * Of machines; Linux without it.
         */
        os?: string;
        /**
         * Of machines; Shared without it.
         */
        tenancy?: string;
        /**
         * Of a database or cache, such as PostgreSQL.
         */
        engine?: string;
        /**
         * Single-AZ or Multi-AZ.
         */
        deployment?: string;
        license?: string;
        term?: 'OnDemand' | 'Reserved';
        /**
         * 1yr or 3yr.
         */
        lease?: string;
        /**
         * No Upfront, Partial Upfront or All Upfront.
         */
        purchaseOption?: string;
        /**
         * standard or convertible.
         */
        offeringClass?: string;
        /**
         * The day; today without it.
         */
        at?: string;
    };
    url: '/api/v1/costs/price';
};

export type ReadPriceErrors = {
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
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ReadPriceError = ReadPriceErrors[keyof ReadPriceErrors];

export type ReadPriceResponses = {
    /**
     * What something costs in public at a date, and who says so
     */
    200: {
        at: string;
        price: {
            source: 'bill' | 'price-list' | 'table';
            price: string;
            unit: string | null;
            currency: string;
            from: string;
            provenance: string;
            description: string | null;
            sku: string | null;
            tiers: Array<{
                from: string;
                to: string;
                price: string;
            }>;
        } | null;
        unknown: {
            reason: string;
            remedy: string;
        } | null;
        others: Array<{
            source: 'bill' | 'price-list' | 'table';
            price: string;
            unit: string | null;
            currency: string;
            from: string;
            provenance: string;
            description: string | null;
            sku: string | null;
            tiers: Array<{
                from: string;
                to: string;
                price: string;
            }>;
        }>;
        agree: boolean;
        order: string;
    };
};

export type ReadPriceResponse = ReadPriceResponses[keyof ReadPriceResponses];

export type ListCostsPriceListsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/costs/price-lists';
};

export type ListCostsPriceListsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListCostsPriceListsError = ListCostsPriceListsErrors[keyof ListCostsPriceListsErrors];

export type ListCostsPriceListsResponses = {
    /**
     * Which price lists were taken in, and what Reeve brings along
     */
    200: {
        items: Array<{
            service: string;
            region: string;
            publishedAt: string;
            version: string;
            file: string;
            terms: Array<string>;
            isWhole: boolean;
            prices: number;
            importedAt: string;
        }>;
        next: string | null;
        table: {
            types: number;
            source: string;
            regions: Array<{
                region: string;
                currency: string;
                day: string;
                prices: number;
            }>;
        };
    };
};

export type ListCostsPriceListsResponse = ListCostsPriceListsResponses[keyof ListCostsPriceListsResponses];

export type StartPriceImportData = {
    body: {
        /**
         * Offer files of AWS (CSV or JSON, also .gz) on the machine where Reeve runs, or s3://bucket/key.
         */
        files?: Array<string>;
        /**
         * Instead: ask the Price List Query API, which costs nothing.
         */
        query?: {
            service?: string;
            regions: Array<string>;
            instanceTypes?: Array<string>;
            maxPages?: number;
        };
        /**
         * Of files, only these; all without it.
         */
        regions?: Array<string>;
        /**
         * Prices of reservations too.
         */
        reserved?: boolean;
        account?: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/price-imports';
};

export type StartPriceImportErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type StartPriceImportError = StartPriceImportErrors[keyof StartPriceImportErrors];

export type StartPriceImportResponses = {
    /**
     * Take AWS's price lists in, or ask its Price List Query API
     */
    202: {
        id: string;
        state: 'queued' | 'running' | 'done' | 'failed';
        askedBy: string;
        createdAt: string;
        endedAt: string | null;
        progress: string | null;
        summary: Array<{
            file: string;
            service: string;
            publishedAt: string;
            prices: number;
            regions: number;
        }> | null;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
    };
};

export type StartPriceImportResponse = StartPriceImportResponses[keyof StartPriceImportResponses];

export type GetCostsPriceImportData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/costs/price-imports/{id}';
};

export type GetCostsPriceImportErrors = {
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
     * `COST_PRICE_IMPORT_UNKNOWN`: There is no import of prices {id}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetCostsPriceImportError = GetCostsPriceImportErrors[keyof GetCostsPriceImportErrors];

export type GetCostsPriceImportResponses = {
    /**
     * One import of prices: how far it is, or what came of it
     */
    200: {
        id: string;
        state: 'queued' | 'running' | 'done' | 'failed';
        askedBy: string;
        createdAt: string;
        endedAt: string | null;
        progress: string | null;
        summary: Array<{
            file: string;
            service: string;
            publishedAt: string;
            prices: number;
            regions: number;
        }> | null;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
    };
};

export type GetCostsPriceImportResponse = GetCostsPriceImportResponses[keyof GetCostsPriceImportResponses];

export type ExportCostsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
        format?: 'csv' | 'csv.gz' | 'parquet' | 'ndjson';
    };
    url: '/api/v1/costs/export';
};

export type ExportCostsErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ExportCostsError = ExportCostsErrors[keyof ExportCostsErrors];

export type ExportCostsResponses = {
    /**
     * The lines of bills in FOCUS 1.2 columns, as a file
     */
    200: Blob | File;
};

export type ExportCostsResponse = ExportCostsResponses[keyof ExportCostsResponses];

export type ListCostViewsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/costs/views';
};

export type ListCostViewsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListCostViewsError = ListCostViewsErrors[keyof ListCostViewsErrors];

export type ListCostViewsResponses = {
    /**
     * Saved views: one’s own, and those that others share
     */
    200: {
        items: Array<{
            name: string;
            page: 'costs';
            state: {
                by?: string;
                period?: string;
                against?: string;
                measure?: 'billed' | 'effective' | 'contracted' | 'list';
                unit?: 'day' | 'week' | 'month';
                sort?: 'cost' | 'change' | 'key';
                currency?: string;
                filter?: Array<string>;
            };
            shared: boolean;
            owner: string;
            mine: boolean;
            changedAt: string;
        }>;
        next: null;
    };
};

export type ListCostViewsResponse = ListCostViewsResponses[keyof ListCostViewsResponses];

export type RemoveCostViewData = {
    body?: never;
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/views/{name}';
};

export type RemoveCostViewErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `COST_VIEW_UNKNOWN`: There is no view {name} of your own or shared with you.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RemoveCostViewError = RemoveCostViewErrors[keyof RemoveCostViewErrors];

export type RemoveCostViewResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type RemoveCostViewResponse = RemoveCostViewResponses[keyof RemoveCostViewResponses];

export type GetCostViewData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/views/{name}';
};

export type GetCostViewErrors = {
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
     * `COST_VIEW_UNKNOWN`: There is no view {name} of your own or shared with you.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetCostViewError = GetCostViewErrors[keyof GetCostViewErrors];

export type GetCostViewResponses = {
    /**
     * One saved view
     */
    200: {
        name: string;
        page: 'costs';
        state: {
            by?: string;
            period?: string;
            against?: string;
            measure?: 'billed' | 'effective' | 'contracted' | 'list';
            unit?: 'day' | 'week' | 'month';
            sort?: 'cost' | 'change' | 'key';
            currency?: string;
            filter?: Array<string>;
        };
        shared: boolean;
        owner: string;
        mine: boolean;
        changedAt: string;
    };
};

export type GetCostViewResponse = GetCostViewResponses[keyof GetCostViewResponses];

export type ChangeCostViewData = {
    body: {
        name?: string;
        shared?: boolean;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/views/{name}';
};

export type ChangeCostViewErrors = {
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
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
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
     * `COST_VIEW_UNKNOWN`: There is no view {name} of your own or shared with you.
     */
    404: Problem;
    /**
     * `COST_VIEW_EXISTS`: There is another view {name} already.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type ChangeCostViewError = ChangeCostViewErrors[keyof ChangeCostViewErrors];

export type ChangeCostViewResponses = {
    /**
     * Rename one’s own view, or share it
     */
    200: {
        name: string;
        page: 'costs';
        state: {
            by?: string;
            period?: string;
            against?: string;
            measure?: 'billed' | 'effective' | 'contracted' | 'list';
            unit?: 'day' | 'week' | 'month';
            sort?: 'cost' | 'change' | 'key';
            currency?: string;
            filter?: Array<string>;
        };
        shared: boolean;
        owner: string;
        mine: boolean;
        changedAt: string;
    };
};

export type ChangeCostViewResponse = ChangeCostViewResponses[keyof ChangeCostViewResponses];

export type SaveCostViewData = {
    body: {
        page?: 'costs';
        state: {
            by?: string;
            period?: string;
            against?: string;
            measure?: 'billed' | 'effective' | 'contracted' | 'list';
            unit?: 'day' | 'week' | 'month';
            sort?: 'cost' | 'change' | 'key';
            currency?: string;
            filter?: Array<string>;
        };
        /**
         * Everybody who may see costs sees it.
         */
        shared?: boolean;
    };
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/costs/views/{name}';
};

export type SaveCostViewErrors = {
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
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
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
     * `COST_VIEW_EXISTS`: There is another view {name} already.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type SaveCostViewError = SaveCostViewErrors[keyof SaveCostViewErrors];

export type SaveCostViewResponses = {
    /**
     * Save a view, or replace one’s own of that name
     */
    200: {
        name: string;
        page: 'costs';
        state: {
            by?: string;
            period?: string;
            against?: string;
            measure?: 'billed' | 'effective' | 'contracted' | 'list';
            unit?: 'day' | 'week' | 'month';
            sort?: 'cost' | 'change' | 'key';
            currency?: string;
            filter?: Array<string>;
        };
        shared: boolean;
        owner: string;
        mine: boolean;
        changedAt: string;
    };
};

export type SaveCostViewResponse = SaveCostViewResponses[keyof SaveCostViewResponses];

export type ListCommitmentsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
    };
    url: '/api/v1/costs/commitments';
};

export type ListCommitmentsErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListCommitmentsError = ListCommitmentsErrors[keyof ListCommitmentsErrors];

export type ListCommitmentsResponses = {
    /**
     * Savings Plans and reservations: what they cover and save, what is wasted, when they end
     */
    200: {
        period: {
            from: string;
            to: string;
        };
        currency: string | null;
        knownUntil: string | null;
        coverage: {
            percent: number | null;
            part: string | null;
            whole: string | null;
            unknownLines: number;
            formula: string;
        };
        utilisation: {
            percent: number | null;
            part: string | null;
            whole: string | null;
            unknownLines: number;
            formula: string;
        };
        waste: {
            percent: number | null;
            part: string | null;
            whole: string | null;
            unknownLines: number;
            formula: string;
        };
        savingsRate: {
            percent: number | null;
            part: string | null;
            whole: string | null;
            unknownLines: number;
            formula: string;
        };
        saved: string | null;
        items: Array<{
            id: string;
            name: string | null;
            kind: 'savings plan' | 'reservation' | null;
            type: string | null;
            of: string | null;
            account: string | null;
            region: string | null;
            state: 'active' | 'ended' | 'unknown';
            termMonths: number | null;
            payment: string | null;
            start: string | null;
            end: string | null;
            daysLeft: number | null;
            warning: '90 days' | '60 days' | '30 days' | null;
            hourly: string | null;
            facts: 'AWS' | 'the bill' | 'nobody';
            used: string;
            unused: string | null;
            utilisation: number | null;
            covered: string | null;
            saved: string | null;
            basis: 'negotiated prices' | 'public prices' | 'unknown';
            breakEven: 'reached' | 'not yet' | 'unknown';
            paid: string | null;
            worth: string | null;
            lapseCost: string | null;
        }>;
        notes: Array<string>;
        next: null;
    };
};

export type ListCommitmentsResponse = ListCommitmentsResponses[keyof ListCommitmentsResponses];

export type ListCommitmentCoverageData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * class (EC2, Fargate, Lambda, RDS …), family (m5, db.r5 …), or one dimension such as service, account or region.
         */
        by?: string;
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
    };
    url: '/api/v1/costs/commitments/coverage';
};

export type ListCommitmentCoverageErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListCommitmentCoverageError = ListCommitmentCoverageErrors[keyof ListCommitmentCoverageErrors];

export type ListCommitmentCoverageResponses = {
    /**
     * How much of the usage that commitments can pay for they paid for
     */
    200: {
        by: string;
        period: {
            from: string;
            to: string;
        };
        currency: string | null;
        formula: string;
        total: {
            covered: string;
            onDemand: string;
            spot: string;
            percent: number | null;
            unknownLines: number;
        };
        rows: Array<{
            covered: string;
            onDemand: string;
            spot: string;
            percent: number | null;
            unknownLines: number;
            key: string | null;
        }>;
        series: Array<{
            covered: string;
            onDemand: string;
            spot: string;
            percent: number | null;
            unknownLines: number;
            start: string;
        }>;
    };
};

export type ListCommitmentCoverageResponse = ListCommitmentCoverageResponses[keyof ListCommitmentCoverageResponses];

export type ListCommitmentUtilisationData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * In words: `2026-10`, `last month`, `30d`, `Q3`.
         */
        period?: string;
        /**
         * Instead: the first day, or a period that begins with it.
         */
        from?: string;
        /**
         * The day after the last; now without it.
         */
        to?: string;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
    };
    url: '/api/v1/costs/commitments/utilisation';
};

export type ListCommitmentUtilisationErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
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
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListCommitmentUtilisationError = ListCommitmentUtilisationErrors[keyof ListCommitmentUtilisationErrors];

export type ListCommitmentUtilisationResponses = {
    /**
     * How much of each commitment was used, by the day
     */
    200: {
        period: {
            from: string;
            to: string;
        };
        currency: string | null;
        formula: string;
        total: {
            used: string;
            unused: string | null;
            percent: number | null;
        };
        rows: Array<{
            used: string;
            unused: string | null;
            percent: number | null;
            id: string;
            name: string | null;
            type: string | null;
        }>;
        series: Array<{
            used: string;
            unused: string | null;
            percent: number | null;
            start: string;
        }>;
        notes: Array<string>;
    };
};

export type ListCommitmentUtilisationResponse = ListCommitmentUtilisationResponses[keyof ListCommitmentUtilisationResponses];

export type SimulateCommitmentData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * compute: a Compute Savings Plan; ec2-instance: an EC2 Instance Savings Plan, of one family in one region; sagemaker: a SageMaker Savings Plan; database: a Database Savings Plan; reservation: reserved machines.
         */
        kind?: 'compute' | 'ec2-instance' | 'sagemaker' | 'database' | 'reservation';
        /**
         * Years.
         */
        term?: '1' | '3';
        /**
         * How much is paid in advance: none, half or all.
         */
        payment?: 'none' | 'partial' | 'all';
        /**
         * Days of usage that it is tried on.
         */
        lookBack?: '7' | '30' | '60' | '90';
        /**
         * Repeatable: `27%` off the on-demand price that is paid now, `fargate=20%` of a class, `m5=31%` of a family. Without it: what the bill shows of commitments of that kind, term and payment; of reservations also what price lists ask that were taken in with --reserved.
         */
        discount?: Array<string>;
        /**
         * One of `pools`; without it the one that saves most.
         */
        pool?: string;
        /**
         * For each hour; without it the level that would have been cheapest.
         */
        level?: string;
        /**
         * Commitments that end within so many days count as ended.
         */
        lapse?: number;
        /**
         * Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\,`.
         */
        filter?: Array<string>;
        /**
         * Where there are several: they are never added up.
         */
        currency?: string;
    };
    url: '/api/v1/costs/commitments/simulation';
};

export type SimulateCommitmentErrors = {
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
     * `COST_DIMENSION_UNKNOWN`: Costs cannot be grouped or narrowed by {name}.{hint}
     *
     * `COST_DIMENSIONS_TOO_MANY`: Costs were to be grouped by {given} columns; {most} are the most.
     *
     * `COST_FILTER_INVALID`: No filter: {text}.
     *
     * `COST_PERIOD_EMPTY`: From {from} to {to} there is no day.
     *
     * `COST_DISCOUNT_INVALID`: No discount: {text}.
     *
     * `COST_PLAN_NOT_SOLD`: AWS sells Database Savings Plans for one year and without payment in advance alone.
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
     * `COST_POOL_UNKNOWN`: Nothing can be bought for {pool}.
     */
    404: Problem;
    /**
     * `COST_CURRENCY_MIXED`: What was asked for is billed in several currencies: {currencies}.
     *
     * `COST_COMMITMENT_USAGE`: There is no usage paid for on demand that a commitment of {kind} could pay for.
     *
     * `COST_COMMITMENT_RATES`: Nobody knows what this usage would cost under such a commitment: {usage}.
     */
    409: Problem;
    /**
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type SimulateCommitmentError = SimulateCommitmentErrors[keyof SimulateCommitmentErrors];

export type SimulateCommitmentResponses = {
    /**
     * What a further Savings Plan or reservation would have been worth
     */
    200: {
        kind: 'compute' | 'ec2-instance' | 'sagemaker' | 'database' | 'reservation';
        termMonths: number;
        payment: 'none' | 'partial' | 'all';
        currency: string;
        from: string;
        to: string;
        hours: number;
        granularity: 'hours' | 'days' | 'partly hours';
        certainty: 'as the hours were' | 'less certain';
        sources: Array<{
            source: string;
            from: string;
            to: string;
            hourly: boolean;
        }>;
        pools: Array<{
            id: string;
            name: string;
            unit: string | null;
            onDemand: string;
            best: {
                level: string;
                units: number | null;
                cost: string;
                saved: string;
                savedMonthly: string;
                coverage: number;
                utilisation: number | null;
                waste: string;
            };
        }>;
        pool: string;
        best: {
            level: string;
            units: number | null;
            cost: string;
            saved: string;
            savedMonthly: string;
            coverage: number;
            utilisation: number | null;
            waste: string;
        };
        careful: {
            level: string;
            units: number | null;
            cost: string;
            saved: string;
            savedMonthly: string;
            coverage: number;
            utilisation: number | null;
            waste: string;
        };
        chosen: {
            level: string;
            units: number | null;
            cost: string;
            saved: string;
            savedMonthly: string;
            coverage: number;
            utilisation: number | null;
            waste: string;
        };
        curve: Array<{
            level: string;
            units: number | null;
            cost: string;
            saved: string;
            savedMonthly: string;
            coverage: number;
            utilisation: number | null;
            waste: string;
        }>;
        breakEven: {
            upfront: string;
            monthly: string;
            paybackMonths: number | null;
            wholeTermMonths: number | null;
            mayVanish: number | null;
        };
        risk: Array<{
            scenario: string;
            savedMonthly: string;
            utilisation: number | null;
            bestLevel: string;
        }>;
        rates: Array<{
            usage: string;
            region: string | null;
            discount: number;
            from: 'the bill' | 'a price list' | 'you';
            said: string | null;
            onDemand: string;
        }>;
        unknown: Array<{
            usage: string;
            region: string | null;
            onDemand: string;
        }>;
        lapsed: Array<string>;
        usage: {
            unit: 'hour' | 'day';
            starts: Array<string>;
            covered: Array<string>;
            wouldCover: Array<string>;
            onDemand: Array<string>;
        };
        notes: Array<string>;
    };
};

export type SimulateCommitmentResponse = SimulateCommitmentResponses[keyof SimulateCommitmentResponses];

export type ListSinglePointsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
    };
    url: '/api/v1/graph/single-points';
};

export type ListSinglePointsErrors = {
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
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListSinglePointsError = ListSinglePointsErrors[keyof ListSinglePointsErrors];

export type ListSinglePointsResponses = {
    /**
     * What much of production hangs on alone, the most first
     */
    200: GraphSinglePoints;
};

export type ListSinglePointsResponse = ListSinglePointsResponses[keyof ListSinglePointsResponses];

export type ListOrphansData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
    };
    url: '/api/v1/graph/orphans';
};

export type ListOrphansErrors = {
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
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListOrphansError = ListOrphansErrors[keyof ListOrphansErrors];

export type ListOrphansResponses = {
    /**
     * What hangs on nothing, although most of its type hang on something
     */
    200: GraphOrphans;
};

export type ListOrphansResponse = ListOrphansResponses[keyof ListOrphansResponses];

export type ListComponentsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
    };
    url: '/api/v1/graph/components';
};

export type ListComponentsErrors = {
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
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListComponentsError = ListComponentsErrors[keyof ListComponentsErrors];

export type ListComponentsResponses = {
    /**
     * What hangs together at all: every part of the graph by its first resource, the largest first
     */
    200: GraphComponents;
};

export type ListComponentsResponse = ListComponentsResponses[keyof ListComponentsResponses];

export type ReadImpactData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * An ARN; an id or a name that only one resource has; `team:payments` and the like.
         */
        arn: string;
        /**
         * `dependents` feel a change, `dependencies` are those whose change is felt, `both` follows what carries an effect either way, `any` every edge.
         */
        direction?: 'dependents' | 'dependencies' | 'both' | 'any';
        /**
         * Steps at most.
         */
        depth?: number;
        /**
         * Only edges of these kinds, separated by commas.
         */
        kinds?: string;
        /**
         * Nodes to list; all are counted.
         */
        limit?: number;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
    };
    url: '/api/v1/graph/impact';
};

export type ReadImpactErrors = {
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
     * `GRAPH_KIND_UNKNOWN`: There is no kind of edge {kind}.{hint}
     *
     * `ARN_INVALID`: {text} is not an ARN: {problem}
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NODE_UNKNOWN`: The graph has no {text}.{hint}
     *
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `GRAPH_NODE_AMBIGUOUS`: {text} may mean {count} resources: {candidates}.
     */
    409: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ReadImpactError = ReadImpactErrors[keyof ReadImpactErrors];

export type ReadImpactResponses = {
    /**
     * What a change to one thing reaches, how dangerous it is, and what was not seen
     */
    200: GraphImpact;
};

export type ReadImpactResponse = ReadImpactResponses[keyof ReadImpactResponses];

export type ReadNeighboursData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * An ARN; an id or a name that only one resource has; `team:payments` and the like.
         */
        arn: string;
        /**
         * Only edges of these kinds, separated by commas.
         */
        kinds?: string;
        /**
         * Edges to list; all are counted.
         */
        limit?: number;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
    };
    url: '/api/v1/graph/neighbours';
};

export type ReadNeighboursErrors = {
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
     * `GRAPH_KIND_UNKNOWN`: There is no kind of edge {kind}.{hint}
     *
     * `ARN_INVALID`: {text} is not an ARN: {problem}
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NODE_UNKNOWN`: The graph has no {text}.{hint}
     *
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `GRAPH_NODE_AMBIGUOUS`: {text} may mean {count} resources: {candidates}.
     */
    409: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ReadNeighboursError = ReadNeighboursErrors[keyof ReadNeighboursErrors];

export type ReadNeighboursResponses = {
    /**
     * What one thing is directly connected with, and why
     */
    200: GraphNeighbours;
};

export type ReadNeighboursResponse = ReadNeighboursResponses[keyof ReadNeighboursResponses];

export type ReadPathsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query: {
        /**
         * An ARN; an id or a name that only one resource has; `team:payments` and the like.
         */
        from: string;
        /**
         * An ARN; an id or a name that only one resource has; `team:payments` and the like.
         */
        to: string;
        /**
         * `dependents` feel a change, `dependencies` are those whose change is felt, `both` follows what carries an effect either way, `any` every edge.
         */
        direction?: 'dependents' | 'dependencies' | 'both' | 'any';
        /**
         * Only edges of these kinds, separated by commas.
         */
        kinds?: string;
        /**
         * Paths at most.
         */
        most?: number;
        /**
         * Steps at most.
         */
        longest?: number;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
    };
    url: '/api/v1/graph/paths';
};

export type ReadPathsErrors = {
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
     * `GRAPH_KIND_UNKNOWN`: There is no kind of edge {kind}.{hint}
     *
     * `ARN_INVALID`: {text} is not an ARN: {problem}
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NODE_UNKNOWN`: The graph has no {text}.{hint}
     *
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `GRAPH_NODE_AMBIGUOUS`: {text} may mean {count} resources: {candidates}.
     */
    409: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ReadPathsError = ReadPathsErrors[keyof ReadPathsErrors];

export type ReadPathsResponses = {
    /**
     * The shortest ways in which two things hang together
     */
    200: GraphPaths;
};

export type ReadPathsResponse = ReadPathsResponses[keyof ReadPathsResponses];

export type ExportGraphData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * An ARN; an id or a name that only one resource has; `team:payments` and the like.
         */
        arn?: string;
        /**
         * `dependents` feel a change, `dependencies` are those whose change is felt, `both` follows what carries an effect either way, `any` every edge.
         */
        direction?: 'dependents' | 'dependencies' | 'both' | 'any';
        /**
         * Steps at most.
         */
        depth?: number;
        /**
         * Only edges of these kinds, separated by commas.
         */
        kinds?: string;
        /**
         * Nodes to list; all are counted.
         */
        limit?: number;
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
        type?: string;
        account?: string;
        region?: string;
        environment?: string;
        owner?: string;
        team?: string;
        project?: string;
        format?: 'json' | 'dot' | 'mermaid' | 'graphml';
    };
    url: '/api/v1/graph/export';
};

export type ExportGraphErrors = {
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
     * `GRAPH_START_MISSING`: Nothing says what to export.
     *
     * `GRAPH_KIND_UNKNOWN`: There is no kind of edge {kind}.{hint}
     *
     * `ARN_INVALID`: {text} is not an ARN: {problem}
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NODE_UNKNOWN`: The graph has no {text}.{hint}
     *
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `GRAPH_NODE_AMBIGUOUS`: {text} may mean {count} resources: {candidates}.
     */
    409: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ExportGraphError = ExportGraphErrors[keyof ExportGraphErrors];

export type ExportGraphResponses = {
    /**
     * A part of the graph as Graphviz, Mermaid, GraphML or JSON
     */
    200: GraphExport;
};

export type ExportGraphResponse = ExportGraphResponses[keyof ExportGraphResponses];

export type ReadGraphSummaryData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.
         */
        asOf?: string;
    };
    url: '/api/v1/graph/summary';
};

export type ReadGraphSummaryErrors = {
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
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `GRAPH_NOTHING_KNOWN`: Nothing was known at {moment} yet: the first scan was {first}.
     *
     * `LAKE_SNAPSHOT_UNKNOWN`: The lake has no snapshot {snapshot}.
     */
    404: Problem;
    /**
     * `LAKE_HISTORY_GONE`: The lake table {table} no longer keeps what it held at snapshot {snapshot}.
     */
    410: Problem;
    /**
     * `GRAPH_TOO_VARIED`: The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ReadGraphSummaryError = ReadGraphSummaryErrors[keyof ReadGraphSummaryErrors];

export type ReadGraphSummaryResponses = {
    /**
     * The graph as a whole: what hangs together, what hangs on nothing, what hangs on one thing
     */
    200: GraphSummary;
};

export type ReadGraphSummaryResponse = ReadGraphSummaryResponses[keyof ReadGraphSummaryResponses];

export type ListFindingsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
        status?: 'ok' | 'violation' | 'unknown' | 'skip';
        rule?: string;
    };
    url: '/api/v1/findings';
};

export type ListFindingsErrors = {
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
     *
     * `LAKE_SQL_REFUSED`: This SQL was refused: {problem}.
     *
     * `LAKE_SQL_INVALID`: The query failed: {detail}
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
     * `RULE_UNKNOWN`: There is no rule {rule}.{hint}
     */
    404: Problem;
    /**
     * `RULE_ID_TAKEN`: Two rules have the id {id}: {first} and {second}.
     */
    409: Problem;
    /**
     * `RULE_HEADER_INVALID`: {file}:{line}: {field} {problem}.
     *
     * `RULE_SQL_INVALID`: {file}:{line}: the SELECT of this rule {problem}.
     *
     * `RULE_ANSWER_INVALID`: The rule {rule} answered wrongly: {problem}.
     *
     * `LAKE_QUERY_TOO_LARGE`: The answer is larger than the limit of {limit} {unit}.
     *
     * `LAKE_QUERY_MEMORY`: The query needs more memory or temporary space than the limit of {memory}.
     */
    422: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `LAKE_QUERY_CANCELLED`: The query was cancelled.
     */
    499: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LAKE_FILES_LOST`: The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.
     *
     * `LAKE_FILE_UNREADABLE`: A file of the lake could not be read: {detail}.
     *
     * `LAKE_QUERY_PROCESS_DIED`: The process that ran the query ended unexpectedly ({how}).
     *
     * `LAKE_BUSY`: Too many lake queries are waiting ({queued}).
     *
     * `LAKE_CLOSED`: The lake was closed.
     */
    503: Problem;
    /**
     * `LAKE_QUERY_TIMEOUT`: The query ran longer than {seconds} s and was stopped.
     */
    504: Problem;
    /**
     * `LAKE_DISK_FULL`: The lake in {dir} has no room left; nothing was kept of this write.
     */
    507: Problem;
};

export type ListFindingsError = ListFindingsErrors[keyof ListFindingsErrors];

export type ListFindingsResponses = {
    /**
     * What the rules say of the estate
     */
    200: {
        items: Array<{
            rule: string;
            title: string;
            severity: 'critical' | 'high' | 'medium' | 'low' | 'info';
            resource: string | null;
            account: string;
            region: string;
            status: 'ok' | 'violation' | 'unknown' | 'skip';
            reason: string;
        }>;
        next: string | null;
    };
};

export type ListFindingsResponse = ListFindingsResponses[keyof ListFindingsResponses];

export type ListRulesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/rules';
};

export type ListRulesErrors = {
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
     * `RULE_ID_TAKEN`: Two rules have the id {id}: {first} and {second}.
     */
    409: Problem;
    /**
     * `RULE_HEADER_INVALID`: {file}:{line}: {field} {problem}.
     *
     * `RULE_SQL_INVALID`: {file}:{line}: the SELECT of this rule {problem}.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListRulesError = ListRulesErrors[keyof ListRulesErrors];

export type ListRulesResponses = {
    /**
     * The rules: what each holds to be good
     */
    200: {
        items: Array<{
            id: string;
            title: string;
            severity: 'critical' | 'high' | 'medium' | 'low' | 'info';
            kind: 'waste' | 'security' | 'reliability' | 'governance';
            remedy: string | null;
            needs: Array<string>;
        }>;
        next: null;
    };
};

export type ListRulesResponse = ListRulesResponses[keyof ListRulesResponses];

export type ListReportsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/reports/kinds';
};

export type ListReportsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListReportsError = ListReportsErrors[keyof ListReportsErrors];

export type ListReportsResponses = {
    /**
     * Which reports there are, and what each can be told
     */
    200: {
        items: Array<{
            name: string;
            title: string;
            description: string;
            usualPeriod: string;
            options: Array<{
                name: string;
                description: string;
            }>;
        }>;
        next: null;
    };
};

export type ListReportsResponse = ListReportsResponses[keyof ListReportsResponses];

export type ListReportRunsData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * Rows per page.
         */
        limit?: number;
        /**
         * `next` of the page before; first page without.
         */
        after?: string;
    };
    url: '/api/v1/reports/runs';
};

export type ListReportRunsErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListReportRunsError = ListReportRunsErrors[keyof ListReportRunsErrors];

export type ListReportRunsResponses = {
    /**
     * Runs of reports, the latest first
     */
    200: {
        items: Array<{
            id: string;
            report: string;
            options: {
                [key: string]: unknown;
            };
            formats: Array<'html' | 'pdf' | 'csv' | 'json' | 'parquet'>;
            period: {
                words: string;
                from: string;
                to: string;
            };
            to: string | null;
            state: 'queued' | 'running' | 'done' | 'failed';
            askedBy: string;
            schedule: string | null;
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            attempts: number;
            question: Array<[
                string,
                string
            ]> | null;
            snapshot: number | null;
            files: Array<{
                format: 'html' | 'pdf' | 'csv' | 'json' | 'parquet';
                name: string;
                bytes: number;
                sha256: string;
                place: string | null;
            }>;
            problem: {
                code: string;
                message: string;
                remedy: string;
            } | null;
        }>;
        next: string | null;
    };
};

export type ListReportRunsResponse = ListReportRunsResponses[keyof ListReportRunsResponses];

export type RunReportData = {
    body: {
        report: string;
        options?: {
            [key: string]: unknown;
        };
        formats?: Array<'html' | 'pdf' | 'csv' | 'json' | 'parquet'>;
        /**
         * In words: `2026-10`, `last month`, `30d`. Without it, what the kind of report usually takes.
         */
        period?: string;
        /**
         * Where the files go too: an absolute folder or file (for who works on the machine of Reeve itself), or `s3://bucket/prefix`. `{period}`, `{report}` and `{format}` stand for their values.
         */
        to?: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/reports/runs';
};

export type RunReportErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     *
     * `PERIOD_INVALID`: The period "{text}" is not understood: {problem} at "{token}" (character {position})
     *
     * `REPORT_OPTIONS_INVALID`: The report {kind} cannot be made so: {problem}.
     *
     * `REPORT_DESTINATION_INVALID`: No destination: {problem}.
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
     *
     * `REPORT_FOLDER_REFUSED`: Only who works on the machine of Reeve itself may have files written to its folders.
     */
    403: Problem;
    /**
     * `REPORT_UNKNOWN`: There is no report {name}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type RunReportError = RunReportErrors[keyof RunReportErrors];

export type RunReportResponses = {
    /**
     * Make a report
     */
    202: {
        id: string;
        report: string;
        options: {
            [key: string]: unknown;
        };
        formats: Array<'html' | 'pdf' | 'csv' | 'json' | 'parquet'>;
        period: {
            words: string;
            from: string;
            to: string;
        };
        to: string | null;
        state: 'queued' | 'running' | 'done' | 'failed';
        askedBy: string;
        schedule: string | null;
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        attempts: number;
        question: Array<[
            string,
            string
        ]> | null;
        snapshot: number | null;
        files: Array<{
            format: 'html' | 'pdf' | 'csv' | 'json' | 'parquet';
            name: string;
            bytes: number;
            sha256: string;
            place: string | null;
        }>;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
    };
};

export type RunReportResponse = RunReportResponses[keyof RunReportResponses];

export type GetReportRunData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/reports/runs/{id}';
};

export type GetReportRunErrors = {
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
     * `REPORT_RUN_UNKNOWN`: There is no run {id} of a report that you may see.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type GetReportRunError = GetReportRunErrors[keyof GetReportRunErrors];

export type GetReportRunResponses = {
    /**
     * One run: how far it is, what was asked, and the files that came of it
     */
    200: {
        id: string;
        report: string;
        options: {
            [key: string]: unknown;
        };
        formats: Array<'html' | 'pdf' | 'csv' | 'json' | 'parquet'>;
        period: {
            words: string;
            from: string;
            to: string;
        };
        to: string | null;
        state: 'queued' | 'running' | 'done' | 'failed';
        askedBy: string;
        schedule: string | null;
        createdAt: string;
        startedAt: string | null;
        endedAt: string | null;
        attempts: number;
        question: Array<[
            string,
            string
        ]> | null;
        snapshot: number | null;
        files: Array<{
            format: 'html' | 'pdf' | 'csv' | 'json' | 'parquet';
            name: string;
            bytes: number;
            sha256: string;
            place: string | null;
        }>;
        problem: {
            code: string;
            message: string;
            remedy: string;
        } | null;
    };
};

export type GetReportRunResponse = GetReportRunResponses[keyof GetReportRunResponses];

export type FetchReportData = {
    body?: never;
    path: {
        id: string;
        format: 'html' | 'pdf' | 'csv' | 'json' | 'parquet';
    };
    query?: never;
    url: '/api/v1/reports/runs/{id}/files/{format}';
};

export type FetchReportErrors = {
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
     * `REPORT_RUN_UNKNOWN`: There is no run {id} of a report that you may see.
     *
     * `REPORT_FILE_UNKNOWN`: The run {id} has no {format} file to fetch.
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type FetchReportError = FetchReportErrors[keyof FetchReportErrors];

export type FetchReportResponses = {
    /**
     * A file of a run
     */
    200: Blob | File;
};

export type FetchReportResponse = FetchReportResponses[keyof FetchReportResponses];

export type ListReportSchedulesData = {
    body?: never;
    headers?: {
        /**
         * The ETag of the answer you have; 304 when it still holds.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/reports/schedules';
};

export type ListReportSchedulesErrors = {
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     */
    503: Problem;
};

export type ListReportSchedulesError = ListReportSchedulesErrors[keyof ListReportSchedulesErrors];

export type ListReportSchedulesResponses = {
    /**
     * Schedules, when each is due next, and how its last run ended
     */
    200: {
        items: Array<{
            name: string;
            report: string;
            options: {
                [key: string]: unknown;
            };
            formats: Array<'html' | 'pdf' | 'csv' | 'json' | 'parquet'>;
            period: string;
            to: string | null;
            every: 'day' | 'week' | 'month';
            on: number | null;
            at: string;
            zone: string;
            next: string;
            createdBy: string;
            createdAt: string;
            lastRun: {
                id: string;
                state: 'queued' | 'running' | 'done' | 'failed';
                at: string;
                problem: string | null;
            } | null;
        }>;
        next: null;
    };
};

export type ListReportSchedulesResponse = ListReportSchedulesResponses[keyof ListReportSchedulesResponses];

export type ScheduleReportData = {
    body: {
        report: string;
        options?: {
            [key: string]: unknown;
        };
        formats?: Array<'html' | 'pdf' | 'csv' | 'json' | 'parquet'>;
        /**
         * In words: `2026-10`, `last month`, `30d`. Without it, what the kind of report usually takes.
         */
        period?: string;
        /**
         * Where the files go too: an absolute folder or file (for who works on the machine of Reeve itself), or `s3://bucket/prefix`. `{period}`, `{report}` and `{format}` stand for their values.
         */
        to?: string;
        name: string;
        every: 'day' | 'week' | 'month';
        /**
         * The day of the week (1 is Monday) or of the month (1 to 28); the 4th without it, when the bill of the month before is there.
         */
        on?: number;
        /**
         * By the clocks of the zone.
         */
        at?: string;
        /**
         * Whose clocks and calendar it goes by; a time that they leave out when they are put forward is as much later.
         */
        zone?: string;
    };
    headers?: {
        /**
         * A fresh UUID: sent again within a day, the first answer is repeated.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/reports/schedules';
};

export type ScheduleReportErrors = {
    /**
     * `REQUEST_INVALID`: The request is not valid: {field}: {problem}
     *
     * `QUERY_UNKNOWN`: There is no query parameter {name} here.{hint}
     *
     * `TEXT_INVALID`: {where} holds {fault}.
     *
     * `REQUEST_ID_INVALID`: The X-Request-Id must be 8 to 128 letters, digits or ._-
     *
     * `JSON_INVALID`: The body is not JSON: {problem} at line {line}, column {column}.
     *
     * `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key must be 16 to 200 letters, digits or ._:-
     *
     * `PERIOD_INVALID`: The period "{text}" is not understood: {problem} at "{token}" (character {position})
     *
     * `REPORT_OPTIONS_INVALID`: The report {kind} cannot be made so: {problem}.
     *
     * `REPORT_DESTINATION_INVALID`: No destination: {problem}.
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
     *
     * `REPORT_FOLDER_REFUSED`: Only who works on the machine of Reeve itself may have files written to its folders.
     */
    403: Problem;
    /**
     * `REPORT_UNKNOWN`: There is no report {name}.
     */
    404: Problem;
    /**
     * `IDEMPOTENCY_IN_FLIGHT`: A request with this Idempotency-Key is still being worked on.
     *
     * `REPORT_SCHEDULE_EXISTS`: There is a schedule {name} already.
     */
    409: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `BODY_TYPE`: The body must be application/json, not {type}.
     */
    415: Problem;
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
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type ScheduleReportError = ScheduleReportErrors[keyof ScheduleReportErrors];

export type ScheduleReportResponses = {
    /**
     * Make a report by itself, every day, week or month
     */
    201: {
        name: string;
        report: string;
        options: {
            [key: string]: unknown;
        };
        formats: Array<'html' | 'pdf' | 'csv' | 'json' | 'parquet'>;
        period: string;
        to: string | null;
        every: 'day' | 'week' | 'month';
        on: number | null;
        at: string;
        zone: string;
        next: string;
        createdBy: string;
        createdAt: string;
        lastRun: {
            id: string;
            state: 'queued' | 'running' | 'done' | 'failed';
            at: string;
            problem: string | null;
        } | null;
    };
};

export type ScheduleReportResponse = ScheduleReportResponses[keyof ScheduleReportResponses];

export type UnscheduleReportData = {
    body?: never;
    path: {
        name: string;
    };
    query?: never;
    url: '/api/v1/reports/schedules/{name}';
};

export type UnscheduleReportErrors = {
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
     *
     * `ORIGIN_REFUSED`: This change was asked for by a page of another site.
     */
    403: Problem;
    /**
     * `REPORT_SCHEDULE_UNKNOWN`: There is no schedule {name} that you may see.
     */
    404: Problem;
    /**
     * `BODY_TOO_LARGE`: The body is larger than {limit} bytes.
     */
    413: Problem;
    /**
     * `RATE_LIMITED`: Too many requests.
     */
    429: Problem;
    /**
     * `INTERNAL`: Something went wrong inside Reeve.
     */
    500: Problem;
    /**
     * `LEDGER_UNREACHABLE`: The ledger does not answer: {problem}.
     *
     * `LEDGER_TIMEOUT`: The ledger took too long over one statement.
     *
     * `LEDGER_CONTENDED`: Others changed the same rows at the same time, again and again.
     */
    503: Problem;
    /**
     * `LEDGER_DISK_FULL`: There is no space left for the ledger in {folder}.
     */
    507: Problem;
};

export type UnscheduleReportError = UnscheduleReportErrors[keyof UnscheduleReportErrors];

export type UnscheduleReportResponses = {
    /**
     * Done; there is nothing to say.
     */
    204: void;
};

export type UnscheduleReportResponse = UnscheduleReportResponses[keyof UnscheduleReportResponses];
