import { ageTexts as texts } from './texts.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, in the unit that says most. */
export function age(iso: string, now: Date): string {
  const passed = now.getTime() - Date.parse(iso);
  if (passed < MINUTE) return texts.now();
  if (passed < HOUR) return texts.minutes(Math.floor(passed / MINUTE));
  if (passed < DAY) return texts.hours(Math.floor(passed / HOUR));
  return texts.days(Math.floor(passed / DAY));
}

/** Schools of the field are in one time zone; stored times are UTC. */
const dutchTime = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

const dutchDay = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** The day of a moment, where the year is known. */
export const day = (iso: string): string => dutchDay.format(new Date(iso));

/** A moment as staff read it. */
export const moment = (iso: string): string => dutchTime.format(new Date(iso));
