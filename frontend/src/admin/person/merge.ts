import { randomKey } from '../api/key.ts';
import { send, type Sent } from '../api/send.ts';
import type { AdminPerson, PersonEdit } from '../api/types.ts';

type Named = Pick<PersonEdit, 'name' | 'aliases'>;

/** What becomes of two records of one person, in sentences; `sessions` are the titles that go over. */
export function consequences(from: Named & { slug: string }, into: Named & { slug: string }, sessions: string[]) {
  const names = [from.name, ...(from.aliases ?? [])].filter(
    (name) => name !== into.name && !(into.aliases ?? []).includes(name)
  );
  const count = sessions.length;
  return [
    count === 0
      ? `${from.name} speaks at no published session; drafts go over too.`
      : `${count === 1 ? 'One session becomes' : `${count} sessions become`} ${into.name}’s: ${sessions.join('; ')}.`,
    names.length > 0
      ? `${into.name} is found by ${list(names)} too.`
      : `${into.name} is found by the same names as before.`,
    `The address /people/${from.slug} leads to /people/${into.slug}.`,
    `Photo, texts and links stay as they are with ${into.name}; those of ${from.name} go into the bin with the record.`
  ];
}

const list = (names: string[]) => new Intl.ListFormat('en').format(names.map((name) => `“${name}”`));

/** Gives all that the one has to the other. */
export function merge(slug: string, into: string, etag: string | null): Promise<Sent<AdminPerson>> {
  return send('post', '/api/v1/admin/people/{slug}/merge', {
    path: { slug },
    body: { into },
    ifMatch: etag,
    key: randomKey()
  });
}
