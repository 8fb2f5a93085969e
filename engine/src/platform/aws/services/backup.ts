/** AWS Backup. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const backup = defineService(() => import('@aws-sdk/client-backup'), {
  client: 'BackupClient',
  endpoint: 'BACKUP',
  limits: CAUTIOUS,
  operations: {
    GetBackupPlan: read(),
    ListBackupPlans: read({ page: pageOf('BackupPlansList', 1000) }),
    ListBackupSelections: read({ page: pageOf('BackupSelectionsList', 1000) }),
    ListBackupVaults: read({ page: pageOf('BackupVaultList', 1000) }),
    // A thing has 50 tags at most, a page 1000.
    ListTags: read(),
  },
});
