import type { components, paths } from '#lib/api/schema.d.ts';
import type { Read } from '#lib/api/types.ts';

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Role = Schemas['Role'];
export type SignIn = Schemas['SignIn'];
export type ApiToken = Schemas['ApiToken'];
export type CreatedToken = Schemas['CreatedToken'];
export type OneTimeLink = Schemas['OneTimeLink'];
export type Violation = Schemas['Violation'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type Stage = Schemas['Stage'];
export type AdminStatus = Schemas['AdminSessionStatus'];

/** The records that organizers write, by what their lists are called in addresses. */
interface Views {
  sessions: Schemas['AdminSession'];
  videos: Schemas['AdminVideo'];
  people: Schemas['AdminPerson'];
  organizers: Schemas['AdminOrganizer'];
  papers: Schemas['AdminPaper'];
  topics: Schemas['AdminTopic'];
}
export type RecordKind = keyof Views;

/** One record, as organizers see it. */
export type RecordView<K extends RecordKind> = Views[K];
/** The body that writes it. */
export type RecordEdit<K extends RecordKind> = Views[K]['edit'];
/** A stretch of a list of them. */
export interface RecordList<K extends RecordKind> {
  items: Views[K][];
  total: number;
  next: string | null;
}
/** What narrows its list down. */
export type RecordQuery<K extends RecordKind> = NonNullable<paths[`/api/v1/admin/${K}`]['get']['parameters']['query']>;

export type AdminSession = RecordView<'sessions'>;
export type SessionEdit = RecordEdit<'sessions'>;
export type SpeakerEdit = Schemas['SpeakerEdit'];
export type PaperOfSessionEdit = Schemas['SessionPaperEdit'];
export type AdminVideo = RecordView<'videos'>;
export type Warning = Schemas['Warning'];
export type AdminPerson = RecordView<'people'>;
export type VideoEdit = RecordEdit<'videos'>;
export type PersonEdit = RecordEdit<'people'>;
export type AdminOrganizer = RecordView<'organizers'>;
export type OrganizerEdit = RecordEdit<'organizers'>;
export type PaperEdit = RecordEdit<'papers'>;
export type TopicEdit = RecordEdit<'topics'>;
export type AdminGroup = Schemas['AdminGroup'];
export type GroupEdit = Schemas['GroupEdit'];
export type AdminSchedule = Schemas['AdminSchedule'];
export type ScheduleEdit = Schemas['ScheduleEdit'];
export type WeeklyRuleEdit = Schemas['WeeklyRuleEdit'];
export type ScheduleExceptionEdit = Schemas['ScheduleExceptionEdit'];
export type Upload = Schemas['Upload'];
export type AdminPaper = RecordView<'papers'>;
export type AdminTopic = RecordView<'topics'>;
export type ScheduledSlot = Read<'/api/v1/schedule'>['items'][number];
export type HistoryList = Read<'/api/v1/admin/sessions/{slug}/history'>;
