import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnchorWatch, Resolutions } from '../../../src/content/anchoring/anchor-watch.ts'
import { createAnchorWatch } from '../../../src/content/anchoring/watch.ts'
import type { ShownItem } from '../../../src/content/overlay/overlay.ts'
import { aShownTip } from '../../support/build-shown.ts'
import { attachShadow, describeNow, recordsOf, requireElement, show } from '../../support/show-page.ts'
import { waitFor } from '../../support/wait-for.ts'

const tip = aShownTip()
const other = aShownTip({ id: 'a/c', anchor: { role: 'button', names: { en: 'Delete' } }, title: 'Delete' })

interface Pointer {
  readonly id: string
  readonly target: Element
}

let stop: AbortController
let watch: AnchorWatch
let pointers: readonly Pointer[] = []
const onPointers = vi.fn<(pointers: readonly Pointer[]) => void>()

const onRoots = vi.fn<(roots: readonly (Document | ShadowRoot)[]) => void>()

beforeEach(() => {
  stop = new AbortController()
  pointers = []
  watch = createAnchorWatch(
    document,
    { onResolutions: hear, onRoots, onMissed: () => undefined, onPlaced: () => undefined },
    stop.signal,
  )
})

/** Told apart from what was only missing, because it is what a person sees. */
function hear(next: Resolutions): void {
  const found = [...next].flatMap(([id, resolution]) =>
    resolution.kind === 'found' ? [{ id, target: resolution.target }] : [],
  )
  const isSame =
    found.length === pointers.length &&
    found.every(({ id, target }, at) => id === pointers[at]?.id && target === pointers[at].target)
  pointers = found
  if (!isSame) onPointers(found)
}

const page = { product: 'generic', view: 'other' } as const
const follow = (items: readonly ShownItem[]): void => watch.follow({ page, items })

afterEach(() => {
  stop.abort()
  vi.clearAllMocks()
  document.body.replaceChildren()
})

/** What was told last, as the tips and the texts of their elements. */
const told = (): [string, string | null][] | undefined =>
  onPointers.mock.lastCall?.[0].map(({ id, target }) => [id, target.textContent])

/** Looks, and waits until a look that began after the call has told what it found. */
async function lookAndWait(): Promise<void> {
  const looks = onRoots.mock.calls.length
  watch.look()
  await waitFor(() => expect(onRoots.mock.calls.length).toBeGreaterThan(looks))
  // Another look begins only when this one has ended.
  watch.look()
  await waitFor(() => expect(onRoots.mock.calls.length).toBeGreaterThan(looks + 1))
}

async function showAndPoint(html: string): Promise<void> {
  show(html)
  follow([tip])
  await lookAndWait()
  expect(told()).toEqual([['a/b', 'Save']])
}

describe('watching for pointers', () => {
  it('points when the element is there, and not before', async () => {
    follow([tip])
    await lookAndWait()
    expect(onPointers).not.toHaveBeenCalled()
    show('<button>Save</button>')
    await lookAndWait()
    const [pointer] = onPointers.mock.lastCall?.[0] ?? []
    expect(pointer?.id).toBe(tip.id)
    expect(pointer?.target).toBe(requireElement('button'))
  })

  it('looks for nothing while there are no tips', async () => {
    show('<button>Save</button>')
    watch.look()
    follow([tip])
    await lookAndWait()
    expect(onPointers).toHaveBeenCalledTimes(1)
  })

  it('looks only when it is told to', async () => {
    await showAndPoint('<button>Save</button>')
    follow([other])
    show('<button>Delete</button>')
    expect(onPointers).toHaveBeenLastCalledWith([])
    await lookAndWait()
    expect(told()).toEqual([['a/c', 'Delete']])
  })

  it('tells once while nothing changes', async () => {
    await showAndPoint('<button>Save</button>')
    await lookAndWait()
    expect(onPointers).toHaveBeenCalledTimes(1)
  })

  it('points at one element for each tip that was found', async () => {
    show('<button>Delete</button><button>Cancel</button><button>Save</button>')
    follow([tip, other])
    await lookAndWait()
    expect(told()).toEqual([
      ['a/b', 'Save'],
      ['a/c', 'Delete'],
    ])
  })

  it('tells the roots of the page, to be observed', async () => {
    show('<x-card></x-card>')
    const root = attachShadow(requireElement('x-card'), '<button>Save</button>')
    follow([tip])
    await lookAndWait()
    expect(onRoots).toHaveBeenLastCalledWith([document, root], expect.arrayContaining(['name']))
    expect(told()).toEqual([['a/b', 'Save']])
  })

  it('takes the pointer away when a twin appears', async () => {
    await showAndPoint('<button>Save</button>')
    document.body.insertAdjacentHTML('beforeend', '<button>Save</button>')
    await lookAndWait()
    expect(told()).toEqual([])
  })

  it('does not point at what was hidden while it looked', async () => {
    show('<button>Save</button>')
    follow([tip])
    onRoots.mockImplementationOnce(() => void requireElement('button').toggleAttribute('hidden', true))
    await lookAndWait()
    expect(onPointers).not.toHaveBeenCalled()
  })

  it('looks again when it was told to in the middle of a look', async () => {
    follow([tip])
    onRoots.mockImplementationOnce(() => {
      show('<button>Save</button>')
      watch.look()
    })
    watch.look()
    await waitFor(() => expect(told()).toEqual([['a/b', 'Save']]))
  })

  it('tells nothing any more when its signal has ended', async () => {
    show('<button>Save</button>')
    follow([tip])
    watch.look()
    stop.abort()
    watch.look()
    const next = new AbortController()
    const roots = vi.fn<() => void>()
    const silent = { onResolutions: () => undefined, onMissed: () => undefined, onPlaced: () => undefined }
    const later = createAnchorWatch(document, { ...silent, onRoots: roots }, next.signal)
    later.follow({ page, items: [tip] })
    later.look()
    await waitFor(() => expect(roots).toHaveBeenCalled())
    next.abort()
    expect(onRoots).not.toHaveBeenCalled()
    expect(onPointers).not.toHaveBeenCalled()
  })
})

describe('following other tips', () => {
  it('forgets what was found at once', async () => {
    await showAndPoint('<button>Save</button>')
    follow([other])
    expect(told()).toEqual([])
  })

  it('forgets everything where there are none', async () => {
    await showAndPoint('<button>Save</button>')
    follow([])
    expect(told()).toEqual([])
  })

  it('finds nothing for the tips of before', async () => {
    show('<button>Save</button>')
    follow([tip])
    watch.look()
    follow([other])
    await lookAndWait()
    expect(onPointers).not.toHaveBeenCalled()
  })
})

describe('noting changes', () => {
  it('takes a pointer away at once when its element has left', async () => {
    await showAndPoint('<main><button>Save</button></main>')
    watch.note(recordsOf(() => requireElement('main').remove()))
    expect(told()).toEqual([])
  })

  it('keeps the others', async () => {
    show('<button>Delete</button><button id="save">Save</button>')
    follow([tip, other])
    await lookAndWait()
    watch.note(recordsOf(() => requireElement('#save').remove()))
    expect(told()).toEqual([['a/c', 'Delete']])
  })

  it('says that a button was added, which is reason to look', async () => {
    await showAndPoint('<button>Save</button><main></main>')
    expect(watch.note(recordsOf(() => requireElement('main').append(document.createElement('button'))))).toBe(
      true,
    )
  })

  it('says that a clock that ticks is no reason to look', async () => {
    await showAndPoint('<button>Save</button><p>12:00</p>')
    expect(watch.note(recordsOf(() => (requireElement('p').textContent = '12:01')))).toBe(false)
    expect(onPointers).toHaveBeenCalledTimes(1)
  })
})

describe('verifying', () => {
  it('compares by the facts of the site by which it was read', async () => {
    show('<button data-tooltip="Store" name="save">Save</button>')
    watch.follow({ page: { ...page, product: 'odoo' }, items: [tip] })
    await lookAndWait()
    watch.note(recordsOf(() => requireElement('button').setAttribute('aria-label', 'Save')))
    watch.verify()
    expect(told()).toEqual([['a/b', 'Save']])
  })

  const style = '<style>.gone { display: none }</style>'

  it.each<[string, () => void]>([
    ['was hidden by a class', () => requireElement('main').classList.add('gone')],
    ['was hidden itself', () => requireElement('button').toggleAttribute('hidden', true)],
    ['got out of reach behind a modal', () => requireElement('main').setAttribute('aria-hidden', 'true')],
    ['became inert', () => requireElement('main').toggleAttribute('inert', true)],
    [
      'says something else, as in a grid that uses its rows again',
      () => ((requireElement('b').firstChild ?? document).nodeValue = 'Delete'),
    ],
    ['is called something else', () => requireElement('button').setAttribute('data-action', 'delete')],
  ])('takes a pointer away when its element %s', async (_title, change) => {
    await showAndPoint(`${style}<main><button data-action="save"><b>Save</b></button></main>`)
    watch.note(recordsOf(change))
    watch.verify()
    expect(told()).toEqual([])
  })

  it.each<[string, () => void]>([
    ['nothing changed', () => undefined],
    ['its class changed', () => requireElement('button').classList.add('active')],
    ['its text was written again', () => (requireElement('b').textContent = 'Save')],
    ['something else changed', () => (requireElement('p').textContent = 'Saved')],
  ])('keeps a pointer where %s', async (_title, change) => {
    await showAndPoint(`${style}<main><button><b>Save</b></button></main><p></p>`)
    watch.note(recordsOf(change))
    watch.verify()
    expect(onPointers).toHaveBeenCalledTimes(1)
  })

  it('takes a pointer away when its component got out of reach behind a modal', async () => {
    show('<main><x-card></x-card></main>')
    attachShadow(requireElement('x-card'), '<button>Save</button>')
    follow([tip])
    await lookAndWait()
    watch.note(recordsOf(() => requireElement('main').toggleAttribute('inert', true)))
    watch.verify()
    expect(told()).toEqual([])
  })

  it('lets the pointer come back when the element does', async () => {
    await showAndPoint(`${style}<main><button>Save</button></main>`)
    watch.note(recordsOf(() => requireElement('main').classList.add('gone')))
    watch.verify()
    expect(told()).toEqual([])
    requireElement('main').classList.remove('gone')
    await lookAndWait()
    expect(told()).toEqual([['a/b', 'Save']])
  })

  it('takes a pointer away when the title of a record becomes that of another', async () => {
    show('<nav><a href="/contacts">Contacts</a></nav><main><h1>Jane Doe</h1><button>Save</button></main>')
    document.title = 'Jane Doe'
    const anchor = describeNow(requireElement('h1'))
    follow([aShownTip({ anchor })])
    await lookAndWait()
    expect(told()).toEqual([['a/b', 'Jane Doe']])
    watch.note(recordsOf(() => ((requireElement('h1').firstChild ?? document).nodeValue = 'Paul Roe')))
    watch.verify()
    expect(told()).toEqual([])
  })

  it('takes a pointer away when a link is used again for another record', async () => {
    const html = '<main><h2>Owner</h2><p><a href="/people/17">Jane Doe</a></p><button>Save</button></main>'
    show(html)
    follow([aShownTip({ anchor: describeNow(requireElement('a')) })])
    await lookAndWait()
    expect(told()).toEqual([['a/b', 'Jane Doe']])
    watch.note(recordsOf(() => requireElement('a').setAttribute('href', '/people/18')))
    watch.verify()
    expect(told()).toEqual([])
  })

  it('lets the pointer come back when a row that was used again says the same again', async () => {
    await showAndPoint('<button>Save</button>')
    const button = requireElement('button')
    watch.note(recordsOf(() => (button.textContent = 'Delete')))
    watch.verify()
    expect(told()).toEqual([])
    watch.note(recordsOf(() => (button.textContent = 'Save')))
    await lookAndWait()
    expect(told()).toEqual([['a/b', 'Save']])
  })
})
