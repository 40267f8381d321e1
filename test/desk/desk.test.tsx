import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DeskSource, ListedMiss } from '../../src/desk/desk-source.ts'
import { findViolations } from '../support/axe.ts'
import {
  broken,
  drawDesk,
  line,
  merge,
  mergeToo,
  nowMs,
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

describe('what is broken', () => {
  it('has its own queue, can be reported and repaired, and a digest without names', async () => {
    const { source, saved } = draw()
    await page.getByRole('button', { name: /Broken/ }).click()
    await expect.element(line(/Save does nothing/)).toBeVisible()
    await page.getByRole('button', { name: /Digest for the vendor/ }).click()
    expect(saved[0]?.[0]).toBe('fingerpost-defects.md')
    expect(saved[0]?.[2]).toContain('build: 24.0')
    expect(saved[0]?.[2]).not.toContain('Ada')
    await press('v')
    await expect.poll(() => source.entries.get(broken.question.id)?.standing.reportedAtMs).toBeDefined()
    await press('d')
    await expect.poll(() => stateOf(source, broken)).toBe('repaired')
  })
})

describe('the help pages', () => {
  it('show the desk’s verdict beside what users did, and go stale with a release', async () => {
    draw()
    await page.getByRole('button', { name: 'Help pages' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Log a call' })
    await expect.element(row).toHaveTextContent('Not judged by the desk yet')
    await expect.element(row).toHaveTextContent('shown 2 times · opened 2 times · left without a word 1 time')
    await expect.element(row).toHaveTextContent('100% (21% to 100%) of 1 who said')
    await row.getByRole('button', { name: 'Accurate' }).click()
    await expect.element(row).toHaveTextContent('Accurate, by Desk on 23 November')
    // Questions were asked on it, so that nobody had to note it.
    await page.getByText(/^Last release: realtimex-crm 24\.0/).click()
    await page.getByRole('textbox', { name: 'Release', exact: true }).fill('25.0')
    await page.getByRole('button', { name: 'Note the release' }).click()
    await expect.element(row).toHaveTextContent('before the last CRM release')
    await page.getByRole('button', { name: /To look at again/ }).click()
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Merge two' })).not.toBeInTheDocument()
    expect(await findViolations(desk?.surface.box ?? document.body)).toEqual([])
  })
})

describe('the coverage', () => {
  it('counts what was asked, shown, answered and missing, with an interval, by object and page', async () => {
    const { saved } = draw()
    await page.getByRole('button', { name: 'Coverage' }).click()
    const row = page.getByRole('row', { name: /contacts/ })
    await expect.element(row).toHaveTextContent('contacts realtimex-crm4212100% (21% to 100%) of 1 who said')
    await page.getByRole('button', { name: /contacts/ }).click()
    await expect.element(page.getByRole('row', { name: 'contacts · list' })).toBeVisible()
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    expect(saved[0]?.[2]?.split('\r\n')[1]).toBe('realtimex-crm,contacts,,,4,2,1,2,1,1.0000,0.2065,1.0000')
    expect(await findViolations(desk?.surface.box ?? document.body)).toEqual([])
  })
})

describe('what people missed', () => {
  it('stands under the coverage, with what was asked there since, and leads to the repair in the studio', async () => {
    const miss: ListedMiss = {
      ...{ id: 'first-day/add-task', title: 'Calls are tasks', page: merge.question.page, packVersion: 3 },
      ...{ atMs: mergeToo.question.askedAtMs, lastAtMs: nowMs, times: 4, resolution: 'lost', evidence: [] },
    }
    const { beside } = draw(undefined, { readMisses: () => Promise.resolve([miss]) })
    await page.getByRole('button', { name: 'Coverage' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Calls are tasks' })
    await expect.element(row).toHaveTextContent('contacts · list · since then asked there: 2 questions')
    await expect.element(row).toHaveTextContent('times: 4.')
    expect(await findViolations(desk?.surface.box ?? document.body)).toEqual([])
    await row.getByRole('button', { name: 'Mend in the studio' }).click()
    await expect.poll(() => beside).toEqual([{ kind: 'repair', packId: 'first-day' }])
  })
})

describe('the packs', () => {
  it('names every reason why a pack was refused', async () => {
    const loadPack = vi.fn<DeskSource['loadPack']>().mockResolvedValue({
      installed: false,
      reasons: ['tips[3].anchor.role: expected string', 'formatVersion: expected 1'],
    })
    draw([], { loadPack })
    await page.getByRole('button', { name: 'Help packs' }).click()
    const file = new File(['{}'], 'pack.json', { type: 'application/json' })
    await userEvent.upload(page.getByLabelText('Load a pack from a file'), file)
    await expect.element(page.getByText('tips[3].anchor.role: expected string')).toBeVisible()
    await expect.element(page.getByText('nothing was changed')).toBeVisible()
    expect(await findViolations(desk?.surface.box ?? document.body)).toEqual([])
  })

  it('hands one over as a file', async () => {
    const { saved } = draw([])
    await page.getByRole('button', { name: 'Help packs' }).click()
    await page.getByRole('button', { name: 'Download the pack' }).click()
    await expect.poll(() => saved).toEqual([['first-day.json', 'application/json', '{}']])
  })
})
