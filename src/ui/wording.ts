import type { PluralStem, Translate } from './translate.ts'

/** How lists, times and names of languages are said to one person. */
export interface Wording {
  readonly t: Translate
  /** The text for a number, in the form that the language of the texts has for it; the number itself is `$1`. */
  readonly plural: (stem: PluralStem, count: number, ...substitutions: string[]) => string
  /** All of them: *Sales and Service*. */
  readonly list: (parts: readonly string[]) => string
  /** A time of today alone, else with its day. */
  readonly moment: (ms: number) => string
  readonly date: (ms: number) => string
  /** How far off it is, in the largest fitting unit: *in 3 days*, *tomorrow*. */
  readonly distance: (ms: number) => string
  readonly percent: (share: number) => string
  /** The name of the language that a BCP 47 tag stands for. */
  readonly language: (tag: string) => string
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Makes the wording. `locale` is the BCP 47 tag by which times are written: that of the browser where it is of the
 * language of the texts (`en-GB` has other dates than `en-US`), else the language of the texts.
 */
export function createWording({
  t,
  browserLocale,
  timeZone,
  nowMs,
}: {
  readonly t: Translate
  readonly browserLocale: string
  /** IANA name. */
  readonly timeZone: string
  readonly nowMs: number
}): Wording {
  const own = t('language')
  const locale = languageOf(browserLocale) === languageOf(own) ? browserLocale : own
  // Making one takes longer than formatting a hundred times, and a list says hundreds of them.
  const format = remember(
    (options: keyof typeof dateOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone, ...dateOptions[options] }),
  )
  const rules = new Intl.PluralRules(own)
  const numbers = new Intl.NumberFormat(own)
  const lists = new Intl.ListFormat(own, { type: 'conjunction' })
  const wallMs = createWallClock(timeZone)
  const dayOf = (ms: number): number => Math.floor(wallMs(ms) / dayMs)
  const yearOf = (ms: number): string => format('year').format(ms)
  const date = (ms: number): string => format(yearOf(ms) === yearOf(nowMs) ? 'day' : 'dayOfYear').format(ms)
  const time = (ms: number): string => format('time').format(ms)
  return {
    t,
    plural(stem, count, ...substitutions) {
      const given = [numbers.format(count), ...substitutions] as const
      return t(`${stem}_${rules.select(count)}`, ...given) || t(`${stem}_other`, ...given)
    },
    list: (parts) => lists.format(parts),
    date,
    moment(ms) {
      if (dayOf(ms) === dayOf(nowMs)) return time(ms)
      return wallMs(ms) % dayMs === 0 ? date(ms) : `${date(ms)}, ${time(ms)}`
    },
    distance(ms) {
      const relative = new Intl.RelativeTimeFormat(own, { numeric: 'auto' })
      const days = dayOf(ms) - dayOf(nowMs)
      if (days !== 0) return relative.format(days, 'day')
      const minutes = Math.round((ms - nowMs) / 60_000)
      return Math.abs(minutes) < 60
        ? relative.format(minutes, 'minute')
        : relative.format(Math.round((ms - nowMs) / hourMs), 'hour')
    },
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    language: remember((tag: string) => nameLanguage(tag, own)),
  }
}

const dateOptions = {
  day: { day: 'numeric', month: 'long' },
  dayOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

/** Reads what the clocks of the zone show, as if it were UTC; to the minute. */
function createWallClock(timeZone: string): (ms: number) => number {
  const clock = new Intl.DateTimeFormat('en', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric' },
  })
  return (ms) => {
    const parts = clock.formatToParts(ms)
    const read = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((part) => part.type === type)?.value)
    return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'))
  }
}

/** The name of a language in the given one. What stands behind `-x-` is our own, and no name of a language. */
export function nameLanguage(tag: string, locale: string): string {
  const plain = tag.split('-x-')[0] ?? tag
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(plain) ?? plain
  } catch {
    // RangeError: a pack may name what looks like a tag and is none.
    return plain
  }
}

/** A text that may run the other way than the line it is put into, so that it turns round nothing beside it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
