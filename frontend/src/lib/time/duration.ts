/** Seconds as a clock shows them: `1:26:34`, `38:56`, `0:07`. */
export function formatDuration(seconds: number): string {
  const { h, m, s } = split(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Seconds as a duration of ISO 8601, for `<time datetime>`: `PT1H26M34S`. */
export function isoDuration(seconds: number): string {
  const { h, m, s } = split(seconds);
  return `PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${s > 0 || seconds === 0 ? `${s}S` : ''}`;
}

/** Minutes between two instants. */
export function minutesBetween(startsAt: string, endsAt: string): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}

function split(seconds: number) {
  return { h: Math.floor(seconds / 3600), m: Math.floor((seconds % 3600) / 60), s: seconds % 60 };
}
