import type { paths } from './schema';

/** An address of the contract that answers a GET with JSON. */
export type Path = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: { 'application/json': unknown } } } } }
    ? P
    : never;
}[keyof paths];

/** What a GET of the address answers with 200. */
export type Read<P extends Path> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** The filters and order that a list takes. */
type Query<P extends Path> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;

type Slug<P extends Path> = paths[P] extends {
  get: { parameters: { path: infer Parts extends Record<string, string> } };
}
  ? Parts
  : never;

/** What a read of the address needs beside the address itself. */
export type Parameters<P extends Path> = [Slug<P>] extends [never] ? [{ query?: Query<P> }?] : [{ path: Slug<P> }];

export type Group = Read<'/api/v1/group'>;
export type UpcomingSession = Read<'/api/v1/upcoming-session'>;
export type Slot = NonNullable<UpcomingSession['nextSlot']>;

export type SessionList = Read<'/api/v1/sessions'>;
export type SessionQuery = Query<'/api/v1/sessions'>;
/** A session as lists hold it: without its abstract. */
export type SessionItem = SessionList['items'][number];
export type Session = Read<'/api/v1/sessions/{slug}'>;
export type SessionStatus = SessionItem['status'];
export type Speaker = SessionItem['speakers'][number];
export type Recording = SessionItem['recordings'][number];

export type ScheduleQuery = Query<'/api/v1/schedule'>;
export type ScheduledSlot = Read<'/api/v1/schedule'>['items'][number];

export type VideoList = Read<'/api/v1/videos'>;
export type VideoQuery = Query<'/api/v1/videos'>;
export type Video = Read<'/api/v1/videos/{slug}'>;
export type VideoItem = VideoList['items'][number];

export type OrganizerList = Read<'/api/v1/organizers'>;
export type Organizer = OrganizerList['items'][number];
export type PersonList = Read<'/api/v1/people'>;
export type Person = Read<'/api/v1/people/{slug}'>;
export type PersonItem = PersonList['items'][number];
export type PaperList = Read<'/api/v1/papers'>;
export type Paper = Read<'/api/v1/papers/{slug}'>;
export type PaperItem = PaperList['items'][number];
export type TopicList = Read<'/api/v1/topics'>;
export type Link = Group['links'][number];
