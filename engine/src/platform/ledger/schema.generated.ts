/** The ledger's tables as Kysely sees them. Made by `npm run gen`; do not edit. */
import type { ColumnType } from 'kysely';

type Generated<T> =
  T extends ColumnType<infer Out, infer In, infer Set> ? ColumnType<Out, In | undefined, Set> : ColumnType<T, T | undefined, T>;
/** 64 bits: beyond 2^53 a number would lie, so it is read as text. */
type Big = ColumnType<string, string | number | bigint>;
type Bytes = ColumnType<Buffer, Uint8Array>;
type Exact = ColumnType<string, string | number>;
/** Written as text that is JSON, read parsed. */
type Json = ColumnType<unknown, string>;
type Time = ColumnType<Date, Date | string>;

export interface LedgerSchema {
  'access.api_keys': {
    id: string;
    name: string;
    secret_hash: Bytes;
    roles: string[];
    scope: Json;
    created_at: Time;
    created_by: string;
    last_used_at: Time | null;
    expires_at: Time | null;
    revoked_at: Time | null;
  };
  'access.sessions': {
    id_hash: Bytes;
    subject_kind: string;
    subject_id: string;
    created_at: Time;
    last_seen_at: Time;
    expires_at: Time;
  };
  'access.sign_in_links': {
    token_hash: Bytes;
    subject_kind: string;
    subject_id: string;
    created_at: Time;
    expires_at: Time;
  };
  'access.users': {
    id: string;
    name: string;
    roles: string[];
    scope: Json;
    created_at: Time;
    created_by: string;
    disabled_at: Time | null;
  };
  'accounts.accounts': {
    id: string;
    name: string | null;
    email: string | null;
    status: string;
    unit_id: string | null;
    unit_path: string[];
    tags: Json | null;
    joined_at: Time | null;
    delegated_for: string[];
    source: string;
    is_management: boolean;
    environment: string | null;
    environment_reason: string;
    owner: string | null;
    team: string | null;
    cost_center: string | null;
    business_unit: string | null;
    contacts: Json;
    sort_name: Generated<string | null>;
  };
  'accounts.reading': {
    single: Generated<boolean>;
    organization: Json | null;
    own_account: string | null;
    complete: boolean;
    problem: Json | null;
    read_at: Time | null;
    attempted_at: Time;
    again_soon: boolean;
    simulated: boolean;
    settings: string;
  };
  'audit.checkpoints': {
    size: Big;
    time: string;
    note: string;
  };
  'audit.entries': {
    seq: Big;
    body: string;
    time: Generated<string>;
    action: Generated<string>;
    outcome: Generated<string>;
    principal: Generated<string>;
    resource_type: Generated<string>;
    resource_id: Generated<string>;
  };
  'audit.nodes': {
    level: number;
    index: Big;
    hash: Bytes;
  };
  'audit.origin': {
    name: string;
    single: Generated<boolean>;
  };
  'audit.payloads': {
    seq: Big;
    salt: string | null;
    payload: string | null;
  };
  'audit.signers': {
    line: string;
    first_used: string;
  };
  'costs.allocation_rules': {
    version: number;
    rules: Json;
    why: string;
    made_by: string;
    made_at: Time;
  };
  'costs.budget_crossings': {
    budget: string;
    period_start: Time;
    kind: string;
    percent: Exact;
    on_day: Time | null;
    told_at: Time;
  };
  'costs.budgets': {
    name: string;
    period: string;
    amount: Exact;
    currency: string;
    measure: string;
    filters: string[];
    thresholds: Json;
    accounts: string[] | null;
    changed_by: string;
    changed_at: Time;
    state: Json | null;
    state_snapshot: Big | null;
    state_day: Time | null;
    twin: Json | null;
  };
  'costs.forecast_scores': {
    forecast: string;
    month: string;
    amount: Exact;
    actual: Exact;
    within: boolean;
    scored_at: Time;
  };
  'costs.forecasts': {
    id: string;
    made_at: Time;
    made_by: string;
    measure: string;
    currency: string;
    filters: string[];
    accounts: string[] | null;
    known_until: Time;
    months: Json;
    days: Json;
    accuracy: Json;
    changes: Json;
    notes: string[];
  };
  'costs.imports': {
    id: string;
    source: string;
    wish: Json;
    asked_by: string;
    state: string;
    created_at: Time;
    started_at: Time | null;
    ended_at: Time | null;
    progress: Json | null;
    summary: Json | null;
    problem: Json | null;
  };
  'costs.parts': {
    source: string;
    month: string;
    format: string;
    billing_accounts: string[];
    snapshot: Big;
    import: string;
    lines: Big;
    totals: Json;
    first_day: Time;
    last_day: Time;
    imported_at: Time;
    version: string | null;
    summary: Json | null;
    previous_snapshot: Big | null;
  };
  'costs.price_imports': {
    id: string;
    wish: Json;
    asked_by: string;
    state: string;
    created_at: Time;
    ended_at: Time | null;
    progress: string | null;
    summary: Json | null;
    problem: Json | null;
  };
  'costs.price_lists': {
    service: string;
    region: string;
    published_at: Time;
    version: string;
    file: string;
    terms: string[];
    is_whole: boolean;
    prices: Big;
    import: string;
    imported_at: Time;
  };
  'costs.tag_words': {
    source: string;
    month: string;
    tag_keys: string[];
    keys: Json;
    environments: Json;
    sums: Generated<string[]>;
    since: Big | null;
  };
  'costs.unit_metrics': {
    name: string;
    unit: string;
    grain: string;
    description: string;
    measure: string;
    filters: string[];
    accounts: string[] | null;
    changed_by: string;
    changed_at: Time;
  };
  'costs.unit_values': {
    metric: string;
    on_day: Time;
    dimensions: Json;
    value: Exact;
  };
  'costs.views': {
    id: string;
    owner: string;
    name: string;
    page: string;
    state: Json;
    shared: boolean;
    changed_at: Time;
  };
  'graphile_worker._private_job_queues': {
    id: Generated<number>;
    queue_name: string;
    locked_at: Time | null;
    locked_by: string | null;
    is_available: Generated<boolean>;
  };
  'graphile_worker._private_jobs': {
    id: Generated<Big>;
    job_queue_id: number | null;
    task_id: number;
    payload: Generated<Json>;
    priority: Generated<number>;
    run_at: Generated<Time>;
    attempts: Generated<number>;
    max_attempts: Generated<number>;
    last_error: string | null;
    created_at: Generated<Time>;
    updated_at: Generated<Time>;
    key: string | null;
    locked_at: Time | null;
    locked_by: string | null;
    revision: Generated<number>;
    flags: Json | null;
    is_available: Generated<boolean>;
  };
  'graphile_worker._private_known_crontabs': {
    identifier: string;
    known_since: Time;
    last_execution: Time | null;
  };
  'graphile_worker._private_tasks': {
    id: Generated<number>;
    identifier: string;
  };
  'graphile_worker.jobs': {
    id: Big | null;
    queue_name: string | null;
    task_identifier: string | null;
    priority: number | null;
    run_at: Time | null;
    attempts: number | null;
    max_attempts: number | null;
    last_error: string | null;
    created_at: Time | null;
    updated_at: Time | null;
    key: string | null;
    locked_at: Time | null;
    locked_by: string | null;
    revision: number | null;
    flags: Json | null;
  };
  'graphile_worker.migrations': {
    id: number;
    ts: Generated<Time>;
    breaking: Generated<boolean>;
  };
  'http.idempotency': {
    key_sha256: Bytes;
    request_sha256: Bytes;
    answer: Bytes;
    created_at: Time;
  };
  'inventory.event_tallies': {
    source: string;
    outcome: string;
    events: Big;
    last_at: Time;
    last_reason: string | null;
  };
  'inventory.flow_files': {
    name: string;
    size: Big;
    version: string;
    sha256: string | null;
    state: string;
    read_at: Time;
    counts: Json;
    malformed: Json;
    problem: Json | null;
  };
  'inventory.own_columns': {
    type: string;
    name: string;
    column_type: string;
  };
  'inventory.pending_cells': {
    type: string;
    account: string;
    region: string;
    changed_at: Time;
    due_at: Time;
    tries: Generated<number>;
  };
  'inventory.scan_waves': {
    scan: string;
    number: number;
    cells: Json;
    files: Json;
  };
  'inventory.scans': {
    id: string;
    cause: string;
    asked_by: string;
    wish: Json;
    state: string;
    cancel_asked: Generated<boolean>;
    created_at: Time;
    started_at: Time | null;
    ended_at: Time | null;
    progress: Json | null;
    summary: Json | null;
    problem: Json | null;
  };
  'lake.changes': {
    table_name: string;
    snapshot: Big;
  };
  'lake.files': {
    path: string;
    table_name: string;
    partition: Json;
    columns: string[];
    rows: Big;
    bytes: Big;
    sha256: string;
    newest: Time | null;
    added_snapshot: Big;
    last_snapshot: Big;
    removed_snapshot: Big | null;
    retired_at: Time | null;
    lost: string | null;
    net: Big;
  };
  'lake.head': {
    only_row: Generated<boolean>;
    snapshot: Big;
    at: Time;
  };
  'lake.horizons': {
    table_name: string;
    snapshot: Big;
  };
  'lake.snapshots': {
    id: Big;
    at: Time;
  };
  'ledger.deliveries': {
    event_id: string;
    handler: string;
    attempts: Generated<number>;
    due_at: Generated<Time>;
    last_error: string | null;
    dead_at: Time | null;
  };
  'ledger.migrations': {
    file: string;
    sha256: string;
    contract: boolean;
    applied_at: Generated<Time>;
    seeded: number | null;
  };
  'ledger.outbox': {
    id: string;
    type: string;
    subject: string | null;
    event: Json;
    created_at: Generated<Time>;
    spread_at: Time | null;
  };
  'operations.lake_check': {
    single: Generated<boolean>;
    checked_at: Time;
    files: number;
    broken: number;
    first_broken: string | null;
  };
  'reports.runs': {
    id: string;
    report: string;
    options: Json;
    formats: string[];
    period: string;
    period_start: Time;
    period_end: Time;
    destination: string | null;
    accounts: string[] | null;
    asked_by: string;
    schedule: string | null;
    schedule_name: string | null;
    due_at: Time | null;
    state: string;
    attempts: Generated<number>;
    created_at: Time;
    started_at: Time | null;
    ended_at: Time | null;
    snapshot: Big | null;
    question: Json | null;
    files: Json | null;
    problem: Json | null;
  };
  'reports.schedules': {
    id: string;
    name: string;
    report: string;
    options: Json;
    formats: string[];
    period: string;
    destination: string | null;
    every: string;
    on_day: number | null;
    at_minute: number;
    next_at: Time;
    accounts: string[] | null;
    created_by: string;
    created_at: Time;
    zone: Generated<string>;
  };
}
