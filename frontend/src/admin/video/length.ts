/**
 * A length as people write it, in seconds: `1:26:34`, `38:56`. A bare number is minutes. Null for what is none: the
 * text is then kept, and whoever wrote it is told.
 */
export function secondsOf(text: string): number | null {
  const typed = text.trim();
  if (/^\d{1,4}$/.test(typed)) return Number(typed) * 60;
  const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})$/.exec(typed);
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  if (seconds > 59 || (match[1] !== undefined && minutes > 59)) return null;
  return hours * 3600 + minutes * 60 + seconds;
}
