import type { Page } from 'playwright'

/** How many tips a pack has of which none is for the page. */
const elsewhere = 500

/** How many tips are for the page, where there are many. */
const many = 20

/** Packs with one tip for the page, the one that every contender shows, and with many. */
export interface PacksForHere {
  readonly 'one-here': object
  readonly 'twenty-here': object
}

/** A pack file with tips for another page alone. */
export function packForElsewhere(): object {
  return toPack(
    Array.from({ length: elsewhere }, (_, index) =>
      toTip(`tip-${index}`, { object: 'nowhere' }, 'button', `Button ${index}`),
    ),
  )
}

/** Makes pack files with tips for things of the page; `page` shows it, without the extension. */
export async function packsForHere(page: Page): Promise<PacksForHere> {
  const found = await page.evaluate(() => {
    const named = [...document.querySelectorAll('header a, main a, main button')].map((element) => ({
      role: element.localName === 'a' ? 'link' : 'button',
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
    }))
    return named.filter(
      ({ name }, index) => name !== '' && named.findIndex((other) => other.name === name) === index,
    )
  })
  const create = found.find(({ name }) => name === 'Create')
  if (create === undefined || found.length < many) throw new Error('the page has other things than expected')
  const chosen = [create, ...found.filter((one) => one !== create).slice(0, many - 1)]
  const tips = chosen.map(({ role, name }, index) =>
    toTip(`tip-${index}`, { object: 'contacts', view: 'list' }, role, name),
  )
  return { 'one-here': toPack(tips.slice(0, 1)), 'twenty-here': toPack(tips) }
}

function toTip(id: string, page: object, role: string, name: string): object {
  const said = { title: { en: name }, text: { en: name } }
  return { kind: 'tip', id, page, anchor: { role, names: { en: name } }, ...said }
}

function toPack(items: readonly object[]): object {
  return {
    ...{ format: 'fingerpost-pack', formatVersion: 1, id: 'demo-crm', version: 1_000 },
    ...{ title: { en: 'Bench' }, defaultLocale: 'en', crm: { product: 'realtimex-crm' } },
    ...{ items, resources: [], milestones: [] },
  }
}
