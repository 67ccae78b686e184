import { SvelteMap } from 'svelte/reactivity';
import { allOf, records } from '../api/records.ts';
import type {
  AdminPaper,
  AdminPerson,
  AdminSession,
  AdminTopic,
  PaperOfSessionEdit,
  SpeakerEdit
} from '../api/types.ts';

/** The people, papers and topics that are known, to be picked from, and to say the name of what a session names by slug. */
export class Names {
  readonly people = new SvelteMap<string, Pick<AdminPerson, 'slug' | 'name' | 'aliases' | 'affiliation'>>();
  readonly papers = new SvelteMap<string, Pick<AdminPaper, 'slug' | 'title' | 'arxivId' | 'authors' | 'url'>>();
  readonly topics = new SvelteMap<string, Pick<AdminTopic, 'slug' | 'name'>>();

  /** What a session says itself is known at once. */
  learn(view: AdminSession) {
    for (const { slug, name, affiliation } of view.speakers) {
      if (!this.people.has(slug)) this.people.set(slug, { slug, name, aliases: [], affiliation });
    }
    for (const paper of view.papers)
      if (!this.papers.has(paper.slug)) this.papers.set(paper.slug, { ...paper, authors: [] });
  }

  /** Reads the lists; what cannot be read is typed, and found by the service. */
  async load() {
    const query = { limit: 100 };
    const [people, papers, topics] = await Promise.all([
      allOf(records('people').list(query)),
      allOf(records('papers').list(query)),
      allOf(records('topics').list(query))
    ]);
    for (const person of people) this.people.set(person.slug, person);
    for (const paper of papers) this.papers.set(paper.slug, paper);
    for (const topic of topics) this.topics.set(topic.slug, topic);
  }

  ofSpeaker(speaker: SpeakerEdit): string {
    return speaker.name ?? this.people.get(speaker.slug ?? '')?.name ?? speaker.slug ?? '';
  }

  ofPaper(paper: PaperOfSessionEdit): string {
    const known = this.papers.get(paper.slug ?? '');
    return known?.title ?? paper.title ?? (paper.arxivId ? `arXiv:${paper.arxivId}` : (paper.slug ?? ''));
  }
}
