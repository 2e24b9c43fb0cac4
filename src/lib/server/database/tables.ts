/**
 * The tables, as Kysely sees them. Ids are text, times are ISO text in UTC, JSON is text, and a time
 * stands where others keep a flag. What is encrypted at rest ends in `_sealed`.
 */
import type { Generated } from 'kysely';

export type Tables = {
	installation: InstallationTable;
	person: PersonTable;
	identity: IdentityTable;
	role_change: RoleChangeTable;
	password: PasswordTable;
	authenticator: AuthenticatorTable;
	passkey: PasskeyTable;
	recovery_code: RecoveryCodeTable;
	welcome: WelcomeTable;
	sign_in_begun: SignInBegunTable;
	typed: TypedTable;
	child: ChildTable;
	child_person: ChildPersonTable;
	child_merge: ChildMergeTable;
	allocation: AllocationTable;
	worker_allocation: WorkerAllocationTable;
	relative: RelativeTable;
	cover: CoverTable;
	duty: DutyTable;
	review: ReviewTable;
	review_move: ReviewMoveTable;
	review_outcome: ReviewOutcomeTable;
	statement_use: StatementUseTable;
	decision: DecisionTable;
	letter: LetterTable;
	guest: GuestTable;
	pairing: PairingTable;
	card: CardTable;
	enrolment: EnrolmentTable;
	code_try: CodeTryTable;
	session: SessionTable;
	sealed_part: SealedPartTable;
	sealed_number: SealedNumberTable;
	differing_part: DifferingPartTable;
	statement: StatementTable;
	escalation: EscalationTable;
	filing: FilingTable;
	mail_address: MailAddressTable;
	notice: NoticeTable;
	answer: AnswerTable;
	answer_voice: AnswerVoiceTable;
	attachment_part: AttachmentPartTable;
	picture_lock: PictureLockTable;
	paper: PaperTable;
	paper_way: PaperWayTable;
	reading_reason: ReadingReasonTable;
	import: ImportTable;
	alarm: AlarmTable;
	audit: AuditTable;
	audit_head: AuditHeadTable;
	envelope: EnvelopeTable;
	authority_setting: AuthoritySettingTable;
	rate: RateTable;
	legal_hold: LegalHoldTable;
	deletion: DeletionTable;
	you_said: YouSaidTable;
};

type Bytes = Uint8Array;

/** One row: whose database this is. */
export type InstallationTable = {
	id: string;
	name: string;
	/** New after each restore: devices then send again what they still keep. */
	epoch: string;
	/** 'demonstration', or null for a council's own. */
	mark: string | null;
	made_at: string;
};

/** A member of staff. */
export type PersonTable = {
	id: string;
	role: string;
	first_name: string;
	last_name: string;
	/** Since when they may not come in any more. */
	left_at: string | null;
	/** For the local door: given by the house, and nobody's e-mail. */
	sign_in_name: string | null;
	/** Made for the day on which the council's own sign-in fails. */
	break_glass_at: string | null;
};

/** Who a person is in the council's directory. Never an e-mail: those are given to others later. */
export type IdentityTable = {
	tenant: string;
	object_id: string;
	person_id: string;
};

/** A role that one person asks for another, until a second has agreed. */
export type RoleChangeTable = {
	id: string;
	person_id: string;
	role: string;
	asked_by: string;
	asked_at: string;
	settled_by: string | null;
	agreed_at: string | null;
	refused_at: string | null;
};

export type PasswordTable = {
	person_id: string;
	/** Argon2id over HMAC(pepper, password). */
	hash: string;
	pepper: string;
	set_at: string;
};

/** The app on a phone that shows six digits. */
export type AuthenticatorTable = {
	person_id: string;
	/** Under the authority's key of this id. */
	secret_sealed: Bytes;
	secret_kid: string;
	/** The last step of thirty seconds whose digits were used: they are good for once. */
	last_step: number;
	made_at: string;
};

export type PasskeyTable = {
	/** As the authenticator names it, base64url. */
	id: string;
	person_id: string;
	/** COSE. */
	public_key: Bytes;
	counter: number;
	/** JSON. */
	transports: string;
	made_at: string;
	used_at: string | null;
};

/** In place of the phone, once. */
export type RecoveryCodeTable = {
	code_sha256: string;
	person_id: string;
	made_at: string;
	used_at: string | null;
};

/** A one-time code with which somebody sets up how they sign in. Kept as its SHA-256. */
export type WelcomeTable = {
	code_sha256: string;
	/** Null: whoever has the code becomes the first administrator. */
	person_id: string | null;
	made_at: string;
	ends_at: string;
	used_at: string | null;
};

/** What one browser was told to prove, until it comes back with it. */
export type SignInBegunTable = {
	/** SHA-256 of the cookie's value. */
	id_sha256: string;
	/** JSON. */
	what: string;
	ends_at: string;
};

/** What somebody had typed when they were asked to sign in again. */
export type TypedTable = {
	id: string;
	person_id: string;
	/** Where it was sent to. */
	address: string;
	/** Under the authority's key of this id. */
	fields_sealed: Bytes;
	fields_kid: string;
	ends_at: string;
};

export type ChildTable = {
	id: string;
	/** The council's own id for the child. */
	council_id: string;
	/** The known-as name, under the child's key. */
	name_sealed: Bytes;
	/** The child's key, wrapped by the authority's. */
	key_wrapped: Bytes;
	key_kid: string;
	picture: string;
	mode: string;
	language: string;
	code_kind: string;
	/** Argon2id over HMAC(pepper, code); null until the child has chosen one. */
	code_hash: string | null;
	code_pepper: string | null;
	/** How they want it, under the child's key; null until they have chosen. */
	setting_sealed: Bytes | null;
	/** Year of birth and where they live, as the council's list calls it, under the child's key. */
	about_sealed: Bytes | null;
	/** The record that has all of it since two became one; null: it stands by itself. */
	merged_into: string | null;
	/** Since when they are in care, ISO date; null: nobody has said. */
	into_care_on: string | null;
	/** When their last review was before My Say knew of any, ISO date. */
	reviewed_on: string | null;
};

/** Somebody on the child's own list of people. Name and relation lie under the child's key. */
export type ChildPersonTable = {
	id: string;
	child_id: string;
	person_sealed: Bytes;
	position: number;
};

/** Who is named for whom. No overlap; a gap belongs to the duty desk. */
export type AllocationTable = {
	id: string;
	child_id: string;
	iro_id: string;
	from_at: string;
	to_at: string | null;
	source: string;
	/** When the child's own device was first told of it. */
	told_at: string | null;
};

/** Whose worker it is. A child may have none. */
export type WorkerAllocationTable = {
	id: string;
	child_id: string;
	worker_id: string;
	from_at: string;
	to_at: string | null;
	source: string;
};

/** Two records of one child that become one: asked by one person, decided by another. */
export type ChildMergeTable = {
	id: string;
	gone_id: string;
	kept_id: string;
	asked_by: string;
	asked_at: string;
	agreed_at: string | null;
	agreed_by: string | null;
	declined_at: string | null;
	undone_at: string | null;
	/** What went over, as JSON of ids: what is to come back, should it be undone. */
	moved: string | null;
};

/** Two children of this authority who are of one family. */
export type RelativeTable = {
	child_id: string;
	relative_id: string;
	/** What the second is to the first: 'sibling' | 'parent' | 'child' */
	as_what: string;
};

/** Who stands in for an officer. It ends by itself. */
export type CoverTable = {
	id: string;
	of_id: string;
	by_id: string;
	from_at: string;
	to_at: string;
	/** A word of ours. */
	why: string;
	set_by: string;
};

export type DutyTable = {
	id: string;
	person_id: string;
	from_at: string;
	to_at: string | null;
};

export type ReviewTable = {
	id: string;
	child_id: string;
	/** ISO date. */
	on_date: string;
	held_at: string | null;
	/** The last day on which it was in time when it was planned, ISO date: it stays, whatever becomes of the date. */
	first_due_on: string | null;
	/** "15:45", in England. */
	at_time: string | null;
	/** Since when it is to be held in several small meetings. */
	in_parts_at: string | null;
	stood_down_at: string | null;
	/** Where it is, and why it was stood down, under the child's key. */
	words_sealed: Bytes | null;
	/** When the child's own device was first told that they are invited. */
	told_at: string | null;
	/** When the invitation was handed over on paper, and by whom. */
	letter_at: string | null;
	letter_by: string | null;
	/** The day that the council's list was last heard to say, where that need not be the day it is on. */
	listed_on: string | null;
};

/** Somebody who is asked to a review, or of whom the child was told why they cannot come. */
export type GuestTable = {
	id: string;
	review_id: string;
	child_id: string;
	said_at: string;
	said_by: string;
	refused_at: string | null;
	/** When the invitation went out, and who has ticked that off. */
	sent_at: string | null;
	sent_by: string | null;
	/** Who it is, and why they cannot come, under the child's key. */
	words_sealed: Bytes;
};

/** Another day for a review: put before the child, then decided. */
export type ReviewMoveTable = {
	id: string;
	review_id: string;
	child_id: string;
	/** ISO dates; the times like "15:45". */
	from_on: string;
	from_time: string | null;
	to_on: string;
	to_time: string | null;
	/** For whose need, a word of ours; null: the council's list could not say. */
	whose: string | null;
	by_list_at: string | null;
	asked_by: string;
	asked_at: string;
	/** The last day on which the child's answer is waited for, ISO date. */
	answer_by: string;
	/** When the child's own device was first told of it. */
	told_at: string | null;
	/** When the child's first answer had come, once it was decided. */
	answered_at: string | null;
	settled_at: string | null;
	settled_by: string | null;
	/** Set where it was moved; null: the day stayed as it was. */
	moved_at: string | null;
	/** Why, what the child is told of the decision, and why no answer was waited for; under the child's key. */
	words_sealed: Bytes | null;
};

/** How a review was, as its officer wrote it down: words of ours, so that they can be counted. */
export type ReviewOutcomeTable = {
	review_id: string;
	child_id: string;
	/** ISO date; of several meetings, the last. */
	held_on: string;
	sitting: string;
	attended: string;
	heard: string;
	before: string;
	chaired: string;
	advocacy: string;
	/** Who sat there, by what they are: JSON list. */
	came: string;
	/** To whom of the adults a form was sent, and whose came back: JSON lists; null: nobody has said. */
	asked: string | null;
	replied: string | null;
	short_breaks_at: string | null;
	/** The participation code, PN0 to PN7, that the officer decided on. */
	code: string | null;
	/** How the officer sums up what the child wanted: never the child's word. Under the child's key. */
	summary_sealed: Bytes | null;
	kept_at: string;
	kept_by: string;
};

/** What was done at a review with a statement that was sent before it. */
export type StatementUseTable = {
	review_id: string;
	statement_id: string;
	child_id: string;
	/** 'spoken from' | 'read or shown' | 'not used' */
	used: string;
};

/** Something that was agreed at a review. */
export type DecisionTable = {
	id: string;
	child_id: string;
	review_id: string;
	/** What, in words for the child, and who does it by their first name: JSON, under the child's key. */
	words_sealed: Bytes;
	/** What they are who does it, as a concept id. */
	by_whom: string;
	/** ISO date, or null: no day was set. */
	by_date: string | null;
	urgent_at: string | null;
	agreed_at: string;
	agreed_by: string;
	/** 'yes' | 'partly' | 'not yet' | 'no longer', as the officer found it last. */
	happened: string | null;
	/** Why, under the child's key. */
	why_sealed: Bytes | null;
	happened_at: string | null;
	happened_by: string | null;
};

/** What the officer writes to the child after a review. Sent, it stays as it is. */
export type LetterTable = {
	id: string;
	child_id: string;
	review_id: string;
	/** Its blocks, and once it is sent the decisions as they then were: JSON, under the child's key. */
	words_sealed: Bytes;
	changed_at: string;
	written_by: string;
	sent_at: string | null;
	/** When it first stood on a screen of the child's. */
	seen_at: string | null;
	/** That it was taken for the council's own file, and is in it, as which document. */
	taken_at: string | null;
	taken_by: string | null;
	filed_at: string | null;
	filed_by: string | null;
	filed_as: string | null;
};

/** A one-time code that lets one device in for one child. Kept as its SHA-256. */
export type PairingTable = {
	code_sha256: string;
	/** The same, short enough to be typed. */
	helper_sha256: string | null;
	/** What the device will be called; never an address. */
	label: string | null;
	/** Whose own device it is, where a worker or an officer hands it to the child. */
	held_by: string | null;
	child_id: string;
	made_at: string;
	ends_at: string;
	used_at: string | null;
};

/** A child's card: a user name that nobody has to recall, and a secret kept as its SHA-256. */
export type CardTable = {
	id: string;
	child_id: string;
	user_name: string;
	secret_sha256: string;
	made_at: string;
	ends_at: string;
	/** A newer one took its place, or somebody revoked it. */
	ended_at: string | null;
	/** Too many wrong codes were tried with it. */
	sleeps_till: string | null;
};

export type EnrolmentTable = {
	id: string;
	child_id: string;
	/** Raw P-256 points, base64url. */
	delivery_key: string;
	author_key: string;
	shared_at: string | null;
	made_at: string;
	/** When the device was last heard of. */
	heard_at: string;
	revoked_at: string | null;
	/** What it is called: "kitchen tablet". */
	label: string | null;
	/** A short code was guessed at: nothing comes down here any more. */
	closed_at: string | null;
	/** The record it was let in for, where that has become one with another: so it calls the child, and has its code. */
	was_child: string | null;
	/** Whose own device it is, where a worker or an officer hands it to the child. */
	held_by: string | null;
};

/** Wrong tries of a code in a row, on one enrolment. Survives a restart. */
export type CodeTryTable = {
	/** Or the SHA-256 of the pairing, for a device that is not enrolled yet. */
	enrolment_id: string;
	wrong: number;
	last_at: string;
	/** When the day began in which so many were wrong. */
	day_from: string | null;
	day_wrong: number | null;
};

export type SessionTable = {
	/** SHA-256 of the cookie's value. */
	id_sha256: string;
	/** One of the two is set. */
	person_id: string | null;
	child_id: string | null;
	enrolment_id: string | null;
	made_at: string;
	heard_at: string;
	ends_at: string;
	/** When a member of staff last showed who they are, and how; null for a child. */
	proved_at: string | null;
	way: string | null;
};

/** The bytes as they came, and the receipt that was given for them. One row for (statement, part). */
export type SealedPartTable = {
	statement_id: string;
	part: number;
	sha256: string;
	enrolment_id: string;
	bytes: Bytes;
	/** How many bytes: what a device hands in on a day is counted without reading them. */
	size: number;
	/** The stored receipt, JSON: a repeat is answered with this very text. */
	receipt: string;
	kept_at: string;
	held_at: string | null;
	opened_at: string | null;
	set_aside_at: string | null;
	/** Why it was set aside: a word of ours, never words of the part. */
	set_aside_why: string | null;
};

/** A number of a device that has come, or of which somebody has said that it will not come any more. */
export type SealedNumberTable = {
	enrolment_id: string;
	seq: number;
	/** Null: it never came, and somebody has seen to it. */
	statement_id: string | null;
	kept_at: string;
};

/** Other bytes under an id that was taken already. */
export type DifferingPartTable = {
	statement_id: string;
	part: number;
	sha256: string;
	enrolment_id: string;
	bytes: Bytes;
	size: number;
	kept_at: string;
	/** Given once somebody on duty has settled it: the device may then let these bytes go. */
	receipt: string | null;
};

export type StatementTable = {
	id: string;
	child_id: string;
	enrolment_id: string;
	form: string;
	version: number;
	/** Part 0 in canonical JSON, under a key of child, statement and part. */
	words_sealed: Bytes;
	/** The device's own clock. */
	written_at: string;
	arrived_at: string;
	about_iro_at: string | null;
	urgent_at: string | null;
	also_worker_at: string | null;
	/** 'confirmed' | 'not-confirmed' | 'held' */
	assurance: string;
	/** "I have read this", by whom. */
	read_at: string | null;
	read_by: string | null;
	/** The officer for whom the reader stood in; null: it was their own, or came from the desk. */
	read_for: string | null;
	answered_at: string | null;
	/** Whose own device it was said on, as the house knows it. */
	held_by: string | null;
	/** What it was said to, as the child's device names it: 'answer', 'date', 'letter', 'decision', 'review'. */
	about_what: string | null;
	about_id: string | null;
	/** When to look next whether somebody is to be told that it waits; null: nobody any more. */
	due_at: string | null;
	/** Since when the duty desk has it too: nobody had read it in time. */
	escalated_at: string | null;
};

/** That a statement was taken for the council's own file, and is in it. */
export type FilingTable = {
	statement_id: string;
	taken_at: string;
	taken_by: string;
	filed_at: string | null;
	filed_by: string | null;
	/** The document's number or name in the council's own system. */
	filed_as: string | null;
};

/** Where notices to a member of staff go. Nobody is known by it, and nobody signs in with it. */
export type MailAddressTable = {
	person_id: string;
	address: string;
	set_at: string;
	set_by: string;
	/** When a mail to it was last refused, or came back; null: none was since it was set. */
	refused_at: string | null;
};

/** That somebody is to be told by mail. What stands in it is always the same. */
export type NoticeTable = {
	id: string;
	person_id: string;
	/** 'new' | 'urgent' | 'day' */
	kind: string;
	/** What of a child's it is about: never in the mail. */
	statement_id: string | null;
	/** Which step it came with, so that the next can follow should it not arrive. */
	step: string | null;
	made_at: string;
	/** When to try next; null: nothing is to be tried any more. */
	next_at: string | null;
	tries: number;
	sent_at: string | null;
	refused_at: string | null;
};

/** Somebody new was told that a statement waits. One row for each step, however often it is looked at. */
export type EscalationTable = {
	statement_id: string;
	/** 'notice', or a step of the reading clock. */
	step: string;
	taken_at: string;
};

/** What was answered to a statement. Never edited: a correction is a further row. */
export type AnswerTable = {
	id: string;
	statement_id: string;
	given_by: string;
	/** The officer for whom they stood in. */
	given_for: string | null;
	given_at: string;
	/** ISO date: the first day on which something of it is promised. */
	due_on: string | null;
	/** Under the child's key. */
	text_sealed: Bytes;
};

/** What was said aloud beside the words of an answer, as it was recorded. */
export type AnswerVoiceTable = {
	answer_id: string;
	statement_id: string;
	type: string;
	/** How many, before they were encrypted. */
	bytes: number;
	/** Under the child's key. */
	voice_sealed: Bytes;
};

/** What came on paper, beside its statement. */
export type PaperTable = {
	statement_id: string;
	entered_by: string;
	entered_at: string;
	/** ISO date, as it stands on the paper. */
	written_on: string;
	/** The attachment that is the page itself. */
	page_id: string | null;
	/** What the helper has to say, which is never the child's word; under the child's key. */
	note_sealed: Bytes | null;
};

/** The enrolment that stands for a child's papers: no device has its keys. */
export type PaperWayTable = { child_id: string; enrolment_id: string };

/** One piece of what a child made, expected as soon as the words are there. */
export type AttachmentPartTable = {
	statement_id: string;
	part: number;
	attachment_id: string;
	/** From 0. */
	piece: number;
	/** 'drawing' | 'photo' | 'voice' */
	kind: string;
	/** What it is, as it is kept. */
	type: string;
	/** Of what was sealed on the device. */
	size: number;
	sha256: string;
	/** Under a key of child, statement and part; null until it has come. */
	bytes_sealed: Bytes | null;
	opened_at: string | null;
	set_aside_at: string | null;
};

/** A picture that somebody has reported. While it is locked nobody but a manager opens it, and nothing of it goes. */
export type PictureLockTable = {
	id: string;
	statement_id: string;
	attachment_id: string;
	/** Of the bytes as they are kept, opened. */
	sha256: string;
	locked_by: string;
	locked_at: string;
	ended_by: string | null;
	ended_at: string | null;
};

/** Why a manager may read one statement for an hour. The named officer is told. */
export type ReadingReasonTable = {
	id: string;
	statement_id: string;
	person_id: string;
	/** A word of ours. */
	why: string;
	/** What the manager wrote, under the child's key. */
	note_sealed: Bytes | null;
	from_at: string;
	to_at: string;
};

/** One list of the council's that was taken in. The list itself is not kept. */
export type ImportTable = {
	id: string;
	taken_at: string;
	taken_by: string;
	profile: string;
	rows: number;
	changes: number;
	faults: number;
};

export type AlarmTable = {
	id: string;
	what: string;
	about: string;
	raised_at: string;
	settled_at: string | null;
	/** When it was last told by mail, and how many steps of its clock were. */
	told_at: string | null;
	told: number | null;
};

export type AuditTable = {
	number: number;
	at: string;
	actor_id: string;
	actor_role: string;
	deed: string;
	about: string;
	/** 'done', or the code of the problem that refused it. */
	outcome: string;
	previous_hash: string;
	hash: string;
};

/** One row: the end of the chain, locked while a line is written. */
export type AuditHeadTable = {
	id: Generated<number>;
	number: number;
	hash: string;
};

/** One of the two recovery envelopes, confirmed by whoever holds it. */
export type EnvelopeTable = {
	/** The public half of what lies in it. */
	recipient: string;
	/** A name, as the authority writes it. */
	holder: string;
	confirmed_at: string;
	confirmed_by: string;
};

/** What this authority has chosen; without a row the default holds. */
export type AuthoritySettingTable = {
	name: string;
	/** JSON. */
	value: string;
	set_at: string;
	set_by: string;
};

/** How often something was asked within one stretch of time. */
export type RateTable = {
	/** What is counted, and for whom: never an address in clear. */
	bucket: string;
	began_at: string;
	count: number;
};

/** While one is open, nothing of this child is deleted. */
export type LegalHoldTable = {
	id: string;
	child_id: string;
	/** The reason, under the child's key; gone with it. */
	why_sealed: Bytes | null;
	from_at: string;
	made_by: string;
	ended_at: string | null;
	ended_by: string | null;
};

/** A child's record on its way out: prepared by one person, decided by another. */
export type DeletionTable = {
	id: string;
	child_id: string;
	council_id: string;
	/** Under which document the council has filed what is deleted here. */
	filed_as: string;
	prepared_by: string;
	prepared_at: string;
	decided_by: string | null;
	approved_at: string | null;
	declined_at: string | null;
	/** What was deleted, as JSON of numbers and times. */
	certificate: string | null;
};

/** What many children have told the council, and what it changed. For all children, and so not encrypted. */
export type YouSaidTable = {
	id: string;
	said: string;
	did: string;
	/** Since when, ISO date. */
	on_date: string;
	/** A concept id. */
	picture: string;
	published_at: string;
	published_by: string;
	withdrawn_at: string | null;
	withdrawn_by: string | null;
	/** The one in whose place it came. */
	replaces_id: string | null;
};
