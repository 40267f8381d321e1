import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Resolutions } from '../../../src/content/anchoring/anchor-watch.ts'
import { createAnchorWatch } from '../../../src/content/anchoring/watch.ts'
import { aShownTip } from '../../support/build-shown.ts'
import { requireElement, show } from '../../support/show-page.ts'
import { waitFor } from '../../support/wait-for.ts'

const onRoots = vi.fn<() => void>()
const onResolutions = vi.fn<(resolutions: Resolutions) => void>()

let stop: AbortController
beforeEach(() => {
  stop = new AbortController()
})
afterEach(() => {
  stop.abort()
  vi.clearAllMocks()
  document.body.replaceChildren()
})

/** What the pointers that were told last point at. */
const told = (): (string | null)[] =>
  [...(onResolutions.mock.lastCall?.[0].values() ?? [])].flatMap((one) =>
    one.kind === 'found' ? [one.target.textContent] : [],
  )

/** Follows one tip on this page until its pointer is there. Nothing tells the watch of a change from then on. */
async function showAndPoint(html: string): Promise<void> {
  show(html)
  const watch = createAnchorWatch(
    document,
    { onResolutions, onRoots, onMissed: () => undefined, onPlaced: () => undefined },
    stop.signal,
  )
  watch.follow({ page: { product: 'generic', view: 'other' }, items: [aShownTip()] })
  watch.look()
  await waitFor(() => expect(told()).toEqual(['Save']))
}

/** Until the frame with what was just changed is painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

describe('what hides or shows an element without a change that is told', () => {
  const style = '<style>[data-state=closed] { display: none }</style>'
  const main = (): HTMLElement => {
    const element = requireElement('main')
    if (!(element instanceof HTMLElement)) throw new Error('A main is an HTML element')
    return element
  }
  const hideByRule = (): void => {
    const { sheet } = requireElement('body style') as HTMLStyleElement
    sheet?.insertRule('main { display: none }')
  }

  it.each<[string, string, () => void]>([
    ['its ancestor by its style', '<button>Save</button>', () => main().style.setProperty('display', 'none')],
    [
      'its ancestor, made invisible',
      '<button>Save</button>',
      () => main().style.setProperty('visibility', 'hidden'),
    ],
    ['its ancestor by an attribute', '<button>Save</button>', () => (main().dataset['state'] = 'closed')],
    ['its ancestor by a rule', '<button>Save</button>', hideByRule],
    [
      'what it is a word of',
      '<p>Or <span><span role="button">Save</span></span> it</p>',
      () => (main().dataset['state'] = 'closed'),
    ],
  ])('takes a pointer away before it is painted: %s', async (_title, html, hide) => {
    await showAndPoint(`${style}<main>${html}</main>`)
    hide()
    await painted()
    expect(told()).toEqual([])
  })

  it('points again when the style shows the element again', async () => {
    await showAndPoint('<main><button>Save</button></main>')
    main().style.setProperty('display', 'none')
    await painted()
    expect(told()).toEqual([])
    main().style.removeProperty('display')
    await waitFor(() => expect(told()).toEqual(['Save']))
  })

  it('does not look again while a style moves', async () => {
    await showAndPoint('<main><button>Save</button></main>')
    main().style.setProperty('left', '1px')
    // How it was before is not known of it.
    await waitFor(() => expect(onRoots).toHaveBeenCalledTimes(2))
    for (let px = 2; px < 5; px++) {
      main().style.setProperty('left', `${px}px`)
      await painted()
    }
    main().style.setProperty('display', 'none')
    await waitFor(() => expect(onRoots).toHaveBeenCalledTimes(3))
  })

  it('tells nothing when its signal has ended', async () => {
    await showAndPoint('<main><button>Save</button></main>')
    stop.abort()
    main().style.setProperty('display', 'none')
    await painted()
    expect(onResolutions).toHaveBeenCalledTimes(1)
  })
})
