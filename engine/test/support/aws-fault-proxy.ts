/** An HTTP proxy in front of a fake AWS that spoils single requests the way AWS spoils them, and logs every request. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type ProxyFault =
  | { readonly kind: 'throttle' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'expired' }
  | { readonly kind: '500' }
  | { readonly kind: 'reset'; readonly applied: boolean }
  | { readonly kind: 'silence' };

export interface ProxyRule {
  /** `ec2:DescribeVolumes`; REST services by method and path: `s3:GET /`. */
  readonly call: string;
  /** Part of what is asked, such as an account's id; every such call without it. */
  readonly asking?: string;
  readonly times: number;
  readonly fault: ProxyFault;
}

export interface FaultProxy {
  readonly url: string;
  /** Every request seen, in order. */
  readonly log: string[];
  /** Replaces the rules. */
  plan(rules: readonly ProxyRule[]): void;
  stop(): Promise<void>;
}

interface Seen {
  readonly service: string;
  readonly call: string;
  readonly isJson: boolean;
}

/** The service is in the signature's scope; the action in X-Amz-Target (JSON), `Action=` (query) or method and path (REST). */
function identify(request: http.IncomingMessage, body: Buffer): Seen {
  const scope = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '');
  const service = scope?.[1] ?? 'unknown';
  const target = request.headers['x-amz-target'];
  const json = typeof target === 'string' ? target.split('.').at(-1) : undefined;
  const query = /(?:^|&)Action=(\w+)/.exec(body.toString('latin1'))?.[1];
  const action = json ?? query ?? `${request.method} ${request.url}`;
  return { service, call: `${service}:${action}`, isJson: json !== undefined };
}

const codes = {
  throttle: { ec2: 'RequestLimitExceeded', json: 'ThrottlingException', query: 'Throttling', s3: 'SlowDown' },
  denied: {
    ec2: 'UnauthorizedOperation',
    json: 'AccessDeniedException',
    query: 'AccessDenied',
    s3: 'AccessDenied',
  },
  expired: {
    ec2: 'RequestExpired',
    json: 'ExpiredTokenException',
    query: 'ExpiredToken',
    s3: 'ExpiredToken',
  },
} as const;

/** Each protocol has its own form of error; in a wrong one the SDK sees only an unreadable answer. */
function refuse(response: http.ServerResponse, { service, isJson }: Seen, kind: keyof typeof codes): void {
  const dialect = isJson ? 'json' : service === 'ec2' ? 'ec2' : service === 's3' ? 's3' : 'query';
  const code = codes[kind][dialect];
  const status = isJson ? 400 : kind !== 'throttle' ? 403 : dialect === 'query' ? 400 : 503;
  const inner = `<Code>${code}</Code><Message>spoiled</Message>`;
  const bodies = {
    json: JSON.stringify({ __type: code, message: 'spoiled' }),
    ec2: `<Response><Errors><Error>${inner}</Error></Errors><RequestID>x</RequestID></Response>`,
    query: `<ErrorResponse><Error><Type>Sender</Type>${inner}</Error><RequestId>x</RequestId></ErrorResponse>`,
    s3: `<Error>${inner}<RequestId>x</RequestId></Error>`,
  };
  response.writeHead(status, { 'content-type': isJson ? 'application/x-amz-json-1.1' : 'text/xml' });
  response.end(bodies[dialect]);
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const log: string[] = [];
  let rules: { readonly rule: ProxyRule; left: number }[] = [];

  const forward = (
    request: http.IncomingMessage,
    body: Buffer,
    then: (answer: http.IncomingMessage) => void,
  ) => {
    const { method, headers, url } = request;
    http.request({ hostname, port, path: url, method, headers }, then).end(body);
  };

  const serve = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const seen = identify(request, body);
    log.push(seen.call);
    const active = rules.find(
      ({ rule, left }) => left > 0 && rule.call === seen.call && body.includes(rule.asking ?? ''),
    );
    if (active) active.left -= 1;
    const fault = active?.rule.fault;
    if (fault?.kind === 'silence') return;
    if (fault?.kind === '500') response.writeHead(500).end();
    else if (fault && fault.kind in codes) refuse(response, seen, fault.kind as keyof typeof codes);
    else if (fault?.kind === 'reset' && !fault.applied) request.socket.destroy();
    else {
      forward(request, body, (answer) => {
        if (fault) {
          answer.resume();
          answer.once('end', () => request.socket.destroy());
          return;
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
    }
  };

  const server = http.createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    log,
    plan: (next) => {
      rules = next.map((rule) => ({ rule, left: rule.times }));
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
