/** API Gateway, its HTTP and WebSocket APIs. IAM names its rights after HTTP methods. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

const iam = 'apigateway:GET';
// Page sizes are texts here, and left to AWS.
const page = pageOf('Items');

export const apigatewayv2 = defineService(() => import('@aws-sdk/client-apigatewayv2'), {
  client: 'ApiGatewayV2Client',
  endpoint: 'APIGATEWAYV2',
  iamPrefix: 'apigateway',
  limits: CAUTIOUS,
  operations: {
    GetApis: read({ iam, page }),
    GetIntegrations: read({ iam, page }),
    GetRoutes: read({ iam, page }),
    GetStages: read({ iam, page }),
  },
});
