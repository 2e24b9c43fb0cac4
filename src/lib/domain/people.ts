/** Who there is, and what may be shown of whom. */

export const roles = ['child', 'worker', 'iro', 'manager', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who acts now: a person with one role, a device handing in, or the house itself. */
export type Actor = {
	id: string;
	role: Role | 'device' | 'house';
	/** When a member of staff last showed who they are, as their session knows it. */
	provedAt?: string;
};

/** Who work here: everybody with a role but the child. */
export const staffRoles = ['worker', 'iro', 'manager', 'administrator', 'auditor'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const isStaffRole = (role: string): role is StaffRole =>
	(staffRoles as readonly string[]).includes(role);

/** All a child's device may know of a member of staff: never a surname, never an e-mail. */
export type ShownStaff = { firstName: string };

/** A worker or an officer who hands their own device to a child, as the child knows them. */
export type Holder = ShownStaff & { role: 'worker' | 'iro' };
