/** The FOCUS category of AWS's services by product code; codes that are not here have none. */
import type { Sql } from './header.ts';

const CATEGORIES: Readonly<Record<string, string>> = {
  'AI and Machine Learning':
    'AmazonSageMaker AmazonBedrock AmazonBedrockService AmazonComprehend AmazonRekognition AmazonTextract AmazonTranscribe AmazonPolly AmazonLex AmazonKendra AmazonPersonalize AmazonForecast translate AmazonQ',
  Analytics:
    'AmazonAthena AmazonKinesis AmazonKinesisFirehose AmazonKinesisAnalytics ElasticMapReduce AWSGlue AmazonQuickSight AmazonMSK AmazonES AWSLakeFormation AmazonDataZone',
  Compute:
    'AmazonEC2 AWSLambda AmazonECS AmazonEKS AmazonLightsail AWSElasticBeanstalk AWSBatch AWSAppRunner AmazonECR AmazonECRPublic ComputeSavingsPlans AWSOutposts',
  Databases:
    'AmazonRDS AmazonDynamoDB AmazonElastiCache AmazonRedshift AmazonNeptune AmazonDocDB AmazonMemoryDB AmazonTimestream AmazonQLDB AmazonMCS AmazonDAX AWSDatabaseMigrationSvc',
  'Developer Tools':
    'CodeBuild AWSCodePipeline AWSCodeDeploy AWSCodeCommit AWSCodeArtifact AWSXRay AWSDeviceFarm AWSFIS',
  Integration:
    'AmazonSNS AWSQueueService AmazonStates AWSEvents AmazonMQ AmazonApiGateway AWSAppSync AmazonMWAA AWSAppFlow',
  'Internet of Things': 'AWSIoT AWSIoTAnalytics AWSIoTSiteWise AWSGreengrass',
  'Management and Governance':
    'AmazonCloudWatch AWSCloudTrail AWSConfig AWSSystemsManager AWSServiceCatalog AWSCloudFormation AWSCostExplorer AWSBudgets AWSControlTower AmazonGrafana AmazonPrometheus AWSComputeOptimizer',
  Migration: 'AWSDataSync AWSTransfer AWSMigrationHub',
  Networking:
    'AmazonVPC AmazonCloudFront AmazonRoute53 AWSDirectConnect AWSELB AWSGlobalAccelerator AWSDataTransfer AWSCloudMap AWSPrivateLink',
  Security:
    'awskms AWSSecretsManager AmazonGuardDuty AmazonInspector AmazonInspectorV2 AmazonMacie AWSSecurityHub awswaf AWSShield AWSCertificateManager AmazonCognito AWSDirectoryService AmazonDetective AWSNetworkFirewall CloudHSM',
  Storage:
    'AmazonS3 AmazonEFS AmazonFSx AmazonGlacier AmazonS3GlacierDeepArchive AWSBackup AWSStorageGateway',
  'Business Applications': 'AmazonSES AmazonConnect AmazonPinpoint AmazonWorkMail AmazonChime',
  'End User Computing': 'AmazonWorkSpaces AmazonAppStream AmazonWorkDocs',
  Other: 'AWSSupportBusiness AWSSupportEnterprise AWSSupportDeveloper OCBPremiumSupport',
};

/** Not `IN`: of a long list DuckDB makes a join, through which it passes all columns of the file. */
export function serviceCategory(code: Sql): Sql {
  const cases = Object.entries(CATEGORIES).map(([category, codes]) => {
    const list = codes.split(' ').map((one) => `'${one}'`);
    return `WHEN list_contains([${list.join(', ')}], ${code}) THEN '${category}'`;
  });
  return `CASE ${cases.join(' ')} END`;
}
