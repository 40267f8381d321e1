import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { t } from '../support/texts.ts'
import { drawDesk, line, merge, mergeToo, press, stateOf, type DrawnDesk } from '../support/draw-desk.tsx'

let desk: DrawnDesk | undefined
afterEach(() => desk?.surface.remove())

function draw(...given: Parameters<typeof drawDesk>): DrawnDesk {
  desk = drawDesk(...given)
  return desk
}

describe('a tip that the desk wishes for', () => {
  it('is handed to the studio by one key, for all questions of the line, and once', async () => {
    const { source, beside } = draw()
    await expect.element(line(/merge/)).toBeVisible()
    await press('w')
    await expect.poll(() => beside).toHaveLength(1)
    const [wish] = [...source.wishes.values()]
    expect(beside[0]).toEqual({ kind: 'wish', id: wish?.id })
    expect(wish).toMatchObject({
      ...{ packId: 'first-day', title: 'how do I merge?', text: '', page: merge.question.page },
      questions: [merge.question.id, mergeToo.question.id],
    })
    expect([stateOf(source, merge), stateOf(source, mergeToo)]).toEqual(['drafted', 'drafted'])
    await press('w')
    await expect.poll(() => beside).toHaveLength(2)
    expect(beside[1]).toEqual(beside[0])
    await press('u')
    await expect.poll(() => stateOf(source, merge)).toBe('new')
  })

  it('takes along what was written as a help page', async () => {
    const { source } = draw()
    await expect.element(line(/merge/)).toBeVisible()
    await press('c')
    await userEvent.keyboard('Tick both.')
    await page.getByRole('button', { name: 'As a tip on the page instead' }).click()
    await expect.poll(() => [...source.wishes.values()][0]?.text).toBe('Tick both.')
    await expect.poll(() => source.drafts.size).toBe(0)
    expect(stateOf(source, merge)).toBe('drafted')
  })

  it('that cannot be kept leaves what was written where it was', async () => {
    const { source } = draw(undefined, { saveWish: () => Promise.resolve(false) })
    await expect.element(line(/merge/)).toBeVisible()
    await press('c')
    await userEvent.keyboard('Tick both.')
    await page.getByRole('button', { name: 'As a tip on the page instead' }).click()
    await expect.poll(() => [...source.drafts.values()][0]?.text).toBe('Tick both.')
    await expect.element(page.getByText(t('problemUnreachable'))).toBeVisible()
    expect(source.drafts.size).toBe(1)
    expect(stateOf(source, merge)).toBe('new')
  })

  it('waits in the studio where no tab shows its CRM, which is said', async () => {
    const { source } = draw(undefined, {}, { isCrmOpen: false })
    await expect.element(line(/merge/)).toBeVisible()
    await press('w')
    await expect
      .element(page.getByText(/No tab shows a page of this CRM. Open contacts · list/))
      .toBeVisible()
    expect(source.wishes.size).toBe(1)
    expect(stateOf(source, merge)).toBe('drafted')
  })
})
