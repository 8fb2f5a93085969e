/** Health for orchestrators: alive without asking anybody, ready when the ledger answers and is of this version. */
export interface Readiness {
  readonly name: string;
  /** Rejects, or takes longer than the limit, when it is not ready. */
  readonly check: () => Promise<void>;
}

export interface HealthState {
  readonly started: boolean;
  readonly stopping: boolean;
}

export const HEALTH_PATHS = ['/livez', '/readyz', '/startupz'] as const;
export type HealthPath = (typeof HEALTH_PATHS)[number];

const LIMIT_MS = 3_000;

/** The body names what is not ready and nothing else: these paths are open to everyone who can reach the port. */
export async function healthResponse(
  path: HealthPath,
  state: HealthState,
  checks: readonly Readiness[],
): Promise<Response> {
  if (path === '/livez') return answer(true, []);
  if (path === '/startupz') return answer(state.started, []);
  const failing = (await Promise.all(checks.map(failed))).filter((name) => name !== undefined);
  if (state.stopping) failing.push('stopping');
  return answer(state.started && failing.length === 0, failing);
}

async function failed({ name, check }: Readiness): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(name), LIMIT_MS);
  });
  try {
    return await Promise.race([check().then(() => undefined), late]);
  } catch {
    return name;
  } finally {
    clearTimeout(timer);
  }
}

const answer = (ok: boolean, failing: readonly string[]): Response =>
  Response.json({ ok, failing }, { status: ok ? 200 : 503 });
