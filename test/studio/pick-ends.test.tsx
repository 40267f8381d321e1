import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { beginDraft } from '../../src/core/authoring/pack-draft.ts'
import type { PageKey } from '../../src/core/page-key.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { PickResult, StudioHost } from '../../src/studio/studio-host.ts'
import { aParsedPack } from '../support/build-pack.ts'
import { aHost, contacts, strong } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

it('ends a pick when the tab turns to the CRM of another pack, into which nothing of it goes', async () => {
  let [enter, pick] = [(_page: PageKey): void => {}, (_result: PickResult): void => {}]
  const moves: string[] = []
  const other = aParsedPack({ id: 'other', title: { en: 'Other' }, crm: { product: 'odoo' } })
  const host: StudioHost & ReturnType<typeof aHost> = {
    ...aHost(),
    readPacks: () => Promise.resolve([aParsedPack(), other]),
    readDraft: (pack) => Promise.resolve(beginDraft(pack)),
    pick: () => new Promise<PickResult>((resolve) => (pick = resolve)),
    movePicker: (move) => Promise.resolve(void moves.push(move)),
    onPage(listener) {
      enter = listener
      listener(contacts)
    },
  }
  surface = drawSurface(<Studio host={host} t={t} now={Date.now} />)
  await page.getByRole('button', { name: 'New tip: pick an element' }).click()
  await expect.element(page.getByText('Point at the element on the page')).toBeVisible()
  enter({ ...contacts, product: 'odoo' })
  await expect.element(page.getByText('Point at the element')).not.toBeInTheDocument()
  await expect.poll(() => moves).toEqual(['cancel'])
  pick({ page: contacts, picked: strong })
  await expect.element(page.getByLabelText('Pack')).toHaveValue('other')
  expect(host.kept).toEqual([])
})
