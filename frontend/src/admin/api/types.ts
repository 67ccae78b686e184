import type { components, paths } from '#lib/api/schema';
import type { Read } from '#lib/api/types.ts';

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Violation = Schemas['Violation'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type Stage = Schemas['Stage'];
export type AdminStatus = Schemas['AdminSessionStatus'];

/** The kinds of records that organizers write, as their lists are called in addresses. */
export type RecordKind = 'sessions' | 'videos' | 'people' | 'organizers' | 'papers' | 'topics';

/** A list of one kind, as organizers see it. */
export type RecordList<K extends RecordKind> = Read<`/api/v1/admin/${K}`>;
/** One record, as organizers see it. */
export type RecordView<K extends RecordKind> = RecordList<K>['items'][number];
/** The body that writes it. */
export type RecordEdit<K extends RecordKind> = RecordView<K>['edit'];
/** What narrows its list down. */
export type RecordQuery<K extends RecordKind> = NonNullable<
  paths[`/api/v1/admin/${K}`]['get']['parameters']['query']
>;

export type AdminSession = RecordView<'sessions'>;
export type SessionEdit = RecordEdit<'sessions'>;
export type SpeakerEdit = Schemas['SpeakerEdit'];
export type PaperOfSessionEdit = Schemas['SessionPaperEdit'];
export type AdminPerson = RecordView<'people'>;
export type AdminPaper = RecordView<'papers'>;
export type AdminTopic = RecordView<'topics'>;
export type ScheduledSlot = Read<'/api/v1/schedule'>['items'][number];
export type HistoryList = Read<'/api/v1/admin/sessions/{slug}/history'>;
