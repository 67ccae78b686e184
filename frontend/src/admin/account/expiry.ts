const DAY = 24 * 60 * 60 * 1000;

/** How long a token may hold, in days, as it is offered. */
export const validities = [
  { days: 7, label: 'A week' },
  { days: 30, label: '30 days' },
  { days: 90, label: '90 days' },
  { days: 365, label: 'A year' }
] as const;

/** The instant so many days from `now` (in milliseconds), in UTC: `2026-11-23T12:00:00.000Z`. */
export function expiresAfter(days: number, now: number): string {
  return new Date(now + days * DAY).toISOString();
}

/** What the time of its end says of a token: `expires on March 3, 2027`. */
export function expiryText(expiresAt: string, now: number): string {
  const day = new Date(expiresAt).toLocaleDateString('en-US', { dateStyle: 'long' });
  return Date.parse(expiresAt) <= now ? `expired on ${day}` : `expires on ${day}`;
}
