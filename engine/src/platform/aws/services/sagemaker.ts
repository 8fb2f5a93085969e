/** SageMaker. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const sagemaker = defineService(() => import('@aws-sdk/client-sagemaker'), {
  client: 'SageMakerClient',
  endpoint: 'SAGEMAKER',
  limits: CAUTIOUS,
  operations: {
    DescribeEndpoint: read(),
    DescribeEndpointConfig: read(),
    DescribeModel: read(),
    DescribeNotebookInstance: read(),
    ListEndpoints: read({ page: pageOf('Endpoints', 100) }),
    ListModels: read({ page: pageOf('Models', 100) }),
    ListNotebookInstances: read({ page: pageOf('NotebookInstances', 100) }),
  },
});
