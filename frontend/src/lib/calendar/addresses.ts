/** Where the calendar of the group can be had, each by the way that one program takes. `origin` is the service's. */
export function calendarAddresses(origin: string, name: string) {
  const address = `${origin}/calendar.ics`;
  const webcal = address.replace(/^https?:/, 'webcal:');
  return {
    address,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=${encodeURIComponent(name)}`
  };
}
