import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnchorWatch, Resolutions } from '../../../src/content/anchoring/anchor-watch.ts'
import { createAnchorWatch } from '../../../src/content/anchoring/watch.ts'
import type { ShownItem } from '../../../src/content/overlay/overlay.ts'
import { aShownTip } from '../../support/build-shown.ts'
import { describeNow, recordsOf, requireElement, show } from '../../support/show-page.ts'
import { waitFor } from '../../support/wait-for.ts'

const tip = aShownTip()
const page = { product: 'generic', view: 'other' } as const
const button = '<button data-action="save">Save</button>'

let stop: AbortController
let watch: AnchorWatch
let told: Resolutions
const onRoots = vi.fn<() => void>()

beforeEach(() => {
  stop = new AbortController()
  told = new Map()
  watch = createAnchorWatch(
    document,
    { onResolutions: (next) => (told = next), onRoots, onMissed: () => undefined, onPlaced: () => undefined },
    stop.signal,
  )
})
afterEach(() => {
  stop.abort()
  vi.restoreAllMocks()
  onRoots.mockClear()
  document.body.replaceChildren()
})

const kind = (): string | undefined => told.get(tip.id)?.kind
const target = (): Element | undefined => {
  const resolution = told.get(tip.id)
  return resolution?.kind === 'found' ? resolution.target : undefined
}

/** The change, and all that the session does before the frame that shows it is painted. */
function change(make: () => void): void {
  const isWorthALook = watch.note(recordsOf(make))
  watch.verify()
  if (isWorthALook) watch.look()
}

async function follow(items: readonly ShownItem[], html: string): Promise<void> {
  show(html)
  watch.follow({ page, items })
  watch.look()
  await waitFor(() => expect(told.size).toBe(items.length))
}

async function readOnceMore(): Promise<void> {
  const looks = onRoots.mock.calls.length
  await waitFor(() => {
    watch.look()
    expect(onRoots.mock.calls.length).toBeGreaterThan(looks + 1)
  })
}

/** As on a machine on which nothing takes any time: what is begun in a turn is done in it. */
const stopClock = (): unknown => vi.spyOn(performance, 'now').mockReturnValue(1_000)

const append = (html: string) => (): void => requireElement('main').insertAdjacentHTML('beforeend', html)

describe('what comes into the page', () => {
  it('is pointed at in the same turn where it has the name that is looked for', async () => {
    stopClock()
    await follow([tip], '<main></main>')
    change(append(`<div>${button}</div>`))
    expect(target()).toBe(requireElement('button'))
  })

  it('is pointed at in the same turn where it was there and is shown now', async () => {
    stopClock()
    await follow([tip], `<main><div hidden>${button}</div></main>`)
    change(() => requireElement('div').removeAttribute('hidden'))
    expect(target()).toBe(requireElement('button'))
  })

  it('is pointed at in the same turn where its text comes after it', async () => {
    stopClock()
    await follow([tip], '<main><button><b></b></button></main>')
    change(() => (requireElement('b').textContent = 'Save'))
    expect(target()).toBe(requireElement('button'))
  })

  it('does not hold up the page where nothing of it could be meant', async () => {
    await follow([tip], '<main></main>')
    const looks = onRoots.mock.calls.length
    change(append('<button>Delete</button><a href="#x">More</a>'))
    expect(onRoots.mock.calls.length).toBe(looks)
  })

  it('does not hold up the page again and again', async () => {
    await follow([tip], '<main></main>')
    const looks = onRoots.mock.calls.length
    let turns = 0
    // Two that are called the same are never pointed at, and so each of them could be it.
    for (; turns < 10_000 && onRoots.mock.calls.length - looks === turns; turns++)
      change(append(button + button))
    expect(turns).toBeGreaterThan(0)
    expect(turns).toBeLessThan(10_000)
  })
})

describe('what was found, went, and comes again', () => {
  const link = (name: string, id: number): string =>
    `<section><a data-field="account" href="/accounts/${id}">${name}</a></section>`
  const again = async (html: string): Promise<void> => {
    await follow([tip], `<main><nav>${button}</nav></main>`)
    expect(kind()).toBe('found')
    change(() => requireElement('nav').remove())
    expect(kind()).not.toBe('found')
    await readOnceMore()
    onRoots.mockClear()
    change(append(html))
  }

  it('is pointed at before the page is read', async () => {
    await again(`<nav>${button}</nav>`)
    expect(target()).toBe(requireElement('button'))
    expect(onRoots).not.toHaveBeenCalled()
    await readOnceMore()
    expect(target()).toBe(requireElement('button'))
  })

  it.each([
    ['it stands elsewhere', `<footer>${button}</footer>`],
    ['it is called something else', '<nav><button data-action="save-all">Save</button></nav>'],
    ['two look like it', `<nav>${button}</nav><nav>${button}</nav>`],
    ['it is out of reach', `<div inert><nav>${button}</nav></div>`],
  ])('is not taken for it at a glance where %s', async (_title, html) => {
    const seen: (Element | undefined)[] = []
    await again(html)
    if (onRoots.mock.calls.length === 0) seen.push(target())
    expect(seen.filter((each) => each !== undefined)).toEqual([])
  })

  it.each([
    ['before the page is read, where it is of the same record', 'Blue Harbor Ltd', 4711, true],
    ['by reading the page, where its row is used for another record', 'Green Valley Inc', 4712, false],
  ])('is pointed at %s', async (_title, name, id, isAtOnce) => {
    const html = `<main><nav>${button}</nav>${link('Blue Harbor Ltd', 4711)}</main>`
    show(html)
    await follow([aShownTip({ anchor: describeNow(requireElement('a')) })], html)
    expect(target()).toBe(requireElement('a'))
    change(() => requireElement('section').remove())
    expect(target()).toBeUndefined()
    onRoots.mockClear()
    change(append(link(name, id)))
    expect(onRoots.mock.calls.length === 0 && target() === requireElement('a')).toBe(isAtOnce)
  })

  it('is forgotten on another page', async () => {
    await follow([tip], `<main><nav>${button}</nav></main>`)
    change(() => requireElement('nav').remove())
    watch.follow({ page: { ...page, view: 'list' }, items: [tip] })
    change(append(`<nav>${button}</nav>`))
    // It is found by reading the page.
    expect(onRoots).toHaveBeenCalled()
  })
})
