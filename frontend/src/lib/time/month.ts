import { localDate } from './format';

/** A month of a calendar: weeks from Monday to Sunday, with null outside of the month. Days are dates, `2026-11-23`. */
export interface Month {
  /** `2026-11`. */
  name: string;
  weeks: (string | null)[][];
}

/** The columns of a month. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Counted by days of UTC, so that no clock is set in between. */
const date = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const parts = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];

/** The first day of the month of a date or month, or of `today` where the text is none. */
export function firstDay(text: string | null, today: string): string {
  const day = /^[12]\d{3}-(0[1-9]|1[0-2])(-\d\d)?$/.test(text ?? '') ? text! : today;
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the month so many months later. */
export function monthsLater(first: string, months: number): string {
  const [year, month] = parts(first);
  return date(year, month + months, 1);
}

/** The last day of so many months from a first day on. */
export function lastDay(first: string, months: number): string {
  const [year, month] = parts(first);
  return date(year, month + months, 0);
}

/** So many months from a first day on. */
export function monthsFrom(first: string, months: number): Month[] {
  const [year, month] = parts(first);
  return Array.from({ length: months }, (_, index) => monthAt(year, month + index));
}

function monthAt(year: number, month: number): Month {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length }, (_, day) => date(year, month, day + 1))
  ];
  while (cells.length % 7 > 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { name: date(year, month, 1).slice(0, 7), weeks };
}

/** `November 2026` for `2026-11`. */
export const monthLabel = (name: string) =>
  new Date(`${name}-01T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The date so many days later. */
export const daysLater = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The day of a slot by the clock of its own zone. */
export const dayOf = (slot: { startsAt: string; timeZone: string }) => localDate(slot.startsAt, slot.timeZone);
