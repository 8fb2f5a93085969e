/** The app that `cdk deploy ReeveHub` and `cdk deploy ReeveMember` read: no account, no region, so it fits everywhere. */
import { App } from 'aws-cdk-lib';
import { HubRoleStack } from '../src/hub-role-stack.ts';
import { MemberRoleStack } from '../src/member-role-stack.ts';

const app = new App();
new HubRoleStack(app, 'ReeveHub');
new MemberRoleStack(app, 'ReeveMember');
app.synth();
