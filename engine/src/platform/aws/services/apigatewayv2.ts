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
  // "Amazon API Gateway quotas", its Developer Guide: all calls of an account together 10 a second, 40 at once.
  limits: { read: { burst: 20, perSecond: 5 }, write: CAUTIOUS.write },
  operations: {
    GetApis: read({ iam, page }),
    GetIntegrations: read({ iam, page }),
    GetRoutes: read({ iam, page }),
    GetStages: read({ iam, page }),
  },
});
