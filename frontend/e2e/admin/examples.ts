import type { APIRequestContext } from '@playwright/test';
import { makeSession } from './organizer.ts';

const LONG =
  'On the Unreasonable Length of Titles: A Comprehensive and Supercalifragilisticexpialidocious Study of Discrete ' +
  'Diffusion for Text, Code, Proteins and Everything Else That Comes in Tokens, Part One';

/** A session with everything that it can have, as long as it can be; its slug. */
export function makeFullSession(request: APIRequestContext): Promise<string> {
  return makeSession(request, {
    title: LONG,
    stage: 'PUBLISHED',
    startsAtLocal: '2096-05-23T13:00',
    timeZone: 'America/New_York',
    summary: 'A summary that takes a few lines, as they do. '.repeat(8).trim(),
    abstract: 'Some *Markdown* with $x_t \\sim q(x_t \\mid x_0)$.\n\n$$\\int_0^1 f(t)\\,dt$$\n\n- one\n- two\n'.repeat(
      3
    ),
    speakers: [
      { name: 'Ada Example', affiliation: 'The Institute for Examples of Very Long Names of Institutes' },
      { name: 'Grace Wilhelmina Featherstonehaugh-Cholmondeley Example' }
    ],
    papers: [{ title: 'A Paper on arXiv', arxivId: '2402.03300' }, { title: LONG }],
    topics: ['Geometry', 'A Topic With a Rather Long Name'],
    meetingUrl: `https://meet.example.org/${'room'.repeat(30)}`,
    slidesUrl: 'https://example.org/slides.pdf'
  });
}

/** One address of each of the organizers' pages: full, empty, long and not there. */
export async function adminPagesOfEachKind(request: APIRequestContext): Promise<string[]> {
  const slug = await makeFullSession(request);
  const deleted = await makeSession(request, { title: 'Deleted' });
  await request.delete(`/api/v1/admin/sessions/${deleted}`, { headers: { 'If-Match': '*' } });
  return [
    '/admin/sign-in',
    '/admin',
    '/admin/sessions',
    '/admin/sessions?show=deleted',
    '/admin/sessions?q=nothing+matches+this',
    '/admin/new-session',
    `/admin/sessions/${slug}`,
    `/admin/sessions/${slug}/history`,
    `/admin/sessions/${deleted}/history`,
    '/admin/account',
    '/admin/accounts'
  ];
}
