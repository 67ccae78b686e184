import { expect, it } from 'vitest';
import { calendarAddresses } from './addresses';

it('gives each program its own kind of address', () => {
  expect(calendarAddresses('https://group.example.org', 'Readers & Co')).toEqual({
    address: 'https://group.example.org/calendar.ics',
    webcal: 'webcal://group.example.org/calendar.ics',
    google: 'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fgroup.example.org%2Fcalendar.ics',
    outlook:
      'https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fgroup.example.org%2Fcalendar.ics&name=Readers%20%26%20Co'
  });
});
