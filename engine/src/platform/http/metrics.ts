/** Prometheus metrics of one server: requests by route, the process, and whatever figures it is given. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A figure read when somebody scrapes. */
export interface Figure {
  readonly name: string;
  readonly help: string;
  readonly read: () => Promise<number> | number;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** OpenTelemetry's boundaries for `http.server.request.duration`. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

export class HttpMetrics {
  readonly #registry = new Registry();
  readonly #duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'How long requests took, by route.',
    labelNames: ['http_route', 'http_request_method', 'http_response_status_code'],
    buckets: BUCKETS,
    registers: [this.#registry],
  });

  constructor(figures: readonly Figure[] = [], withProcess = false) {
    if (withProcess) collectDefaultMetrics({ register: this.#registry });
    for (const { name, help, read } of figures)
      new Gauge({
        name,
        help,
        registers: [this.#registry],
        async collect() {
          // What cannot be read is absent, never zero.
          this.remove();
          const value = await Promise.resolve()
            .then(read)
            .catch(() => undefined);
          if (value !== undefined) this.set(value);
        },
      });
  }

  /** The declared route, never the path: a label per resource would fill the memory of whoever scrapes. */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.#duration.observe(
      {
        http_route: route,
        http_request_method: METHODS.has(method) ? method : '_OTHER',
        http_response_status_code: status,
      },
      seconds,
    );
  }

  async response(): Promise<Response> {
    return new Response(await this.#registry.metrics(), {
      headers: { 'content-type': this.#registry.contentType },
    });
  }
}
