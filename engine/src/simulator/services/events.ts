/** EventBridge: event buses, and the rules on them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, itemsOn, listing, one } from '../answers.ts';
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import { defineShelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

type Rule = NonNullable<OutputOf<'events:ListRules'>['Rules']>[number];
type Target = NonNullable<OutputOf<'events:ListTargetsByRule'>['Targets']>[number];
type BusDoc = NonNullable<OutputOf<'events:ListEventBuses'>['EventBuses']>[number];

interface RuleDoc extends Rule {
  readonly targets: readonly Target[];
}

export const eventBuses = defineShelf<BusDoc>({
  kind: 'events:event-bus',
  scope: 'region',
  make: (site, name) => ({
    Name: name,
    Arn: `arn:aws:events:${site.region}:${site.account}:event-bus/${name}`,
    CreationTime: new Date(site.now),
    LastModifiedTime: new Date(site.now),
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc) => doc.Arn ?? '',
});

/** On the default bus, unless told otherwise together with its ARN. */
export const eventRules = defineShelf<RuleDoc>({
  kind: 'events:rule',
  scope: 'region',
  make: (site, name) => ({
    Name: name,
    Arn: `arn:aws:events:${site.region}:${site.account}:rule/${name}`,
    State: site.chance() < 0.9 ? 'ENABLED' : 'DISABLED',
    ScheduleExpression: site.pick(['rate(5 minutes)', 'rate(1 hour)', 'cron(0 4 * * ? *)']),
    EventBusName: 'default',
    targets: [{ Id: '1', Arn: `arn:aws:lambda:${site.region}:${site.account}:function:${name}` }],
  }),
  idOf: (doc) => `${doc.EventBusName}/${doc.Name}`,
  arnOf: (doc) => doc.Arn ?? '',
});

export const eventsShelves = [eventBuses, eventRules];

/** Every region of every account has it. */
const defaultBus = ({ region, account }: Scene): BusDoc => ({
  Name: 'default',
  Arn: `arn:aws:events:${region}:${account}:event-bus/default`,
});

export const eventsAnswers = {
  ...answering('events:ListEventBuses', (scene, { NextToken, Limit, ...question }) => {
    const buses = [defaultBus(scene), ...itemsOn(scene, eventBuses).map(({ doc }) => doc)];
    const page = pageOf(scene, buses, ({ Name }) => Name ?? '', {
      token: NextToken,
      size: Limit,
      min: 1,
      max: 100,
      byDefault: 100,
      question,
    });
    return { EventBuses: [...page.items], NextToken: page.next };
  }),
  ...listing('events:ListRules', eventRules, {
    as: ({ targets: _, ...shown }) => shown,
    where: (doc, { EventBusName = 'default' }) => doc.EventBusName === EventBusName,
  }),
  ...answering('events:ListTagsForResource', (scene, { ResourceARN }) => ({
    Tags: toPairs(one(scene, eventRules, ResourceARN).tags),
  })),
  ...answering('events:ListTargetsByRule', (scene, { Rule, EventBusName = 'default' }) => {
    const id = `${EventBusName}/${Rule}`;
    const rule = itemsOn(scene, eventRules).find(({ doc }) => eventRules.idOf(doc) === id);
    if (!rule) throw new Refusal('ResourceNotFoundException', `Rule ${Rule} does not exist.`);
    // A rule has five targets at most: one page.
    return { Targets: [...rule.doc.targets] };
  }),
};
