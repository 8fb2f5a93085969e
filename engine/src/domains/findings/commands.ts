/** `reeve findings list` and `reeve rules list`. */
import { Option } from 'commander';
import { type MountCommands, noun, type Page, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { FindingJson, RuleJson } from './contract.ts';

const FINDINGS = [
  { title: 'RULE', value: (finding: FindingJson) => finding.rule },
  { title: 'SEVERITY', value: (finding: FindingJson) => finding.severity },
  { title: 'STATUS', value: (finding: FindingJson) => finding.status },
  { title: 'ACCOUNT', value: (finding: FindingJson) => finding.account },
  { title: 'REGION', value: (finding: FindingJson) => finding.region },
  { title: 'RESOURCE', value: (finding: FindingJson) => finding.resource },
  { title: 'REASON', value: (finding: FindingJson) => finding.reason },
];

const RULES = [
  { title: 'RULE', value: (rule: RuleJson) => rule.id },
  { title: 'TITLE', value: (rule: RuleJson) => rule.title },
  { title: 'SEVERITY', value: (rule: RuleJson) => rule.severity },
  { title: 'KIND', value: (rule: RuleJson) => rule.kind },
  { title: 'NEEDS', value: (rule: RuleJson) => rule.needs },
];

interface ListOptions extends PagingOptions {
  readonly status?: string;
  readonly rule?: string;
}

export const commands: MountCommands = (program, cli) => {
  withPaging(noun(program, 'findings', 'What the rules say of the estate').command('list'))
    .description('What is wrong, and what could not be looked at; as of the last scan')
    .addOption(
      new Option('--status <status>', 'only these (default: violation and unknown)').choices([
        'ok',
        'violation',
        'unknown',
        'skip',
      ]),
    )
    .option('--rule <id>', 'only what this rule says')
    .action(
      cli.action(async ({ api, out, progress }, options: ListOptions) => {
        const client = await api();
        progress.show('Running the rules…');
        const found = await client.get<Page<FindingJson>>('/findings', { ...options });
        progress.done();
        out.list(
          found,
          FINDINGS,
          'No finding. A rule speaks only of what has been scanned: reeve scan coverage',
        );
      }),
    );
  noun(program, 'rules', 'What the estate is held against')
    .command('list')
    .description('The rules: what each holds to be good, and the facts it needs')
    .action(
      cli.action(async ({ api, out }) => {
        out.list(await (await api()).get<Page<RuleJson>>('/rules'), RULES, 'There are none.');
      }),
    );
};
