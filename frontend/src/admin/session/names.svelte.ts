import { SvelteMap } from 'svelte/reactivity';
import { records } from '../api/records.ts';
import { sendNext } from '../api/send.ts';
import type {
  AdminPaper,
  AdminPerson,
  AdminSession,
  AdminTopic,
  PaperOfSessionEdit,
  SpeakerEdit
} from '../api/types.ts';

interface List<Item> {
  items: Item[];
  next: string | null;
}

/** No group has more people, papers or topics than this many stretches of a list hold. */
const MOST_STRETCHES = 20;

async function all<Item>(first: Promise<{ data?: List<Item> | undefined }>, each: (item: Item) => void) {
  let { data } = await first;
  for (let stretch = 0; data && stretch < MOST_STRETCHES; stretch++) {
    data.items.forEach(each);
    data = data.next ? (await sendNext<List<Item>>(data.next)).data : undefined;
  }
}

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
    await Promise.all([
      all(records('people').list(query), (person) => this.people.set(person.slug, person)),
      all(records('papers').list(query), (paper) => this.papers.set(paper.slug, paper)),
      all(records('topics').list(query), (topic) => this.topics.set(topic.slug, topic))
    ]);
  }

  ofSpeaker(speaker: SpeakerEdit): string {
    return speaker.name ?? this.people.get(speaker.slug ?? '')?.name ?? speaker.slug ?? '';
  }

  ofPaper(paper: PaperOfSessionEdit): string {
    const known = this.papers.get(paper.slug ?? '');
    return known?.title ?? paper.title ?? (paper.arxivId ? `arXiv:${paper.arxivId}` : (paper.slug ?? ''));
  }
}
