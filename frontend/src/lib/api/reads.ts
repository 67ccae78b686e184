import { read, type Fetch } from './client';
import type { ScheduleQuery, SessionQuery, VideoQuery } from './types';

/** One function for each read of the contract, by its operationId. None rejects: see Answer. */

export const getGroup = (fetch: Fetch) => read(fetch, '/api/v1/group');

export const getUpcomingSession = (fetch: Fetch) => read(fetch, '/api/v1/upcoming-session');

export const listSessions = (fetch: Fetch, query: SessionQuery = {}) => read(fetch, '/api/v1/sessions', { query });

export const getSession = (fetch: Fetch, slug: string) => read(fetch, '/api/v1/sessions/{slug}', { path: { slug } });

export const listVideos = (fetch: Fetch, query: VideoQuery = {}) => read(fetch, '/api/v1/videos', { query });

export const getVideo = (fetch: Fetch, slug: string) => read(fetch, '/api/v1/videos/{slug}', { path: { slug } });

export const getSchedule = (fetch: Fetch, query: ScheduleQuery) => read(fetch, '/api/v1/schedule', { query });

export const listOrganizers = (fetch: Fetch) => read(fetch, '/api/v1/organizers', { query: { limit: 100 } });

export const listPeople = (fetch: Fetch) => read(fetch, '/api/v1/people', { query: { limit: 100 } });

export const getPerson = (fetch: Fetch, slug: string) => read(fetch, '/api/v1/people/{slug}', { path: { slug } });

export const listPapers = (fetch: Fetch) => read(fetch, '/api/v1/papers', { query: { limit: 100 } });

export const getPaper = (fetch: Fetch, slug: string) => read(fetch, '/api/v1/papers/{slug}', { path: { slug } });

export const listTopics = (fetch: Fetch) => read(fetch, '/api/v1/topics', { query: { limit: 100 } });
