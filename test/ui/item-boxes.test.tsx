import type { JSX } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CelebrationBox } from '../../src/ui/CelebrationBox.tsx'
import { Card } from '../../src/ui/Card.tsx'
import { ChecklistBox, ChecklistPill } from '../../src/ui/ChecklistBox.tsx'
import { FieldHintBox } from '../../src/ui/FieldHintBox.tsx'
import { GlossaryBox, GlossaryMark } from '../../src/ui/GlossaryBox.tsx'
import { ItemBox } from '../../src/ui/ItemBox.tsx'
import { ParallelRunBox } from '../../src/ui/ParallelRunBox.tsx'
import { Tooltip } from '../../src/ui/Tooltip.tsx'
import { WelcomeBox } from '../../src/ui/WelcomeBox.tsx'
import { findViolations } from '../support/axe.ts'
import { drawInRoot, drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'
import { waitFor } from '../support/wait-for.ts'

let surface: Surface | undefined
afterEach(() => {
  surface?.remove()
  vi.useRealTimers()
})

const said = {
  title: 'Write names as on the card',
  text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Capitals as the person writes them.' }] }],
  media: [
    { kind: 'image', url: 'https://pictures.example/a.png', alt: 'A card' },
    { kind: 'video', url: 'https://films.example/b.mp4', alt: 'How a card is read' },
  ],
} as const
const nothing = (): void => undefined
const actions = { onClose: nothing, onPutAway: nothing }
const entries = [
  { kind: 'walkthrough', title: 'A walk through the form', isDone: false, walkthrough: 'a/tour' },
  { kind: 'milestone', title: 'Your first contact', isDone: true },
  { kind: 'milestone', title: 'Your first deal', isDone: false, walkthrough: 'a/deal' },
] as const
const sponsor = { name: 'Amira Haddad', position: 'Head of Sales', portrait: said.media[0] }

const kinds: Readonly<Record<string, (locale: string) => JSX.Element>> = {
  card: (locale) => (
    <Card tip={{ ...said, benefit: 'Letters go out right.' }} isAskedFor {...{ locale, t, actions }} />
  ),
  tooltip: (locale) => <Tooltip tip={said} locale={locale} />,
  banner: (locale) => (
    <ItemBox said={said} kind="announcement banner" isAskedFor={false} {...{ locale, t, actions }} />
  ),
  'corner card': (locale) => (
    <ItemBox said={said} kind="announcement corner-card" isAskedFor={false} {...{ locale, t, actions }} />
  ),
  dialog: (locale) => (
    <ItemBox said={said} kind="announcement dialog" isAskedFor={false} {...{ locale, t, actions }} />
  ),
  offer: (locale) => (
    <ItemBox
      said={said}
      kind="offer"
      isAskedFor={false}
      primary={
        <button type="button" class="primary">
          {t('showMeHow')}
        </button>
      }
      {...{ locale, t, actions }}
    />
  ),
  pill: (locale) => <ChecklistPill list={{ ...said, entries }} onPress={nothing} {...{ locale, t }} />,
  checklist: (locale) => (
    <ChecklistBox list={{ ...said, entries }} isAskedFor onStart={nothing} {...{ locale, t, actions }} />
  ),
  'field hint': (locale) => (
    <FieldHintBox
      hint={said}
      onFine={nothing}
      onPutAway={nothing}
      onExplain={nothing}
      onRead={nothing}
      {...{ locale, t }}
    />
  ),
  'glossary mark': () => (
    <GlossaryMark
      term={{ ...said, oldTerm: 'Opportunity', newTerm: 'Deal' }}
      expanded={false}
      onPress={nothing}
      t={t}
    />
  ),
  glossary: (locale) => (
    <GlossaryBox
      term={{ ...said, oldTerm: 'Opportunity', newTerm: 'Deal' }}
      isAskedFor
      {...{ locale, t, actions }}
    />
  ),
  'parallel run': (locale) => (
    <ParallelRunBox
      notice={{ ...said, reason: 'Old deals end there.', endsOn: '2026-12-31' }}
      isAskedFor={false}
      {...{ locale, t, actions }}
    />
  ),
  fanfare: (locale) => (
    <CelebrationBox
      celebration={{ ...said, style: 'fanfare', seconds: 4 }}
      onEnd={nothing}
      {...{ locale, t }}
    />
  ),
  'quiet celebration': (locale) => (
    <CelebrationBox celebration={{ ...said, style: 'card', seconds: 4 }} onEnd={nothing} {...{ locale, t }} />
  ),
  welcome: (locale) => (
    <WelcomeBox welcome={{ ...said, sponsor }} isAskedFor={false} {...{ locale, t, actions }} />
  ),
}

describe.each(['light', 'dark'] as const)('what is %s', (scheme) => {
  describe.each([
    ['from the left', 'en'],
    ['from the right', 'ar'],
  ])('and written %s', (_direction, locale) => {
    it.each(Object.entries(kinds))('has no violations: %s', async (_name, draw) => {
      surface = drawInRoot(draw(locale), scheme)
      const { background } = getComputedStyle(
        surface.box.querySelector('.box, .pill, .beacon') ?? surface.box,
      )
      expect(background).not.toBe('')
      // The animations of a celebration are over, whose colours would be between two.
      for (const animation of document.getAnimations()) animation.finish()
      expect(await findViolations(surface.box)).toEqual([])
    })
  })
})

describe('the small menu on what came unasked', () => {
  it.each([
    ['In an hour', 'in-an-hour'],
    ['Not today any more', 'tomorrow'],
    ['Never again', 'never-again'],
  ])('puts it away: %s', async (label, how) => {
    const onPutAway = vi.fn()
    surface = drawSurface(
      <Card tip={said} isAskedFor={false} locale="en" t={t} actions={{ onClose: nothing, onPutAway }} />,
    )
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('button', { name: label }).click()
    expect(onPutAway.mock.calls).toEqual([[how]])
  })

  it('puts nothing away by the second press of two in a row, which opened it', async () => {
    const onPutAway = vi.fn()
    surface = drawSurface(
      <Card tip={said} isAskedFor={false} locale="en" t={t} actions={{ onClose: nothing, onPutAway }} />,
    )
    await page.getByRole('button', { name: 'Not now' }).click()
    const never = page.getByRole('button', { name: 'Never again' })
    never.element().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
    expect(onPutAway).not.toHaveBeenCalled()
    await never.click()
    expect(onPutAway).toHaveBeenCalledWith('never-again')
  })

  it('is gone through by the arrow keys, and the page does not scroll by them', async () => {
    surface = drawSurface(
      <Card tip={said} isAskedFor locale="en" t={t} actions={{ onClose: nothing, onPutAway: nothing }} />,
    )
    const scrolling: string[] = []
    const note = (event: KeyboardEvent): void => void (event.defaultPrevented || scrolling.push(event.key))
    document.addEventListener('keydown', note)
    await page.getByRole('button', { name: 'Not now' }).click()
    await expect.element(page.getByRole('button', { name: 'In an hour' })).toBeVisible()
    for (const [key, name] of [
      ['ArrowDown', 'In an hour'],
      ['ArrowDown', 'Not today any more'],
      ['End', 'Never again'],
      ['ArrowDown', 'In an hour'],
      ['ArrowUp', 'Never again'],
      ['Home', 'In an hour'],
    ] as const) {
      await userEvent.keyboard(`{${key}}`)
      await expect.element(page.getByRole('button', { name })).toHaveFocus()
    }
    document.removeEventListener('keydown', note)
    expect(scrolling).toEqual([])
  })

  it('is closed alone by Escape, and the box by the next', async () => {
    const onClose = vi.fn()
    surface = drawSurface(
      <Card tip={said} isAskedFor locale="en" t={t} actions={{ onClose, onPutAway: nothing }} />,
    )
    await page.getByRole('button', { name: 'Not now' }).click()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Not now' })).toHaveFocus()
    expect(onClose).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledTimes(1)
  })
})

/** Each picture that comes into the box. One that cannot be had is gone again at once. */
function watchImages(box: HTMLElement): (readonly [src: string, referrerPolicy: string])[] {
  const seen: (readonly [string, string])[] = []
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      const image = node instanceof Element ? (node.matches('img') ? node : node.querySelector('img')) : null
      if (image instanceof HTMLImageElement) seen.push([image.src, image.referrerPolicy])
    }
  })
  observer.observe(box, { childList: true, subtree: true })
  return seen
}

describe('a picture of a pack', () => {
  it('is asked for by nobody before the person wants it, and then by nobody else', async () => {
    surface = drawSurface(<Card tip={said} isAskedFor={false} locale="en" t={t} actions={actions} />)
    expect(surface.box.querySelectorAll('img, video, source')).toHaveLength(0)
    const asked = watchImages(surface.box)
    await page.getByRole('button', { name: 'A card Show the picture from pictures.example' }).click()
    await expect.poll(() => asked).toEqual([[said.media[0].url, 'no-referrer']])
    expect(surface.box.querySelector('video')).toBeNull()
  })

  it('is its words and a link where it cannot be had', async () => {
    surface = drawSurface(<Card tip={said} isAskedFor={false} locale="en" t={t} actions={actions} />)
    await page.getByRole('button', { name: 'A card Show the picture from pictures.example' }).click()
    const link = page.getByRole('link', { name: /could not be loaded/ })
    await expect.element(link).toHaveAttribute('href', said.media[0].url)
  })
})

describe('a checklist', () => {
  it('is a ring in a small window, by the same name', async () => {
    const draw = async (width: number): Promise<number> => {
      await page.viewport(width, 700)
      surface = drawSurface(
        <ChecklistPill list={{ ...said, entries }} locale="en" t={t} onPress={() => undefined} />,
      )
      const pill = page.getByRole('button', { name: `${said.title} 1 of 2 done` })
      const { width: across, height } = pill.element().getBoundingClientRect()
      surface.remove()
      return across / height
    }
    const [wide, small] = [await draw(1_000), await draw(400)]
    await page.viewport(1_000, 700)
    expect(wide).toBeGreaterThan(3)
    expect(small).toBe(1)
  })

  it('says what is done, and can be ticked by nobody', async () => {
    const onStart = vi.fn()
    surface = drawSurface(
      <ChecklistBox
        list={{ ...said, entries }}
        isAskedFor
        locale="en"
        t={t}
        actions={actions}
        onStart={onStart}
      />,
    )
    expect(surface.box.textContent).toContain('1 of 2 done')
    expect(surface.box.querySelectorAll('input, [role=checkbox]')).toHaveLength(0)
    expect(surface.box.querySelectorAll('.tick')).toHaveLength(2)
    await page.getByRole('button', { name: 'Show me how: A walk through the form' }).click()
    expect(onStart.mock.calls).toEqual([['a/tour']])
  })
})

describe('a celebration', () => {
  const celebrate = (seconds: number): { onEnd: ReturnType<typeof vi.fn> } => {
    const onEnd = vi.fn()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    surface = drawSurface(
      <CelebrationBox celebration={{ ...said, style: 'fanfare', seconds }} locale="en" t={t} onEnd={onEnd} />,
    )
    return { onEnd }
  }

  it('is over after four seconds, whatever the pack says', async () => {
    const { onEnd } = celebrate(60)
    await waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
    vi.advanceTimersByTime(3_900)
    expect(onEnd).not.toHaveBeenCalled()
    vi.advanceTimersByTime(200)
    expect(onEnd).toHaveBeenCalledTimes(1)
  })
})

describe('a parallel-run notice', () => {
  it('names its last day in the language of its texts', () => {
    surface = drawSurface(kinds['parallel run']?.('fr') ?? <></>)
    expect(surface.box.textContent).toContain('jeudi 31 décembre 2026')
  })
})
