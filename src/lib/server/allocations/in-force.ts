/** When something that has a beginning and an end is in force. */
import { sql, type SqlBool } from 'kysely';

/** From its first moment on, and no longer at its last. */
export const inForce = (at: string) =>
	sql<SqlBool>`from_at <= ${at} and (to_at is null or to_at > ${at})`;
