/** CodeBuild. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const codebuild = defineService(() => import('@aws-sdk/client-codebuild'), {
  client: 'CodeBuildClient',
  endpoint: 'CODEBUILD',
  limits: CAUTIOUS,
  operations: {
    BatchGetProjects: read(),
    ListProjects: read({ page: smallPage('projects') }),
  },
});
