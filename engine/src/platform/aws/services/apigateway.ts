/** API Gateway, its REST APIs. IAM names its rights after HTTP methods. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

const iam = 'apigateway:GET';
const page = pageOf('items', 500, { tokenIn: 'position', size: 'limit' });

export const apigateway = defineService(() => import('@aws-sdk/client-api-gateway'), {
  client: 'APIGatewayClient',
  endpoint: 'API_GATEWAY',
  limits: CAUTIOUS,
  operations: {
    GetResources: read({ iam, page }),
    GetRestApis: read({ iam, page }),
    GetStages: read({ iam }),
  },
});
