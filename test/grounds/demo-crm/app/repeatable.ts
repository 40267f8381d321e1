import fakerEn from 'faker/locale/en'
import fakerEnUs from 'faker/locale/en_US'

const seed = 20261122

/**
 * Runs `load` so that what it makes up is the same on every page load of a day:
 * both fakers and Math.random start from one seed, and the clock stands at the
 * last local midnight. Dates are relative to it, because a fixed day would make
 * every task of the demo overdue.
 */
export async function repeatably<T>(load: () => Promise<T>): Promise<T> {
  const { Date: RealDate } = globalThis
  const { random } = Math
  fakerEn.seed(seed)
  fakerEnUs.seed(seed)
  Math.random = seededRandom(seed)
  globalThis.Date = clockStoppedAt(new RealDate().setHours(0, 0, 0, 0))
  try {
    return await load()
  } finally {
    Math.random = random
    globalThis.Date = RealDate
  }
}

function clockStoppedAt(now: number): DateConstructor {
  return new Proxy(Date, {
    construct: (RealDate, parts) => Reflect.construct(RealDate, parts.length > 0 ? parts : [now]),
    get: (RealDate, name) => (name === 'now' ? () => now : Reflect.get(RealDate, name)),
  })
}

/** mulberry32, public domain: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function seededRandom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
