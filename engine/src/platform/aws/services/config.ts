/** AWS Config. */
import { CAUTIOUS, defineService, read } from '../service.ts';

export const config = defineService(() => import('@aws-sdk/client-config-service'), {
  client: 'ConfigServiceClient',
  endpoint: 'CONFIG_SERVICE',
  limits: CAUTIOUS,
  operations: {
    DescribeConfigurationRecorderStatus: read(),
    DescribeConfigurationRecorders: read(),
  },
});
