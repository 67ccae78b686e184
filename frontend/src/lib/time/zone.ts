import { formatter } from './formatter.ts';

/** The zone that the browser is set to, by its present name; UTC where it does not tell. */
export function browserZone(): string {
  return presentName(known(new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'));
}

/**
 * The zone that somebody has picked, by its present name and in its usual spelling, from what an address says; null
 * where that is no zone. An offset (`+05:30`) is none: browsers would take it, but it follows no clocks.
 */
export function zoneNamed(text: string): string | null {
  if (!/^[a-z]/i.test(text) || !isKnown(text)) return null;
  return presentName(formatter('en', { timeZone: text }).resolvedOptions().timeZone);
}

/** An address of the page, without its origin and its hash, that asks for the zone; for the browser's where it is null. */
export function withZone(address: string, timeZone: string | null): string {
  const [path = '', query = ''] = address.split('?');
  const parts = query.split('&').filter((part) => part && !/^tz(=|$)/.test(part));
  if (timeZone) parts.push(`tz=${timeZone.replace('+', '%2B')}`);
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
}

/** Whether the browser's copy of the tz database has the zone: an old one may lack a new name. */
export function isKnown(timeZone: string): boolean {
  try {
    formatter('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** The zone, or UTC where the browser does not have it: a time that says so beats none. */
export function known(timeZone: string): string {
  return isKnown(timeZone) ? timeZone : 'UTC';
}

/** Names that browsers keep for zones which the tz database has renamed (its file `backward`). */
const renamed: Record<string, string> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk'
};

/** The name that the tz database has for a zone today: `Asia/Calcutta` → `Asia/Kolkata`. */
export const presentName = (timeZone: string) => renamed[timeZone] ?? timeZone;

/**
 * `America/St_Johns` → `St Johns`, `America/Argentina/Ushuaia` → `Ushuaia`, `UTC` → `UTC`, and `Etc/GMT+5` → `UTC-5`: the
 * signs of those names are the other way round.
 */
export function place(zone: string): string {
  const timeZone = presentName(zone);
  const offset = /^Etc\/GMT([+-])(\d+)$/.exec(timeZone);
  if (offset) return `UTC${offset[1] === '+' ? '-' : '+'}${offset[2]}`;
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
