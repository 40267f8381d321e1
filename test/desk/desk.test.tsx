import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Question } from '../../src/core/question.ts'
import { Desk } from '../../src/desk/Desk.tsx'
import css from '../../src/desk/desk.css?inline'
import type { DeskSource } from '../../src/desk/desk-source.ts'
import { findViolations } from '../support/axe.ts'
import { aQuestion } from '../support/build-question.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const question = aQuestion({ opened: ['call'], outcome: 'answered', outcomeOf: 'call' })
const unanswered = aQuestion({
  id: '01935f6e-0000-7000-8000-000000000002',
  text: 'how do I merge?',
  shown: [],
})
const pack = { id: 'p', version: 3, title: 'CRM', product: 'realtimex-crm', tips: 2, resources: 5 }

function draw(change: Partial<DeskSource> = {}): { changed: () => void; saved: string[] } {
  let changed: () => void = () => undefined
  const saved: string[] = []
  const source: DeskSource = {
    readQuestions: () => Promise.resolve([unanswered, question]),
    readPacks: () => Promise.resolve([pack]),
    loadPack: () => Promise.resolve({ installed: true, pack }),
    onChange: (listener) => (changed = listener),
    ...change,
  }
  const save = (name: string, type: string, text: string): void => void saved.push(name, type, text)
  surface = drawSurface(<Desk source={source} locale="en" t={t} onSave={save} />, css)
  return { changed: () => changed(), saved }
}

describe('the desk', () => {
  it('lists each question with its page, what was shown and opened, and the outcome', async () => {
    draw()
    const row = page.getByRole('row', { name: 'where do I log a call?' })
    await expect.element(row).toHaveTextContent('contacts · list')
    await expect.element(row).toHaveTextContent('Log a call · opened')
    await expect.element(row).toHaveTextContent('Yes')
    await expect
      .element(page.getByRole('row', { name: 'how do I merge?' }))
      .toHaveTextContent('a page is missing')
  })

  it('shows a question that arrives while it is open', async () => {
    let questions: Question[] = []
    const { changed } = draw({ readQuestions: () => Promise.resolve(questions) })
    await expect.element(page.getByText('Nobody has asked anything yet.')).toBeVisible()
    questions = [question]
    changed()
    await expect.element(page.getByRole('row', { name: 'where do I log a call?' })).toBeVisible()
  })

  it('exports the questions as CSV', async () => {
    const { saved } = draw()
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    expect(saved.slice(0, 2)).toEqual(['fingerpost-questions.csv', 'text/csv'])
    expect(saved[2]?.split('\r\n')).toHaveLength(4)
  })

  it('keeps showing what it has when the source does not answer any more', async () => {
    let answer: Question[] | undefined = [question]
    const { changed } = draw({ readQuestions: () => Promise.resolve(answer) })
    await expect.element(page.getByRole('row', { name: 'where do I log a call?' })).toBeVisible()
    answer = undefined
    changed()
    await expect.element(page.getByRole('alert')).toBeVisible()
    await expect.element(page.getByRole('row', { name: 'where do I log a call?' })).toBeVisible()
  })

  it('names every reason why a pack was refused', async () => {
    const loadPack = vi.fn<DeskSource['loadPack']>().mockResolvedValue({
      installed: false,
      reasons: ['tips[3].anchor.role: expected string', 'formatVersion: expected 1'],
    })
    draw({ loadPack })
    const file = new File(['{}'], 'pack.json', { type: 'application/json' })
    await userEvent.upload(page.getByLabelText('Load a pack from a file'), file)
    await expect.element(page.getByText('tips[3].anchor.role: expected string')).toBeVisible()
    await expect.element(page.getByText('nothing was changed')).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it('has no violations', async () => {
    draw()
    await expect.element(page.getByRole('table')).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })
})
