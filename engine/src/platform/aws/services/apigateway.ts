/** API Gateway, its REST APIs. IAM names its rights after HTTP methods. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

const iam = 'apigateway:GET';
const page = pageOf('items', 500, { tokenIn: 'position', size: 'limit' });

export const apigateway = defineService(() => import('@aws-sdk/client-api-gateway'), {
  client: 'APIGatewayClient',
  endpoint: 'API_GATEWAY',
  // "Amazon API Gateway quotas", its Developer Guide: all calls of an account together 10 a second, 40 at once.
  limits: { read: { burst: 20, perSecond: 5 }, write: CAUTIOUS.write },
  operations: {
    GetResources: read({ iam, page }),
    GetRestApis: read({ iam, page }),
    GetStages: read({ iam }),
  },
});
