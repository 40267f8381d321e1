import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import overlay from '../../src/content/overlay/overlay.css?inline'
import walkthrough from '../../src/content/overlay/walkthrough/walkthrough.css?inline'
import type { LinkedText } from '../../src/ui/LinkedList.tsx'
import { StepCard, type StepActions } from '../../src/ui/StepCard.tsx'
import { findViolations } from '../support/axe.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

type Props = Parameters<typeof StepCard>[0]

const step: Props['step'] = {
  ...{ walkthrough: 'First contact', title: 'Press Create', media: [], choices: [] },
  text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'An empty form opens.' }] }],
  ...{ taken: 1, stepCount: 5, canGoBack: true },
}
const choices = [
  { branch: 0, text: 'Not in the list' },
  { branch: 1, text: 'Already there' },
]

function draw(change: Partial<Props> = {}): StepActions {
  const actions: StepActions = {
    onNext: vi.fn<() => void>(),
    onBack: vi.fn<() => void>(),
    onSkip: vi.fn<() => void>(),
    onChoose: vi.fn<(branch: number) => void>(),
    onGoThere: vi.fn<() => void>(),
    onLeave: vi.fn<() => void>(),
    onRead: vi.fn<(linked: LinkedText) => void>(),
  }
  const props: Props = {
    ...{
      step,
      advance: 'next',
      place: 'beside',

      problem: false,
      locale: 'en',
      t,
      actions,
    },
    ...change,
  }
  surface = drawSurface(
    <>
      <input aria-label="A field of the page" />
      <StepCard {...props} />
    </>,
    overlay + walkthrough,
  )
  return actions
}

function shownButtons(): (string | null)[] {
  return [...(surface?.box.querySelectorAll('button') ?? [])].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  )
}

const leave = 'Leave (you can go on later)'

describe('the card of a step', () => {
  it('marks a step that is in another language than the walkthrough', () => {
    draw({ step: { ...step, foreignLocale: 'ar' }, locale: 'en' })
    const readLanguage = (selector: string): (string | null | undefined)[] => {
      const spoken = surface?.box.querySelector(selector)?.closest('[lang]')
      return [spoken?.getAttribute('lang'), spoken?.getAttribute('dir')]
    }
    expect(readLanguage('h2')).toEqual(['ar', 'rtl'])
    expect(readLanguage('.step-text')).toEqual(['ar', 'rtl'])
    expect(readLanguage('button')).toEqual(['en', 'ltr'])
  })

  it.each<[string, Partial<Props>, string[]]>([
    ['that goes on by itself', { advance: 'click' }, [leave, 'Take me there', 'Back', 'Skip this step']],
    ['that the person ends', { advance: 'next' }, [leave, 'Next', 'Take me there', 'Back']],
    ['that is done already', { advance: 'done' }, [leave, 'Next', 'Take me there', 'Back']],
    ['that is the last', { step: { ...step, taken: 4, canGoBack: false } }, [leave, 'Done', 'Take me there']],
    [
      'with choices',
      { step: { ...step, choices } },
      [leave, 'Not in the list', 'Already there', 'Take me there', 'Back', 'Skip this step'],
    ],
    ['without a place', { place: 'free' }, [leave, 'Next', 'Back']],
    ['whose place is missing', { place: 'missing', advance: 'click' }, [leave, 'Back', 'Skip this step']],
    ['that is being decided', { place: 'deciding', advance: 'click' }, [leave, 'Next', 'Back']],
  ])('%s has its buttons and no others', (_name, change, buttons) => {
    draw(change)
    expect(shownButtons()).toEqual(buttons)
  })

  it('says which step of how many it is, in the numerals of the language', async () => {
    draw()
    await expect.element(page.getByText('Step 2 of 5')).toBeVisible()
    surface?.remove()
    draw({ t: (key, ...more) => (key === 'language' ? 'ar-EG' : t(key, ...more)) })
    await expect.element(page.getByText('Step ٢ of ٥')).toBeVisible()
  })

  it.each<[Props['place'], string]>([
    ['waiting', 'Looking for the place'],
    ['missing', 'is not on this page'],
    ['hidden', 'but not shown'],
    ['other-page', 'belongs to another page'],
    ['deciding', 'to see how it goes on'],
  ])('says why it is docked when its place is %s', async (place, words) => {
    draw({ place, advance: 'click' })
    await expect.element(page.getByText(words)).toBeInTheDocument()
    expect(surface?.box.querySelector('.step.docked')).not.toBeNull()
  })

  it('gives the choice by its branch, and leaves on Escape', async () => {
    const actions = draw({ step: { ...step, choices } })
    await page.getByRole('button', { name: 'Already there' }).click()
    expect(actions.onChoose).toHaveBeenCalledWith(1)
    surface?.box.querySelector<HTMLElement>('.step')?.focus()
    await userEvent.keyboard('{Escape}')
    expect(actions.onLeave).toHaveBeenCalledTimes(1)
  })

  it('takes the focus from no field, neither when it comes nor when it is pressed', async () => {
    const actions = draw()
    const field = surface?.box.querySelector('input')
    field?.focus()
    await page.getByRole('button', { name: 'Next' }).click()
    expect(actions.onNext).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(field)
  })

  it('leads on to the help pages that the step links', async () => {
    const linked = [{ id: 'find', title: 'Find a contact', hasText: true }]
    const actions = draw({ step: { ...step, linked } })
    await page.getByRole('list', { name: 'More in:' }).getByRole('button', { name: 'Find a contact' }).click()
    expect(actions.onRead).toHaveBeenCalledWith(linked[0])
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it('says so when what was said did not arrive', async () => {
    draw({ problem: true })
    await expect.element(page.getByRole('alert')).toBeVisible()
  })

  it.each<[string, Partial<Props>]>([
    ['beside its place', {}],
    ['with choices', { step: { ...step, choices } }],
    ['docked', { place: 'missing', advance: 'click' }],
    ['in a language from the right', { locale: 'ar' }],
  ])('has no violations %s', async (_name, change) => {
    draw(change)
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })
})
