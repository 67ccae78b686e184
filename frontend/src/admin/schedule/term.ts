import { localDate } from '#lib/time/format.ts';
import type { ScheduledSlot } from '../api/types.ts';

/** How many months are shown together: a term. */
const MONTHS = 4;

/** A month of a calendar: weeks from Monday to Sunday, with null outside of the month. Days are dates, `2026-11-23`. */
export interface Month {
  /** `2026-11`. */
  name: string;
  weeks: (string | null)[][];
}

/** Counted by days of UTC, so that no clock is set in between. */
const date = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The first day of the month of a date, or of `today` where the text is no date. */
export function firstDay(text: string | null, today: string): string {
  const day = /^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/.test(text ?? '') ? text! : today;
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the month so many terms later. */
export function termsLater(first: string, terms: number): string {
  const [year, month] = parts(first);
  return date(year, month + terms * MONTHS, 1);
}

/** The last day of the term that begins on a first day. */
export function lastDay(first: string): string {
  const [year, month] = parts(first);
  return date(year, month + MONTHS, 0);
}

export function monthsOf(first: string): Month[] {
  const [year, month] = parts(first);
  return Array.from({ length: MONTHS }, (_, index) => monthAt(year, month + index));
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

const parts = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];

/** The day of a slot by the clock of its own zone. */
export const dayOf = (slot: Pick<ScheduledSlot, 'startsAt' | 'timeZone'>) => localDate(slot.startsAt, slot.timeZone);
