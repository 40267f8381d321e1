import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Handout, type HandoutContent } from '../../src/handout/Handout.tsx'
import css from '../../src/handout/handout.css?inline'
import { MediaSource } from '../../src/ui/media-source.ts'
import { findViolations } from '../support/axe.ts'
import { aPicture } from '../support/build-picture.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const said = (text: string): HandoutContent['text'] => [
  { kind: 'paragraph', content: [{ kind: 'text', text }] },
]
const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="40" height="30"%3E%3Crect width="40" height="30"/%3E%3C/svg%3E'

const handout: HandoutContent = {
  ...{ pack: 'First day', locale: 'en', title: 'Log a call', text: said('Who called, and why.'), media: [] },
  steps: [
    {
      ...{ id: 'a', title: 'Search first', text: said('Write the name.'), media: [], place: 'Search' },
      ways: [
        { on: 'choice', text: 'Not there', to: 2 },
        { on: 'choice', text: 'There', to: 3 },
      ],
    },
    {
      ...{ id: 'b', title: 'Add the person', text: said('Press Create.') },
      media: [
        { kind: 'image', url: picture, alt: 'The form' },
        { kind: 'video', url: 'https://example.com/film.mp4', alt: 'How to add a person' },
      ],
      ways: [
        { on: 'present', text: 'Duplicate', to: 1 },
        { on: 'absent', text: 'Save', to: 3 },
        { on: 'page', text: 'deals · list', to: 3 },
        { on: 'after', to: undefined },
      ],
    },
    {
      ...{ id: 'c', title: 'Write it down', text: said('Two lines are enough.'), media: [] },
      ways: [{ on: 'after', to: 1 }],
      linked: [{ id: 'call', title: 'Log a call', url: 'https://a.example/call', hasText: true }],
    },
    { id: 'd', title: 'Look at it', text: said('It is there.'), media: [], ways: [] },
  ],
}

function draw(change: Partial<Parameters<typeof Handout>[0]> = {}): Parameters<typeof Handout>[0] {
  const props = {
    ...{ handout, uiLocale: 'en-GB', printedAtMs: Date.UTC(2026, 10, 29, 12), t },
    onPrint: vi.fn<() => void>(),
    ...change,
  }
  surface = drawSurface(<Handout {...props} />, css)
  return props
}

describe('the hand-out', () => {
  it('says where there is more to read, with its address', async () => {
    draw()
    await expect.element(page.getByText('More in:')).toBeVisible()
    await expect.element(page.getByText('Log a call (https://a.example/call)')).toBeVisible()
  })

  it('marks what is in another language than the rest', () => {
    const [first, second, third] = handout.steps
    const steps = [first, { ...second, foreignLocale: 'ar' }, third] as HandoutContent['steps']
    draw({ handout: { ...handout, foreignLocale: 'fr', steps } })
    const languages = [...(surface?.box.querySelectorAll('h1, h2') ?? [])].map((heading) => {
      const spoken = heading.closest('[lang]')
      return [spoken?.getAttribute('lang'), spoken?.getAttribute('dir')]
    })
    expect(languages).toEqual([
      ['fr', 'ltr'],
      ['en', 'ltr'],
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ])
  })

  it('shows a step as its page looked', async () => {
    const [first, ...rest] = handout.steps
    const steps = first === undefined ? [] : [{ ...first, picture: aPicture({ target: [76, 328, 34, 18] }) }]
    draw({ handout: { ...handout, steps: [...steps, ...rest] } })
    await expect.element(page.getByRole('img', { name: 'The element in its page' })).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it('has every step in order, with its place and its picture, and when it was made', async () => {
    draw()
    const titles = [...(surface?.box.querySelectorAll('h2') ?? [])].map(({ textContent }) => textContent)
    expect(titles).toEqual(['Search first', 'Add the person', 'Write it down', 'Look at it'])
    await expect.element(page.getByText('On the page: Search')).toBeVisible()
    await expect.element(page.getByRole('img', { name: 'The form' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Film: How to add a person' })).toBeVisible()
    await expect.element(page.getByText('29 November 2026')).toBeVisible()
  })

  it('has the pictures of the pack, and of its films the words', async () => {
    const said = { type: 'image/png', width: 40, height: 30 } as const
    const media = [
      { ...said, kind: 'image', file: 'p', alt: 'The list' },
      { ...said, kind: 'video', file: 'f', alt: 'How to search' },
    ] as const
    const source: MediaSource = { read: () => Promise.resolve(picture), open: () => undefined }
    surface = drawSurface(
      <MediaSource.Provider value={source}>
        <Handout
          handout={{ ...handout, media }}
          {...{ uiLocale: 'en-GB', printedAtMs: 0, t, onPrint: () => undefined }}
        />
      </MediaSource.Provider>,
      css,
    )
    await expect.element(page.getByRole('img', { name: 'The list' })).toBeVisible()
    await expect.element(page.getByText('Film: How to search')).toBeVisible()
  })

  it('says where each way leads, and nothing where a step leads to the next', () => {
    draw()
    const [first, second, third, fourth] = surface?.box.querySelectorAll('.steps > li') ?? []
    const ways = (step: Element | undefined): (string | null)[] =>
      [...(step?.querySelectorAll('.ways li') ?? [])].map(({ textContent }) => textContent)
    expect(ways(first)).toEqual(['“Not there”: go on with step 2.', '“There”: go on with step 3.'])
    expect(ways(second)).toEqual([
      'When the page shows “Duplicate”: go on with step 1.',
      'When the page does not show “Save”: go on with step 3.',
      'On the page deals · list: go on with step 3.',
      'Otherwise, or when it is done: you are done.',
    ])
    expect(ways(third)).toEqual(['Then: go on with step 1.'])
    expect(ways(fourth)).toEqual([])
  })

  it('prints with one click', async () => {
    const { onPrint } = draw()
    await page.getByRole('button', { name: 'Print' }).click()
    expect(onPrint).toHaveBeenCalledTimes(1)
  })

  it('is written from the right in a language that is', () => {
    draw({ handout: { ...handout, locale: 'ar' } })
    expect(surface?.box.querySelector('article')?.dir).toBe('rtl')
  })

  it('says so when there is no such walkthrough', async () => {
    draw({ handout: undefined })
    await expect.element(page.getByRole('alert')).toBeVisible()
  })

  it.each(['en', 'ar'])('has no violations in %s', async (locale) => {
    draw({ handout: { ...handout, locale } })
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })
})
