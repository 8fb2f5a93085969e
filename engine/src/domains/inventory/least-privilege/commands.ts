/** `reeve iam policy`. */
import { Option } from 'commander';
import { type MountCommands, noun } from '#platform/cli/index.ts';

export const mountPolicy: MountCommands = (program, cli) => {
  noun(program, 'iam', 'What Reeve needs to be allowed in AWS')
    .command('policy')
    .description('Print the exact IAM policy that a purpose needs')
    .addOption(
      new Option('--for <purpose>', 'what is to be allowed')
        .choices(['scan', 'metrics', 'scan-events', 'flow-logs'])
        .makeOptionMandatory(),
    )
    .option('--services <names>', 'only for these services or types, separated by commas')
    .action(
      cli.action(async ({ api, out }, options: { for: string; services?: string }) => {
        const policy = await (await api()).get<object>('/iam/policy', { ...options });
        // A policy is JSON for whoever reads it.
        out.line(out.format === 'json' ? JSON.stringify(policy) : JSON.stringify(policy, null, 2));
      }),
    );
};
