/** The zone that the browser is set to; UTC where it does not tell. */
export function visitorZone(): string {
  return known(new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
}

/** Whether the browser's copy of the tz database has the zone: an old one may lack a new name. */
export function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
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
export const renamed: Record<string, string> = {
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

/** `America/St_Johns` → `St Johns`, `America/Argentina/Ushuaia` → `Ushuaia`, `UTC` → `UTC`. */
export function place(zone: string): string {
  const timeZone = renamed[zone] ?? zone;
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
