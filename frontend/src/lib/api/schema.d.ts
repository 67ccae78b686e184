// Provisional, written by hand from the contract in the form openapi-typescript gives.
type Problem = { type: string; title: string; status: number; detail: string | null; instance: string; violations?: { in: string; field: string; message: string }[] };
type Json<T> = { content: { 'application/json': T } };
type Failed = { content: { 'application/problem+json': Problem } };
type Parameters<Q, P> = { query?: Q; header?: never; cookie?: never } & ([P] extends [never] ? { path?: never } : { path: P });
type Get<T, Q = never, P = never> = { get: { parameters: Parameters<Q, P>; responses: { 200: Json<T>; default: Failed } } };
type List<T> = { items: T[]; total: number; next: string | null };
type Link = { rel: string; label: string; url: string };
type SessionStatus = 'UPCOMING' | 'LIVE' | 'ENDED' | 'RECORDED' | 'POSTPONED' | 'CANCELLED';
type SessionSummary = {
  id: string; slug: string; number: number | null; title: string; summary: string | null; status: SessionStatus;
  startsAt: string | null; endsAt: string | null; timeZone: string; startsAtLocal: string | null;
  speakers: { slug: string; name: string; affiliation: string | null }[];
  papers: { slug: string; title: string; arxivId: string | null; url: string | null }[];
  recordings: { slug: string; url: string | null; youtubeId: string | null; durationSeconds: number | null; publishedOn: string | null; thumbnailUrl: string | null }[];
  slidesUrl: string | null; joinUrl: string | null; topics: { slug: string; name: string }[]; createdAt: string; updatedAt: string;
};
type Session = SessionSummary & { abstract: string | null; abstractHtml: string | null };
type Slot = { startsAt: string; endsAt: string; timeZone: string };
type Video = {
  id: string; slug: string; kind: 'RECORDING' | 'RELEVANT'; title: string; summary: string | null; description: string | null; descriptionHtml: string | null;
  url: string | null; youtubeId: string | null; durationSeconds: number | null; publishedOn: string | null; creator: string | null; featured: boolean;
  session: { slug: string; number: number | null; title: string } | null; thumbnailUrl: string | null;
};
type Person = { id: string; slug: string; name: string; aliases: string[]; affiliation: string | null; bio: string | null; bioHtml: string | null; photoUrl: string | null; links: Link[]; organizer: boolean };
type Paper = { id: string; slug: string; title: string; authors: string[]; arxivId: string | null; doi: string | null; url: string | null };
type Group = {
  name: string; tagline: string; summary: string; about: string | null; aboutHtml: string | null; highlights: { title: string; text: string }[]; links: Link[];
  timeZone: string; timeZones: string[]; sessionMinutes: number;
  meetingTime: { startsAt: string; zones: { timeZone: string; label: string; localAt: string }[] } | null;
};
export interface paths {
  '/api/v1/group': Get<Group>;
  '/api/v1/upcoming-session': Get<{ session: Session | null; nextSlot: Slot | null }>;
  '/api/v1/sessions': Get<List<SessionSummary>, { q?: string; status?: SessionStatus[]; number?: number; from?: string; to?: string; topic?: string; person?: string; paper?: string; sort?: '-startsAt' | 'startsAt' | 'relevance'; limit?: number; cursor?: string }>;
  '/api/v1/sessions/{slug}': Get<Session, never, { slug: string }>;
  '/api/v1/videos': Get<List<Video>, { kind?: 'RECORDING' | 'RELEVANT'; featured?: boolean; q?: string; sort?: '-publishedOn' | 'publishedOn'; limit?: number; cursor?: string }>;
  '/api/v1/videos/{slug}': Get<Video, never, { slug: string }>;
  '/api/v1/organizers': Get<List<Person>>;
  '/api/v1/people': Get<List<Person>, { limit?: number; cursor?: string }>;
  '/api/v1/people/{slug}': Get<Person & { sessions: SessionSummary[] }, never, { slug: string }>;
  '/api/v1/papers': Get<List<Paper>, { limit?: number; cursor?: string }>;
  '/api/v1/papers/{slug}': Get<Paper & { sessions: SessionSummary[] }, never, { slug: string }>;
  '/api/v1/topics': Get<List<{ slug: string; name: string; sessionCount: number }>, { limit?: number }>;
}
