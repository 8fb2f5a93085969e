/** Starts moto, an independent fake AWS over HTTP, for tests: from PATH, or in a virtual environment made on first use. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pythonWith } from './python-venv.ts';

const VERSION = '5.2.1';
const SERVER = 'moto_server';

/** For the hook that starts it: making the virtual environment takes a minute. */
export const MOTO_START_MS = 240_000;

export interface Moto {
  readonly url: string;
  /** The Python that moto runs in, which has boto3 too. */
  readonly python: string;
  /** Forgets everything, assumed roles included: their keys silently become the default account's. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

const isOnPath = (name: string): boolean =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));

/** moto_server has no --version, and another version knows other calls. */
async function motoServer(): Promise<{ readonly server: string; readonly python: string }> {
  const asked = 'import importlib.metadata as m; print(m.version("moto"))';
  const version = spawnSync('python3', ['-c', asked], { encoding: 'utf8' }).stdout?.trim();
  if (version === VERSION && isOnPath(SERVER)) return { server: SERVER, python: 'python3' };
  const own = await pythonWith('moto', `moto[server]==${VERSION}`);
  return { server: own(SERVER), python: own('python') };
}

export async function startMoto(): Promise<Moto> {
  // Its own process group: a version manager's shim may fork, and the child's pid is then the shim's.
  const { server, python } = await motoServer();
  const child = spawn(server, ['-H', '127.0.0.1', '-p', '0'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without this, moto owns a thousand snapshots of its own.
    env: { ...process.env, MOTO_EC2_LOAD_DEFAULT_AMIS: 'false', PYTHONUNBUFFERED: '1' },
  });
  const kill = (signal: NodeJS.Signals) => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
  };
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      const found = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen); // read on for good: a full pipe would block the server
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`moto ended with ${code}: ${said}`)));
  });
  return {
    url,
    python,
    reset: async () => {
      const answer = await fetch(`${url}/moto-api/reset`, { method: 'POST' });
      if (!answer.ok) throw new Error(`moto could not be reset: ${answer.status}`);
    },
    stop: () =>
      new Promise((resolve) => {
        process.removeListener('exit', killAtExit);
        child.once('exit', () => resolve());
        kill('SIGTERM');
      }),
  };
}

/** A call to a JSON service for setting a scene that the product itself never sets, as the default account 123456789012. */
export async function motoJson(moto: Moto, target: string, input: object): Promise<unknown> {
  const credential = 'Credential=test/20260101/us-east-1/organizations/aws4_request';
  const answer = await fetch(moto.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${target}: ${answer.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}
