import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ExplainList } from '../../src/ui/ExplainList.tsx'
import type { ExplainActions, Explained, RowContext } from '../../src/ui/ExplainedRow.tsx'
import css from '../../src/ui/explain.css?inline'
import { findViolations } from '../support/axe.ts'
import { aThursdayAtTen } from '../support/build-circumstances.ts'
import { anExplained, aReason, aRowContext } from '../support/build-explained.ts'
import { drawSurface, type Surface } from '../support/surface.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const shown = anExplained()
const closed = anExplained({
  id: 'p/closed',
  title: 'Call log',
  gates: [aReason('dismissed', { facts: { atMs: aThursdayAtTen } }), aReason('quiet-mode')],
})
const forSales = anExplained({
  id: 'p/sales',
  title: 'Déjà vu',
  kind: 'highlight',
  gates: [aReason('role', { facts: { wanted: ['sales'], own: 'service' } })],
})
const elsewhere = anExplained({
  id: 'p/elsewhere',
  title: 'Open a deal',
  gates: [aReason('page', { changedBy: 'trainer', facts: { object: 'deals' } })],
})
const isSeen = (id: string): boolean => id === shown.id
const all = [shown, closed, forSales, elsewhere]

function someActions(): ExplainActions {
  return {
    onNeverAgain: vi.fn<ExplainActions['onNeverAgain']>(),
    onBringBack: vi.fn<ExplainActions['onBringBack']>(),
    onSetModes: vi.fn<ExplainActions['onSetModes']>(),
    onDescribe: vi.fn<ExplainActions['onDescribe']>(),
  }
}

function draw(
  items: readonly Explained[] = all,
  { only, ...change }: Partial<RowContext> & { only?: string } = {},
): HTMLElement {
  surface = drawSurface(
    <div class="fp">
      <ExplainList items={items} only={only} context={aRowContext({ isSeen, ...change })} />
    </div>,
    css,
  )
  return surface.box
}

function titles(): (string | null)[] {
  return [...(surface?.box.querySelectorAll('h4') ?? [])].map((heading) => heading.textContent)
}

describe('the list of reasons', () => {
  it('tells what stands in the way first, each with who can change it, and keeps the rest folded', async () => {
    const box = draw([closed])
    const reasons = [...box.querySelectorAll('.reasons > li')].map((reason) => reason.textContent)
    expect(reasons).toEqual([
      'You closed it on 26 November.You can change this.Bring back',
      'Quiet mode is on: nothing comes unasked.You can change this.Switch quiet mode off',
    ])
    expect(box.querySelector('.passed')).toBeNull()
    await expect.element(page.getByText('Not shown', { exact: true }).last()).toBeVisible()
  })

  it.each<[string, Partial<Explained>, string]>([
    ['is seen', { id: shown.id }, 'Shown'],
    ['is seen though it would not come once more', { id: shown.id, gates: closed.gates }, 'Shown'],
    ['stands in a frame', { gates: [aReason('element', { facts: { resolution: 'framed' } })] }, 'Shown'],
    ['has no reason against it', { isUnasked: true }, 'Comes when you close this'],
    ['is a walkthrough that is not offered', { kind: 'walkthrough' }, 'In the help box'],
    [
      'is a walkthrough that is offered',
      { kind: 'walkthrough', isUnasked: true },
      'Comes when you close this',
    ],
    ['has a reason against it', { gates: closed.gates }, 'Not shown'],
  ])('says of an item where it is, that %s', (_what, change, state) => {
    const box = draw([anExplained({ id: 'p/other', ...change })])
    expect(box.querySelector('.explained-state')?.textContent).toBe(state)
  })

  it('draws what belongs to other pages only when it is unfolded', async () => {
    draw()
    expect(titles()).toEqual(['Add a contact', 'Call log', 'Déjà vu'])
    await page.getByText('1 for other pages').click()
    await expect.poll(titles).toEqual(['Add a contact', 'Call log', 'Déjà vu', 'Open a deal'])
  })

  it('finds by title and kind, without accents, and by whether something is shown', async () => {
    draw()
    await page.getByRole('textbox').fill('deja')
    expect(titles()).toEqual(['Déjà vu'])
    await page.getByRole('textbox').fill('HIGHLIGHT')
    expect(titles()).toEqual(['Déjà vu'])
    await page.getByRole('textbox').fill('')
    await page.getByRole('button', { name: 'Shown', exact: true }).click()
    expect(titles()).toEqual(['Add a contact'])
    await page.getByRole('button', { name: 'Not shown' }).click()
    expect(titles()).toEqual(['Call log', 'Déjà vu'])
    await page.getByRole('textbox').fill('nowhere')
    await expect.element(page.getByText('Nothing matches.')).toBeVisible()
  })

  it('changes by one press what the person can change, and leaves the focus with the item', async () => {
    const actions = someActions()
    draw(all, { actions })
    await page.getByRole('button', { name: 'Bring back' }).click()
    expect(actions.onBringBack).toHaveBeenCalledWith('p/closed')
    expect(document.activeElement?.textContent).toBe('Call log')
    await page.getByRole('button', { name: 'Switch quiet mode off' }).click()
    expect(actions.onSetModes).toHaveBeenCalledWith({ isQuiet: false })
  })

  it('takes what is shown, and what would come, away for good by one press', async () => {
    const actions = someActions()
    const coming = anExplained({ id: 'p/coming', title: 'News', isUnasked: true })
    const box = draw([shown, coming, closed], { actions })
    const buttons = [...box.querySelectorAll<HTMLElement>('button')].filter(
      ({ textContent }) => textContent === 'Never again',
    )
    expect(buttons.map((button) => button.closest('li')?.querySelector('h4')?.textContent)).toEqual([
      'Add a contact',
      'News',
    ])
    buttons[0]?.click()
    expect(actions.onNeverAgain).toHaveBeenCalledWith(shown.id)
    expect(document.activeElement?.textContent).toBe('Add a contact')
  })

  it('changes what the person said of themselves right there', async () => {
    const actions = someActions()
    draw([forSales], { actions })
    await page.getByRole('button', { name: 'Change what I said' }).click()
    await page.getByRole('combobox', { name: 'Your role' }).selectOptions('Sales')
    expect(actions.onDescribe).toHaveBeenCalledWith('role', 'sales')
    await page.getByRole('combobox', { name: 'Your role' }).selectOptions('Not said')
    expect(actions.onDescribe).toHaveBeenLastCalledWith('role', undefined)
  })

  it('offers no button where another one has to change it', () => {
    const box = draw([
      anExplained({
        gates: [aReason('phase', { changedBy: 'lead', facts: { wanted: ['live'], own: 'pilot' } })],
      }),
      anExplained({ id: 'p/b', gates: [aReason('element', { facts: { resolution: 'hidden' } })] }),
    ])
    expect(box.querySelectorAll('.reasons button')).toHaveLength(0)
  })

  it('unfolds what is met, in words, with what it does not ask about in one sentence', async () => {
    const box = draw([
      anExplained({
        gates: [
          { code: 'role', isPassed: true, changedBy: 'person', facts: {} },
          { code: 'team', isPassed: true, changedBy: 'person', facts: {} },
          { code: 'dismissed', isPassed: true, changedBy: 'person', facts: {} },
        ],
      }),
    ])
    await page.getByText('3 conditions are met').click()
    await expect.element(page.getByText('You have not closed it.')).toBeVisible()
    expect(box.textContent).toContain('It does not ask about: Role and Team.')
  })

  it('tells of the one item that was asked about everything at once, and then of the others', async () => {
    const box = draw(all, {
      only: 'p/tip',
      candidatesOf: () => [
        { score: 0.99, evidence: [{ kind: 'name', agrees: true }] },
        { score: 0.2, evidence: [{ kind: 'name', agrees: false }] },
      ],
    })
    expect(titles()).toEqual(['Add a contact'])
    expect(box.textContent).toContain('The same as when it was chosen: label.How sure: 99%')
    expect(box.textContent).toContain('The next best place:Different: label.How sure: 20%')
    await page.getByRole('button', { name: 'All' }).click()
    expect(titles()).toEqual(['Add a contact', 'Call log', 'Déjà vu'])
  })

  it('is walked and worked by the keyboard alone', async () => {
    const actions = someActions()
    draw([closed], { actions })
    page.getByRole('textbox').element().focus()
    const visited: (string | null | undefined)[] = []
    for (let press = 0; press < 7; press++) {
      await userEvent.tab()
      visited.push(document.activeElement?.textContent)
    }
    expect(visited).toEqual([
      ...['All', 'Shown', 'Not shown', '1 for this page'],
      ...['Bring back', 'Switch quiet mode off', '0 conditions are met'],
    ])
    page.getByRole('button', { name: 'Bring back' }).element().focus()
    await userEvent.keyboard('{Enter}')
    expect(actions.onBringBack).toHaveBeenCalledWith('p/closed')
  })

  it('draws the first of five hundred at once and the others frame by frame', async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...closed, id: `p/${index}` }))
    const box = draw(many)
    const countRows = (): number => box.querySelectorAll('.explained > li').length
    expect(countRows()).toBe(40)
    await expect.poll(countRows).toBe(500)
  })

  it.each<[string, readonly Explained[]]>([
    ['with reasons', all],
    ['with nothing', []],
  ])('has no violations %s', async (_name, items) => {
    const box = draw(items)
    for (const summary of box.querySelectorAll('summary')) summary.click()
    expect(await findViolations(box)).toEqual([])
  })
})
