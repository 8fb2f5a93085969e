/** `reeve demo`: an organisation to look at, to try things in, and to measure with. */
import { InvalidArgumentError } from 'commander';
import { type CommandContext, type MountCommands, noun } from '#platform/cli/index.ts';

interface DemoFlags {
  readonly seed: number;
  readonly scale: number;
}

const LARGEST_SCALE = 40;

export const commands: MountCommands = (program, cli) => {
  const demo = noun(program, 'demo', 'A simulated organisation with fourteen months of history');
  demo
    .description('Prepare the demo where that was not done yet, and open it')
    .option('--port <number>', 'port to listen on (default: http.port, 8484)', Number)
    .action(
      cli.action(async (context, { port }: { port?: number }) => {
        const { home, env, out } = context;
        await prepare(context, { seed: 1, scale: 1 }, true);
        const { serve } = await import('./serve.ts');
        await serve({ home, env, port, worker: true, say: (line) => out.line(line), signals: process });
      }),
    );
  demo
    .command('prepare')
    .description('Make the organisation and scan its history; done once, it is only opened again')
    .option('--seed <n>', 'another number, another organisation', wholeNumber, 1)
    .option('--scale <n>', '1 is some 25,000 resources, 40 a million', scaleNumber, 1)
    .action(
      cli.action(async (context, flags: DemoFlags) => {
        const { out } = context;
        const { elapsedMs, already, ...prepared } = await prepare(context, flags, false);
        out.record({ ...prepared, already, elapsedMs });
        if (!already) out.note(`Prepared in ${Math.round(elapsedMs / 1000)} s. Look at it: reeve demo`);
      }),
    );
  demo
    .command('truth')
    .description('What is hidden in the demo for rules, detectors and explanations of its bill to find')
    .action(
      cli.action(async ({ home, out }) => {
        const [{ readDemoFile }, { demoErrors }, { costTruths, createBill, demoTruth }] = await Promise.all([
          import('./demo/demo-file.ts'),
          import('./demo/errors.ts'),
          import('#simulator/index.ts'),
        ]);
        const file = await readDemoFile(home);
        if (!file) throw demoErrors.DEMO_NOT_PREPARED();
        const demo = { ...file, preparedAt: new Date(file.preparedAt) };
        const ofBill = costTruths(createBill(demo), demo.preparedAt).map((truth) => ({
          ...truth,
          kind: 'cost' as const,
          sort: truth.effect,
          resources: truth.where.ResourceId ?? [],
        }));
        const items = [...demoTruth(demo), ...ofBill];
        const columns = [
          { title: 'ID', value: (truth: (typeof items)[number]) => truth.id },
          { title: 'KIND', value: (truth: (typeof items)[number]) => truth.kind },
          { title: 'SINCE', value: (truth: (typeof items)[number]) => truth.since },
          { title: 'WHAT', value: (truth: (typeof items)[number]) => truth.what },
          { title: 'RESOURCES', value: (truth: (typeof items)[number]) => truth.resources.join(' ') },
        ];
        out.list({ items, next: null }, columns, 'Nothing is hidden.');
      }),
    );
};

async function prepare(
  { home, env, progress, signal }: CommandContext,
  { seed, scale }: DemoFlags,
  anyDemo: boolean,
) {
  const [{ prepareDemo }, { readDemoFile }] = await Promise.all([
    import('./demo/prepare-demo.ts'),
    import('./demo/demo-file.ts'),
  ]);
  // Whoever only wants to look takes the demo that is there.
  const there = anyDemo ? await readDemoFile(home) : undefined;
  const wanted = { seed: there?.seed ?? seed, scale: there?.scale ?? scale };
  const prepared = await prepareDemo({ home, env, ...wanted, signal, say: (text) => progress.show(text) });
  progress.done();
  return prepared;
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}

function scaleNumber(text: string): number {
  const scale = Number(text);
  if (scale > 0 && scale <= LARGEST_SCALE) return scale;
  throw new InvalidArgumentError(`It must be a number above 0, ${LARGEST_SCALE} at most.`);
}
