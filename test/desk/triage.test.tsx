import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  asked,
  drawDesk,
  line,
  log,
  merge,
  mergeToo,
  press,
  stateOf,
  type DrawnDesk,
} from '../support/draw-desk.tsx'

let desk: DrawnDesk | undefined
afterEach(() => desk?.surface.remove())

function draw(...given: Parameters<typeof drawDesk>): DrawnDesk {
  desk = drawDesk(...given)
  return desk
}

describe('triage in the inbox', () => {
  it('shows what is to be done, the same questions as one line, most asked first', async () => {
    draw()
    await expect.element(line(/merge/)).toHaveTextContent('2 questions')
    await expect.element(page.getByText('3 questions · 2 lines')).toBeVisible()
    expect(line('all is well').query()).toBeNull()
    expect(line('Save does nothing').query()).toBeNull()
  })

  it('brings together what is asked in other words, once that was learnt, and goes on writing meanwhile', async () => {
    const { source } = draw([
      asked(1, 'how do I merge two duplicate contacts', { shown: [] }),
      asked(2, 'export the pipeline to a spreadsheet', { shown: [] }),
    ])
    await line(/merge/).click()
    await press('c')
    await userEvent.keyboard('Half a')
    source.add(asked(0, 'merge duplicate contacts how', { shown: [] }))
    await expect.element(line(/merge duplicate/)).toHaveTextContent('2 questions')
    await expect.element(page.getByText('3 questions · 2 lines')).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a')
  })

  it('shows a question that arrives while it is open, and keeps the line that was chosen', async () => {
    const { source } = draw()
    await expect.element(line(/log a call/)).toBeVisible()
    await press('j')
    source.add(asked(-1, 'how do I merge?', { shown: [] }))
    await expect.element(line(/merge/)).toHaveTextContent('3 questions')
    await expect.element(line(/log a call/)).toHaveAttribute('aria-current', 'true')
  })

  it('points a whole group at a help page by keyboard, and takes it back', async () => {
    const { source } = draw()
    await expect.element(line(/merge/)).toBeVisible()
    await press('p')
    await userEvent.keyboard('merge two{Enter}')
    await expect.element(page.getByText('pointed at · 2 questions')).toBeVisible()
    expect([stateOf(source, merge), stateOf(source, mergeToo)]).toEqual(['pointed', 'pointed'])
    expect(source.entries.get(merge.question.id)?.standing.resource?.title).toBe('Merge two contacts')
    // Triage goes on with the next line.
    await expect.element(line(/log a call/)).toHaveAttribute('aria-current', 'true')
    await press('u')
    await expect.element(page.getByText('Undone', { exact: true })).toBeVisible()
    expect([stateOf(source, merge), stateOf(source, mergeToo)]).toEqual(['new', 'new'])
  })

  it('offers the help pages that were shown first, and has no box for an answer in words', async () => {
    draw([log])
    await press('p')
    await expect
      .element(page.getByRole('listbox').getByRole('option', { selected: true }))
      .toHaveTextContent('Log a call')
    expect(page.getByRole('textbox', { name: 'Text' }).query()).toBeNull()
  })

  it('points at a walkthrough of the page that was asked on, which is offered without a word', async () => {
    const { source } = draw()
    await expect.element(line(/merge/)).toBeVisible()
    await press('p')
    const offered = page.getByRole('option', { name: 'Your first task' })
    await expect.element(offered).toHaveTextContent('Walkthrough · First day with the CRM')
    expect(page.getByRole('option', { name: 'Calls are tasks' }).query()).toBeNull()
    await userEvent.keyboard('first task{Enter}')
    await expect.element(page.getByText('named a tip or walkthrough · 2 questions')).toBeVisible()
    const { standing } = source.entries.get(merge.question.id) ?? {}
    expect(standing).toMatchObject({ state: 'pointed', tip: { itemId: 'first-task' } })
  })

  it('takes a question to a published help page in four steps, with the question as its why', async () => {
    const { source } = draw()
    await expect.element(line(/merge/)).toBeVisible()
    await press('c')
    await userEvent.keyboard('Press **Merge**.')
    await page.getByLabelText('Look at it again from').fill('2027-01-31')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect
      .element(page.getByText('“how do I merge?” is published, in version 4 of the pack'))
      .toBeVisible()
    const [draft] = [...source.drafts.values()]
    expect(draft).toMatchObject({ text: 'Press **Merge**.', reviewOn: '2027-01-31' })
    expect(draft).toMatchObject({ pages: [{ object: 'contacts', view: 'list' }] })
    expect(draft?.questions).toEqual([merge.question.id, mergeToo.question.id])
    expect(stateOf(source, mergeToo)).toBe('pointed')
  })

  it('begins a help page with as much of a long question as a title may have', async () => {
    draw([asked(1, 'merge '.repeat(80).trim(), { shown: [] })])
    await press('c')
    await expect
      .element(page.getByRole('textbox', { name: 'Title' }))
      .toHaveValue('merge '.repeat(80).slice(0, 200))
  })

  it('keeps a draft, and goes on with it', async () => {
    const { source } = draw([merge])
    await expect.element(line(/merge/)).toBeVisible()
    await press('c')
    await userEvent.keyboard('Half a')
    await page.getByRole('button', { name: 'Keep as draft' }).click()
    await expect.poll(() => stateOf(source, merge)).toBe('drafted')
    await press('c')
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a')
  })

  it('goes on with what was left a moment ago, whatever the list of drafts knows by then', async () => {
    const { source } = draw([merge], { readDrafts: () => Promise.resolve([]) })
    await expect.element(line(/merge/)).toBeVisible()
    await press('c')
    await userEvent.keyboard('Half a{Escape}')
    await press('c')
    const text = page.getByRole('textbox', { name: 'Text' })
    await expect.element(text).toHaveValue('Half a')
    await userEvent.type(text, ' page')
    await page.getByRole('button', { name: 'Keep as draft' }).click()
    await expect.poll(() => [...source.drafts.values()].map((draft) => draft.text)).toEqual(['Half a page'])
  })

  it('goes on writing for the questions it was begun for when another comes that is like them', async () => {
    const { source } = draw([mergeToo, log])
    await expect.element(line(/merge/)).toBeVisible()
    await line(/merge/).click()
    await press('c')
    await userEvent.keyboard('Half a')
    source.add(asked(1, 'how do I merge?', { shown: [] }))
    await expect.element(line(/merge/)).toHaveTextContent('2 questions')
    await expect.element(line(/merge/)).toHaveAttribute('aria-current', 'true')
    await userEvent.keyboard(' page')
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a page')
    source.add(asked(0, 'How do I merge!', { shown: [] }))
    await expect.element(line(/merge/)).toHaveTextContent('3 questions')
    await userEvent.keyboard('.')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect.poll(() => stateOf(source, mergeToo)).toBe('pointed')
    expect([...source.drafts.values()][0]).toMatchObject({
      ...{ text: 'Half a page.', questions: [mergeToo.question.id] },
    })
    expect(stateOf(source, merge)).toBe('new')
  })

  it.each([
    ['another line', () => line(/log a call/).click()],
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['another part of the desk', () => page.getByRole('button', { name: 'Coverage' }).click()],
  ])('keeps what was half written when left for %s, and goes on with it', async (_way, leave) => {
    const { source } = draw([merge, mergeToo, log])
    await expect.element(line(/merge/)).toBeVisible()
    await press('c')
    await userEvent.keyboard('Half a')
    await leave()
    await expect.element(page.getByText('Kept as a draft')).toBeVisible()
    await expect.poll(() => [...source.drafts.values()].map(({ text }) => text)).toEqual(['Half a'])
    expect(stateOf(source, merge)).toBe('new')
    await page.getByRole('button', { name: /^Questions/ }).click()
    source.add(asked(0, 'how do I MERGE', { shown: [] }))
    await line(/merge/i).click()
    await press('c')
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a')
  })

  it('does no other deed than the one that it was left for', async () => {
    const { source } = draw([merge, log])
    await expect.element(line(/merge/)).toBeVisible()
    await press('c')
    await userEvent.keyboard('Half a')
    await page.getByRole('button', { name: 'Set aside' }).click()
    await expect.poll(() => [...source.drafts.values()].map(({ text }) => text)).toEqual(['Half a'])
    expect(stateOf(source, merge)).toBe('set-aside')
    await press('u')
    await expect.poll(() => stateOf(source, merge)).toBe('new')
  })

  it('keeps nothing of what was taken back', async () => {
    const { source } = draw([merge])
    await press('c')
    await userEvent.keyboard('x')
    await expect.poll(() => [...source.drafts.values()].map(({ text }) => text)).toEqual(['x'])
    await userEvent.keyboard('{Backspace}')
    await press('{Escape}')
    await expect.poll(() => [...source.drafts.values()].map(({ text }) => text)).toEqual([''])
  })

  it('keeps nothing of what was discarded, or only looked at', async () => {
    const { source } = draw([merge])
    await press('c')
    await userEvent.keyboard('Half a')
    await page.getByRole('button', { name: 'Throw away' }).click()
    await press('c', '{Escape}')
    expect([...source.drafts.values()]).toEqual([])
    expect(stateOf(source, merge)).toBe('new')
  })

  it('keeps the editor open where the draft could not be kept', async () => {
    draw([merge], { saveDraft: () => Promise.resolve(false) })
    await press('c')
    await userEvent.keyboard('Half a')
    await page.getByRole('button', { name: 'Keep as draft' }).click()
    await expect.element(page.getByText('That did not arrive')).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a')
  })

  it('names every reason why a draft was not published', async () => {
    draw([merge], {
      publishDraft: () =>
        Promise.resolve({ published: false, reasons: ['resources[3].text.en: line 1: HTML is not allowed'] }),
    })
    await press('c')
    await userEvent.keyboard('<b>x</b>')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect.element(page.getByText('line 1: HTML is not allowed')).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('<b>x</b>')
  })

  it('mends the help page that was opened, beginning with its text', async () => {
    const { source } = draw([log])
    await press('m')
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('The text of r0.')
    await page.getByRole('button', { name: 'Keep as draft' }).click()
    await expect.poll(() => stateOf(source, log)).toBe('mending')
    expect([...source.drafts.values()][0]?.mends).toBe('r0')
  })

  it('plans a gap for a phase, or for a day', async () => {
    const { source } = draw([merge, log])
    await expect.element(line(/merge/)).toBeVisible()
    await press('f')
    await page.getByRole('button', { name: 'Parallel running' }).click()
    await expect
      .poll(() => source.entries.get(merge.question.id)?.standing.plan)
      .toEqual({ phase: 'parallel' })
    await press('f')
    await page.getByLabelText('Or on this day').fill('2026-12-01')
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    await expect
      .poll(() => source.entries.get(log.question.id)?.standing.plan)
      .toEqual({ date: '2026-12-01' })
  })

  it('judges the help page with one key, and takes it back', async () => {
    const { source } = draw([log])
    await expect.element(line(/log a call/)).toBeVisible()
    await press('3')
    await expect.element(page.getByText('Judged “Log a call”: Wrong')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Wrong' })).toHaveAttribute('aria-pressed', 'true')
    expect(source.verdicts).toMatchObject([
      { value: 'wrong', subject: { on: 'resource', packId: 'first-day', resourceId: 'r0' }, packVersion: 3 },
    ])
    await press('u')
    await expect.poll(() => source.verdicts[0]?.withdrawnAtMs).toBeDefined()
  })

  it('judges a page of the CRM as one for which a help page is missing, and nothing else of it', async () => {
    const { source } = draw([merge])
    await expect.element(line(/merge/)).toBeVisible()
    await press('1')
    await expect.element(page.getByText('That cannot be done here')).toBeVisible()
    await press('4')
    await expect.element(page.getByText('Judged “realtimex-crm · contacts · list”: Missing')).toBeVisible()
    expect(source.verdicts.map(({ subject }) => subject)).toEqual([{ on: 'page', page: merge.question.page }])
    await expect.element(page.getByText('contacts · list: Missing, by Desk on')).toBeVisible()
  })

  it('holds help missing from the page, and not of what happened to be shown, unless somebody named it', async () => {
    const named = asked(3, 'where do I log a call?', { outcome: 'not-answered', outcomeOf: 'r0' })
    const { source } = draw([asked(1, 'bulk delete', { opened: ['r0'] }), named])
    await expect.element(line(/bulk/)).toBeVisible()
    await line(/bulk/).click()
    await press('4')
    await line(/log a call/).click()
    await press('4')
    await expect.poll(() => source.verdicts.map(({ subject }) => subject.on)).toEqual(['page', 'resource'])
  })

  it('puts marked lines together, and takes a question out of its group again', async () => {
    const { source } = draw([merge, mergeToo, log])
    await expect.element(line(/merge/)).toBeVisible()
    await press('x', 'x')
    await expect.element(page.getByText('3 questions marked')).toBeVisible()
    await press('g')
    await expect.element(page.getByText('3 questions · 1 line')).toBeVisible()
    const groups = new Set([...source.entries.values()].map(({ standing }) => standing.groupId))
    expect(groups.size).toBe(1)
    await press('{ArrowRight}', 'j', 'j', 'j', 'y')
    await expect.element(page.getByText('3 questions · 2 lines')).toBeVisible()
    expect(source.entries.get(log.question.id)?.standing.groupId).not.toBe(
      source.entries.get(merge.question.id)?.standing.groupId,
    )
  })
})
