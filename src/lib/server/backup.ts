/** The whole house, sealed for the day on which its machine is lost, and brought back. Keys lie elsewhere. */
export { letBackupsGo, makeBackup, type Backup, type WantedBackup } from './backup/make.ts';
export {
	lookAtBackup,
	restoreBackup,
	type RestoredHouse,
	type WantedRestore
} from './backup/restore.ts';
export type { Manifest } from './backup/manifest.ts';
