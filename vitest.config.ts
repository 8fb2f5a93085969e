import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One thread pool without isolation: five times faster than the default. So tests never change module state or the environment.
export default defineConfig({
  resolve: { conditions: ['@reeve/source'] },
  ssr: { resolve: { conditions: ['@reeve/source'] } },
  test: {
    pool: 'threads',
    isolate: false,
    // Most of a test's time is spent in PostgreSQL, DuckDB and moto: a second worker uses what the first leaves.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['engine/test/seed-properties.ts'],
    include: [
      'engine/{src,test}/**/*.test.ts',
      'tools/**/*.test.ts',
      'sdk/**/*.test.ts',
      'deploy/**/*.test.ts',
      'web/**/*.test.ts',
    ],
    globalSetup: ['engine/test/ledger-server.ts'],
    // The SDK warns on every Node 20; its words would hide ours.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
