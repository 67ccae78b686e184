import type { Session } from '#lib/api/types.ts';
import type { AdminSession, SessionEdit } from '../api/types.ts';
import { localTime } from './local-time.ts';
import { localTimeOf } from './source.ts';
import type { Names } from './names.svelte.ts';

interface Group {
  timeZone: string;
  sessionMinutes: number;
}

/** What visitors would see of a session as it is written now, in the shape that the public page shows. */
export function previewOf(
  edit: SessionEdit,
  view: AdminSession | null,
  abstractHtml: string,
  names: Names,
  group: Group,
  now: number
): Session {
  const timeZone = edit.timeZone ?? group.timeZone;
  const startsAt = edit.startsAt ?? localTime(localTimeOf(edit, group.timeZone), timeZone)?.instants[0] ?? null;
  const minutes = Number(edit.minutes ?? group.sessionMinutes) || group.sessionMinutes;
  const endsAt = startsAt && new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  const slug = edit.slug ?? view?.slug ?? 'preview';
  const recordings = view?.recordings ?? [];
  const status = statusOf(edit, startsAt, endsAt, recordings.length > 0, now);
  return {
    id: view?.id ?? '',
    slug,
    number: typeof edit.number === 'number' ? edit.number : null,
    title: edit.title || 'Without a title',
    summary: edit.summary ?? null,
    abstract: edit.abstract ?? null,
    abstractHtml: edit.abstract ? abstractHtml : null,
    status,
    startsAt,
    endsAt,
    timeZone,
    startsAtLocal: edit.startsAtLocal ?? null,
    // The same names that the page would show; what is new has no address yet.
    speakers: once(
      (edit.speakers ?? []).map((speaker, index) => ({
        slug: speaker.slug ?? `new-${index}`,
        name: names.ofSpeaker(speaker),
        affiliation: speaker.affiliation ?? null
      }))
    ),
    papers: once(
      (edit.papers ?? []).map((paper, index) => {
        const known = names.papers.get(paper.slug ?? '');
        return {
          slug: paper.slug ?? `new-${index}`,
          title: names.ofPaper(paper),
          arxivId: known?.arxivId ?? paper.arxivId ?? null,
          url: known?.url ?? paper.url ?? null
        };
      })
    ),
    recordings,
    slidesUrl: edit.slidesUrl ?? null,
    // A session has its door before it has a meeting address.
    joinUrl: status === 'UPCOMING' || status === 'LIVE' ? `/join/${slug}` : null,
    topics: once(
      (edit.topics ?? []).map((name, index) => ({
        slug: [...names.topics.values()].find((topic) => topic.name === name)?.slug ?? `new-${index}`,
        name
      }))
    ),
    createdAt: view?.createdAt ?? '',
    updatedAt: view?.updatedAt ?? ''
  };
}

/** The first of each: a draft that was kept may name one twice, which the service would refuse. */
const once = <T extends { slug: string }>(items: T[]): T[] =>
  items.filter(({ slug }, index) => items.findIndex((item) => item.slug === slug) === index);

/** As the service computes it; a draft is shown as it would be once it is published. */
function statusOf(
  edit: SessionEdit,
  startsAt: string | null,
  endsAt: string | null,
  isRecorded: boolean,
  now: number
): Session['status'] {
  if (edit.stage === 'POSTPONED' || edit.stage === 'CANCELLED') return edit.stage;
  if (!startsAt || !endsAt || now < Date.parse(startsAt)) return 'UPCOMING';
  if (isRecorded) return 'RECORDED';
  return now < Date.parse(endsAt) ? 'LIVE' : 'ENDED';
}
