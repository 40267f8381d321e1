import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import answerCss from '../../src/ui/answer.css?inline'
import type { Answer, AnswerActions } from '../../src/ui/AnswerCard.tsx'
import { AnswerList } from '../../src/ui/AnswerList.tsx'
import { findViolations } from '../support/axe.ts'
import { call, searchTip } from '../support/build-acts.ts'
import { aWording } from '../support/build-wording.ts'
import { drawSurface, type Surface } from '../support/surface.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const answered: Answer = {
  id: 'a',
  text: 'where do I log a call?',
  answer: {
    ...{ kind: 'resource', resource: call, locale: 'en', url: 'https://help.example.com/call' },
    hasPlaceHere: false,
    text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'A call is a task.' }] }],
  },
}

function draw(answers: readonly Answer[], isStored = true): AnswerActions {
  const actions = {
    onTold: vi.fn<AnswerActions['onTold']>(),
    onJudge: vi.fn<AnswerActions['onJudge']>().mockResolvedValue(isStored),
  }
  surface = drawSurface(
    <div class="fp">
      <h1>Popup</h1>
      <AnswerList answers={answers} w={aWording()} {...actions} />
    </div>,
    answerCss,
  )
  return actions
}

describe('the answers for a person', () => {
  it('say what a tip says that was published for the question', async () => {
    const text = [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: 'Type a part.' }] }]
    draw([{ ...answered, answer: { kind: 'tip', tip: searchTip, locale: 'en', text } }])
    await expect.element(page.getByText('A tip on the page answers it now:')).toBeVisible()
    await page.getByText('Search by city').click()
    await expect.element(page.getByText('Type a part.')).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it('say that a walkthrough answers it', async () => {
    draw([{ ...answered, answer: { kind: 'walkthrough', tip: searchTip, locale: 'en', text: [] } }])
    await expect.element(page.getByText('A walkthrough answers it now:')).toBeVisible()
  })

  it('say what was asked and where it is answered, and that they were seen, once', async () => {
    const { onTold } = draw([answered])
    await expect.element(page.getByText('You asked: “where do I log a call?”')).toBeVisible()
    await page.getByText('Log a call', { exact: true }).click()
    await expect.element(page.getByText('A call is a task.')).toBeVisible()
    await expect
      .element(page.getByRole('link', { name: 'Open the full page' }))
      .toHaveAttribute('href', 'https://help.example.com/call')
    expect(onTold).toHaveBeenCalledExactlyOnceWith('a')
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it.each([
    ['Yes, it holds', true, 'That helps everybody'],
    ['No, not yet', false, 'still open'],
  ])('ask whether it holds: %s', async (name, holds, thanks) => {
    const { onJudge } = draw([answered])
    await page.getByRole('button', { name }).click()
    expect(onJudge).toHaveBeenCalledExactlyOnceWith('a', holds)
    await expect.element(page.getByText(thanks)).toBeVisible()
  })

  it('say that a word did not arrive, and take it again', async () => {
    draw([answered], false)
    await page.getByRole('button', { name: 'Yes, it holds' }).click()
    await expect.element(page.getByText('That did not arrive.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Yes, it holds' })).toBeVisible()
  })

  it('tell a plan without asking anything of it, and a repair', async () => {
    draw([
      { id: 'b', text: 'archive?', answer: { kind: 'plan', plan: { date: '2026-12-01' } } },
      { id: 'c', text: 'Save is dead', askedFor: { name: 'Ines' }, answer: { kind: 'repaired' } },
    ])
    await expect.element(page.getByText('It is planned for: 1 December.')).toBeVisible()
    await expect.element(page.getByText('You wrote down for Ines: “Save is dead”')).toBeVisible()
    expect(page.getByRole('button', { name: 'Yes, it holds' }).all()).toHaveLength(1)
  })

  it('are nothing where there is none', () => {
    draw([])
    expect(page.getByRole('heading', { name: 'Answers for you' }).query()).toBeNull()
  })
})
