/** How far the visitor's clock is behind the service's, in milliseconds; negative where it is ahead. */
let behind = 0;

/** Less than that, in milliseconds, a header of whole seconds cannot tell. */
const TOLERANCE = 2_000;

/** Takes the time from the `Date` of an answer (RFC 9110, 6.6.1) to a question that was asked at `askedAt`. */
export function hearDate(date: string | null, askedAt: number) {
  const said = Date.parse(date ?? '');
  if (Number.isNaN(said)) return;
  // Written at some time between question and answer, and cut to the second.
  const half = (Date.now() - askedAt) / 2;
  const difference = said + 500 - (askedAt + half);
  behind = Math.abs(difference) < TOLERANCE + half ? 0 : difference;
}

/** The time by the service's clock, as far as its answers have told it, in milliseconds since 1970. */
export const serviceNow = () => Date.now() + behind;
