import type { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { resourceKey } from '../core/desk/filter.ts'
import type { LinkedOpenings } from '../core/linked-resource.ts'
import { findLocale, localize } from '../core/locale.ts'
import type { Pack, Resource } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { findPackLocale } from './pack-texts.ts'
import { readNewestPacks } from './read-packs.ts'

type HelpDeskHandlers = Handlers<typeof helpDeskRequests>
type Listed = Awaited<ReturnType<HelpDeskHandlers['resources/list']>>

/** The resources of the packs in use, their tips and walkthroughs, in the desk's language, without their texts. */
export const listResources: HelpDeskHandlers['resources/list'] = async () => {
  const locale = readUiLanguage()
  const [packs, openings] = await Promise.all([
    readNewestPacks(),
    withDatabase((database) => database.getAll('linkedOpenings')),
  ])
  const openedFromItems = sumByResource(openings)
  return {
    packs: packs.map((pack) => ({
      id: pack.id,
      version: pack.version,
      title: localize(pack.title, locale, pack.defaultLocale),
      product: pack.crm.product,
      locale: findPackLocale(pack, locale),
    })),
    items: packs.flatMap(({ id: packId, items, defaultLocale }) =>
      items.flatMap(({ kind, id: itemId, title, page }) =>
        kind === 'tip' || kind === 'walkthrough'
          ? [{ kind, packId, itemId, title: localize(title, locale, defaultLocale), pages: [page] }]
          : [],
      ),
    ),
    resources: packs.flatMap((pack) =>
      pack.resources.map((resource) => ({
        ...toListed(pack, resource, locale),
        openedFromItems: openedFromItems.get(resourceKey(pack.id, resource.id)) ?? 0,
      })),
    ),
  }
}

function sumByResource(openings: readonly LinkedOpenings[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { packId, resourceId, times } of openings) {
    const key = resourceKey(packId, resourceId)
    sums.set(key, (sums.get(key) ?? 0) + times)
  }
  return sums
}

function toListed(
  pack: Pack,
  resource: Resource,
  locale: string,
): Omit<Listed['resources'][number], 'openedFromItems'> {
  const { id, title, keywords, text, url, pages = [], reviewOn } = resource
  return {
    packId: pack.id,
    resourceId: id,
    title: localize(title, locale, pack.defaultLocale),
    keywords: keywords === undefined ? '' : localize(keywords, locale, pack.defaultLocale),
    ...(url === undefined ? {} : { url }),
    hasText: text !== undefined,
    pages: [...pages],
    ...(reviewOn === undefined ? {} : { reviewOn }),
  }
}

/** One resource as it is written. */
export const readResource: HelpDeskHandlers['resource/read'] = async ({ packId, resourceId }) => {
  const pack = await withDatabase((database) => database.get('packs', packId))
  const resource = pack?.resources.find(({ id }) => id === resourceId)
  if (pack === undefined || resource === undefined) return {}
  const wanted = readUiLanguage()
  const locale = findLocale(Object.keys(resource.title), wanted, pack.defaultLocale) ?? pack.defaultLocale
  return {
    resource: {
      locale,
      title: localize(resource.title, locale, pack.defaultLocale),
      // In this language or not at all: text in another would be published as if it were in this one.
      text: resource.text?.[locale] ?? '',
      ...(resource.url === undefined ? {} : { url: resource.url }),
      pages: [...(resource.pages ?? [])],
      ...(resource.reviewOn === undefined ? {} : { reviewOn: resource.reviewOn }),
    },
  }
}
