import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PagePicture } from '../../src/core/picture/page-picture.ts'
import { findViolations } from '../support/axe.ts'
import { aPicture } from '../support/build-picture.ts'
import { draftId } from '../support/build-acts.ts'
import { anEntry } from '../support/build-entry.ts'
import {
  asked,
  broken,
  drawDesk,
  line,
  log,
  merge,
  mergeToo,
  nowMs,
  press,
  stateOf,
  type DrawnDesk,
} from '../support/draw-desk.tsx'
import { seedEntries } from '../support/seed-entries.ts'

let desk: DrawnDesk | undefined
afterEach(() => desk?.surface.remove())

function draw(...given: Parameters<typeof drawDesk>): DrawnDesk {
  desk = drawDesk(...given)
  return desk
}

describe('the inbox', () => {
  it('moves by keyboard, opens and closes a group, and gives a question the focus', async () => {
    draw()
    await expect.element(line(/merge/)).toHaveAttribute('aria-expanded', 'false')
    await press('{ArrowRight}')
    await expect.element(line(/merge/).first()).toHaveAttribute('aria-expanded', 'true')
    await press('j', 'j')
    await expect.element(line('How do I merge').nth(1)).toBeVisible()
    await press('{ArrowLeft}')
    await expect.element(line(/merge/)).toHaveAttribute('aria-current', 'true')
    await press('{End}', '{Enter}')
    await expect.element(page.getByRole('heading', { name: 'where do I log a call?' })).toHaveFocus()
  })

  it('tells its keys from the top, closes them by Escape, and does nothing behind them meanwhile', async () => {
    const { source } = draw([merge, log])
    await press('?')
    await expect.element(page.getByRole('heading', { name: 'Keys' })).toHaveFocus()
    await userEvent.keyboard('s')
    expect(stateOf(source, merge)).toBe('new')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => page.getByRole('dialog', { name: 'Keys' }).query()).toBeNull()
  })

  it('says at each line which CRM it is of only where there are several', async () => {
    const { source } = draw([merge, log])
    await expect.element(line(/merge/)).not.toHaveTextContent(/crm ·/)
    const { page: asking } = log.question
    source.add(asked(9, 'where is it', { page: { ...asking, product: 'other' } }))
    await expect.element(line(/where is it/)).toHaveTextContent('other ·')
    await expect.element(line(/merge/)).toHaveTextContent(`${merge.question.page.product} ·`)
  })

  it('leaves keys alone that are typed into a field', async () => {
    const { source } = draw([merge])
    await press('/')
    const search = page.getByRole('textbox', { name: 'Search questions' })
    await expect.element(search).toHaveFocus()
    await userEvent.keyboard('s')
    await expect.element(search).toHaveValue('s')
    expect(stateOf(source, merge)).toBe('new')
  })

  it('filters by words and state, and keeps a view by name', async () => {
    draw()
    await page.getByLabelText('State').selectOptions('All')
    await page.getByRole('textbox', { name: 'Search questions' }).fill('well')
    await expect.element(line('all is well')).toBeVisible()
    await page.getByText('Views').click()
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('Fine')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('textbox', { name: 'Search questions' }).fill('')
    await page.getByLabelText('State').selectOptions('Done')
    await page.getByRole('button', { name: 'Fine', exact: true }).click()
    await expect.element(page.getByLabelText('State')).toHaveValue('all')
    await expect.element(page.getByText('1 question · 1 line')).toBeVisible()
  })

  it('tells who asked, where, what was shown and what was done about it, and undoes one act', async () => {
    const told = anEntry(
      { ...log.question, asker: { by: 'observer', name: 'Ines' }, crmBuild: '24.0' },
      { kind: 'draft', draftId },
      { kind: 'plan', plan: { phase: 'steady' } },
    )
    const { source } = draw([told])
    await page.getByLabelText('State').selectOptions('All')
    await expect.element(page.getByText('Written down for Ines')).toBeVisible()
    await expect.element(page.getByText('24.0')).toBeVisible()
    await expect.element(page.getByText('opened · left without a word')).toBeVisible()
    await page.getByRole('button', { name: 'Undo: planned for: Steady state' }).click()
    await expect.poll(() => stateOf(source, told)).toBe('drafted')
    await expect.element(page.getByText('· undone')).toBeVisible()
  })

  it('hands over what is shown as CSV and NDJSON, and prints all of it', async () => {
    const { saved, onPrint } = draw()
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    await page.getByRole('button', { name: 'Export as NDJSON' }).click()
    expect(saved.map(([name]) => name)).toEqual(['fingerpost-question.csv', 'fingerpost-question.ndjson'])
    expect(saved[0]?.[2]?.split('\r\n')).toHaveLength(5)
    await page.getByRole('button', { name: 'Print' }).click()
    expect(onPrint).toHaveBeenCalledOnce()
  })

  it('prints of a group all its pages, what most were shown, and how many nothing helped', async () => {
    const onDeal = { ...merge.question.page, object: 'deals' }
    const other = asked(2, 'How do I merge', { page: onDeal, outcome: 'not-answered' })
    const { surface, onPrint } = draw([merge, other])
    let sheet = ''
    vi.mocked(onPrint).mockImplementation(() => {
      sheet = surface.box.querySelector('.print-sheet tbody')?.textContent ?? ''
    })
    await expect.element(line(/merge/)).toBeVisible()
    await page.getByRole('button', { name: 'Print' }).click()
    expect(sheet).toContain('2 pages')
    expect(sheet).toContain(log.question.shown[0]?.title)
    expect(sheet).toContain('2 × help failed')
  })

  it('speaks of reports as of reports: no help failed, and no page is missing', async () => {
    const again = asked(6, 'save does nothing', { kind: 'broken', shown: [] })
    draw([broken, again])
    await page.getByRole('button', { name: /Broken/ }).click()
    await expect.element(line(/2 × New/)).toBeVisible()
    await expect.element(page.getByRole('article')).toBeVisible()
    expect(page.getByText('Nothing: a page is missing').query()).toBeNull()
    expect(page.getByText('× help failed').query()).toBeNull()
  })

  it('says a page once where the lines are pages', async () => {
    draw([merge, mergeToo])
    await page.getByLabelText('Groups').selectOptions('By page')
    const place = 'contacts · list'
    const text = (): string => desk?.surface.box.querySelector('.line')?.textContent ?? ''
    await expect.poll(() => text().split(place).length - 1).toBe(1)
  })

  it('lets English words begin at the right where the desk is read from there', async () => {
    const { surface } = draw([log])
    surface.box.dir = 'rtl'
    const title = (): HTMLElement | null => surface.box.querySelector('.row-title')
    const rightOfWords = (): number => {
      const range = document.createRange()
      range.selectNodeContents(title() ?? document.body)
      return range.getBoundingClientRect().right
    }
    await expect.poll(() => title()?.textContent).toBe(log.question.text)
    await expect
      .poll(() => Math.abs(rightOfWords() - (title()?.getBoundingClientRect().right ?? 0)))
      .toBeLessThan(1)
  })

  it('keeps showing what it has when the source does not answer any more', async () => {
    const { source } = draw()
    await expect.element(line(/merge/)).toBeVisible()
    source.isAnswering = false
    source.add(asked(9, 'late'))
    await expect.element(page.getByRole('alert')).toBeVisible()
    await expect.element(line(/merge/)).toBeVisible()
    source.isAnswering = true
    source.add(asked(10, 'later'))
    await expect.element(line(/^late No word/)).toBeVisible()
    expect(page.getByRole('alert').query()).toBeNull()
  })

  it('draws a window’s worth of ten thousand', async () => {
    draw(seedEntries(10_000, nowMs))
    await expect.element(page.getByText(/^\d,?\d{3} questions/)).toBeVisible()
    expect(page.getByRole('treeitem').all().length).toBeLessThan(40)
    await press('{End}')
    await expect.element(page.getByRole('treeitem').last()).toBeVisible()
    const current = desk?.surface.box.querySelector('.line.current')
    expect(Number(current?.getAttribute('data-index'))).toBeGreaterThan(200)
  })

  it('has no violations, with a composer, marks and keys open', async () => {
    draw([merge, mergeToo, log])
    await expect.element(line(/merge/)).toBeVisible()
    await press('{ArrowRight}', 'x', 'p')
    await expect.element(page.getByRole('combobox', { name: 'Where is the answer?' })).toBeVisible()
    expect(await findViolations(desk?.surface.box ?? document.body)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await press('c')
    expect(await findViolations(desk?.surface.box ?? document.body)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await press('?')
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    expect(await findViolations(desk?.surface.box ?? document.body)).toEqual([])
  })

  it('shows the picture of a report, hands it out by itself, and with the lines of JSON', async () => {
    const report = asked(6, 'Save does nothing', { kind: 'broken', shown: [], hasPicture: true })
    const readPicture = (id: string): Promise<PagePicture | undefined> =>
      Promise.resolve(id === report.question.id ? aPicture() : undefined)
    const { saved, surface } = draw([report], { readPicture })
    await page.getByRole('button', { name: /Broken/ }).click()
    await expect.element(page.getByRole('img', { name: 'blurred but for its labels' })).toBeVisible()
    await page.getByRole('button', { name: 'Save the picture' }).click()
    await page.getByRole('button', { name: 'NDJSON' }).click()
    await expect.poll(() => saved.length).toBe(2)
    const [[, type, svg] = [], [, , lines = ''] = []] = saved
    expect(type).toBe('image/svg+xml')
    expect(svg).toMatch(/^<svg .*Last name/s)
    expect(JSON.parse(lines)).toMatchObject({ hasPicture: true, picture: aPicture() })
    expect(await findViolations(surface.box)).toEqual([])
  })

  it('says so where the picture of a report cannot be read', async () => {
    draw([asked(6, 'Save does nothing', { kind: 'broken', shown: [], hasPicture: true })])
    await page.getByRole('button', { name: /Broken/ }).click()
    await expect.element(page.getByText('The picture could not be read.')).toBeVisible()
  })
})
