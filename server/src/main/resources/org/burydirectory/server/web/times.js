// Times and days as the directory's own clock has them, in words.

const CLOCK = { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: 'Europe/London' };

/** A time in the directory's own clock: the day is named unless it is today. */
export function when(iso, locale, now = new Date()) {
  const date = new Date(iso);
  const day = (d) => d.toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
  const time = date.toLocaleTimeString(locale, CLOCK).replace(':00', '').replace(/\s(?=[ap]m)/i, '').toLowerCase();
  if (day(date) === day(now)) return time;
  const near = date - now < 6 * 864e5;
  const name = near ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  return `${date.toLocaleDateString(locale, { ...name, timeZone: 'Europe/London' })} ${time}`;
}

/** A day, in words. */
export const dateOf = (iso, locale) =>
  new Date(`${iso.slice(0, 10)}T12:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
