import { expect, test } from 'vitest';
import { withAction } from './domain.ts';
import { fill } from './words.ts';

test.each([
  ['{{name}}', 'budget-plans', 'budget-plans'],
  ['{{name.pascal}}Item', 'budget-plans', 'BudgetPlansItem'],
  ['{{name.camel}}', 'budget-plans', 'budgetPlans'],
  ['{{name.constant}}_UNKNOWN', 'budget-plans', 'BUDGET_PLANS_UNKNOWN'],
  ['{{name.title}}', 'budget-plans', 'Budget plans'],
  ['{{name.kebab}}', 'DBInstance', 'db-instance'],
  ['{{name.snake}}', 'VPCEndpoint', 'vpc_endpoint'],
  ['{{name.lower}}', 'EC2', 'ec2'],
])('%s of %s is %s', (template, name, filled) => {
  expect(fill(template, { name })).toBe(filled);
});

test('a part or a form that is none is an error', () => {
  expect(() => fill('{{nmae}}', { name: 'x' })).toThrow('{{nmae}}: there is name in the forms');
  expect(() => fill('{{name.shout}}', { name: 'x' })).toThrow('{{name.shout}}');
});

test('an action is declared once, inside the namespace', () => {
  const schema = 'namespace Reeve {\n  action view;\n}\n';
  const once = withAction(schema, 'budgets:read');
  expect(once).toMatch(/action "budgets:read" in \[view\][\s\S]*;\n\}\n$/);
  expect(withAction(once, 'budgets:read')).toBe(once);
});
