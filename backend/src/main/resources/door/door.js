// Says times in the visitor's zone, counts down, and shows the open door when the time has come.
const says = (instant, options) => new Intl.DateTimeFormat('en-US', options).format(new Date(instant));

// On twelve hours or on twenty-four, as the visitor's own clocks are.
const twelve = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12;
const day = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
const clock = { hour: 'numeric', minute: '2-digit', hourCycle: twelve ? 'h12' : 'h23' };

// The zone that was picked on the page and stays in the address (?tz=Asia/Kolkata); undefined is the browser's own. An offset
// is none, though browsers would take it: it follows no clocks.
const picked = (() => {
  const asked = new URLSearchParams(location.search).get('tz') ?? '';
  if (!/^[a-z]/i.test(asked)) return undefined;
  try {
    says(0, { timeZone: asked });
    // As it was asked for: browsers may know it by an older name (Calcutta).
    return asked;
  } catch {
    return undefined;
  }
})();

const timeOf = (instant, zone = picked) =>
  says(instant, { ...clock, timeZone: zone }).replace(/\s([AP])M$/, (_, half) => `\u00a0${half.toLowerCase()}m`);
const dayOf = (instant, zone = picked) => says(instant, { ...day, timeZone: zone });
const dayAndTime = (instant, zone) => `${dayOf(instant, zone)}, ${timeOf(instant, zone)}`;

for (const time of document.querySelectorAll('time[data-zone]')) {
  try {
    time.textContent = `${dayAndTime(time.dateTime, time.dataset.zone)} ${time.dataset.label}`;
  } catch {
    // A zone that this browser does not know stays as the service has said it.
  }
}

for (const own of document.querySelectorAll('[data-own]')) {
  const at = own.dataset.own;
  const time = document.createElement('time');
  time.dateTime = at;
  time.textContent = dayAndTime(at);
  own.querySelector('dd').append(time);
  if (picked) own.querySelector('dt').append(` (${picked.slice(picked.lastIndexOf('/') + 1).replaceAll('_', ' ')})`);
  own.hidden = false;
}

if (picked) {
  for (const link of document.querySelectorAll('a[href^="/"]')) link.search = `tz=${picked.replace('+', '%2B')}`;
}

const countdown = document.querySelector('[data-countdown]');
if (countdown) {
  const opensAt = Date.parse(countdown.querySelector('time').dateTime);
  const time = countdown.querySelector('time');
  // The service's clock decides, and the visitor's may be wrong: it only says how long the page has been here.
  const saidAt = Date.parse(countdown.dataset.now);
  const clockAt = Date.now();
  const runningAt = performance.now();
  // Whatever says more: the clock may be put back meanwhile, and the other one stands still while a computer sleeps.
  const now = () => saidAt + Math.max(Date.now() - clockAt, performance.now() - runningAt);
  const tick = () => {
    // By the clock each time: a tab that slept is right when it wakes.
    const seconds = Math.ceil((opensAt - now()) / 1000);
    if (seconds <= 0) {
      // A little later, so that one load is enough. Where it is not, each takes twice as long as the one before, up to
      // a minute; the count is of this time of opening, and kept with the tab's entry of this page alone.
      const loads = history.state?.opensAt === opensAt ? history.state.loads : 0;
      history.replaceState({ opensAt, loads: loads + 1 }, '');
      setTimeout(() => location.reload(), Math.min(60_000, 2000 * 2 ** loads));
      return;
    }
    const parts = [
      [Math.floor(seconds / 86400), 'day'],
      [Math.floor(seconds / 3600) % 24, 'hour'],
      [Math.floor(seconds / 60) % 60, 'minute']
    ].filter(([count]) => count > 0);
    const text = parts.map(([count, word]) => `${count} ${word}${count > 1 ? 's' : ''}`).join(' ');
    // The hour alone would be today's.
    const on =
      dayOf(opensAt) === dayOf(now())
        ? ''
        : `on ${says(opensAt, { ...day, year: undefined, timeZone: picked })}, `;
    const said = `${on}at ${timeOf(opensAt)}, in ${text || `${seconds} second${seconds > 1 ? 's' : ''}`}`;
    if (time.textContent !== said) time.textContent = said;
    setTimeout(tick, seconds > 60 ? 1000 * Math.min(60, (seconds % 60) + 1) : 1000);
  };
  tick();
}
