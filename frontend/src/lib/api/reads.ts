import { answer, client, type Fetch } from './client';
import type { SessionQuery, VideoQuery } from './types';

/** One function for each read of the contract, by its operationId. None rejects: see Answer. */

export const getGroup = (fetch: Fetch) => answer((signal) => client(fetch).GET('/api/v1/group', { signal }));

export const getUpcomingSession = (fetch: Fetch) =>
  answer((signal) => client(fetch).GET('/api/v1/upcoming-session', { signal }));

export const listSessions = (fetch: Fetch, query: SessionQuery = {}) =>
  answer((signal) => client(fetch).GET('/api/v1/sessions', { params: { query }, signal }));

export const getSession = (fetch: Fetch, slug: string) =>
  answer((signal) => client(fetch).GET('/api/v1/sessions/{slug}', { params: { path: { slug } }, signal }));

export const listVideos = (fetch: Fetch, query: VideoQuery = {}) =>
  answer((signal) => client(fetch).GET('/api/v1/videos', { params: { query }, signal }));

export const getVideo = (fetch: Fetch, slug: string) =>
  answer((signal) => client(fetch).GET('/api/v1/videos/{slug}', { params: { path: { slug } }, signal }));

export const listOrganizers = (fetch: Fetch) =>
  answer((signal) => client(fetch).GET('/api/v1/organizers', { signal }));

export const listPeople = (fetch: Fetch) =>
  answer((signal) => client(fetch).GET('/api/v1/people', { params: { query: { limit: 100 } }, signal }));

export const getPerson = (fetch: Fetch, slug: string) =>
  answer((signal) => client(fetch).GET('/api/v1/people/{slug}', { params: { path: { slug } }, signal }));

export const listPapers = (fetch: Fetch) =>
  answer((signal) => client(fetch).GET('/api/v1/papers', { params: { query: { limit: 100 } }, signal }));

export const getPaper = (fetch: Fetch, slug: string) =>
  answer((signal) => client(fetch).GET('/api/v1/papers/{slug}', { params: { path: { slug } }, signal }));

export const listTopics = (fetch: Fetch) =>
  answer((signal) => client(fetch).GET('/api/v1/topics', { params: { query: { limit: 100 } }, signal }));
