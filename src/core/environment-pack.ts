import { findEnvironment, mapAddress, type Environment } from './environment.ts'
import { mapTexts } from './exchange/text-units.ts'
import type { LocalizedText } from './locale.ts'
import type { Pack } from './pack.ts'

// As `markdown.ts` takes a link: to its end, or to what closes it.
const links = /https:\/\/[^\s/()<>"][^\s()<>"]*/g

// A pack is asked for at each key press in the panel, and is the same object for as long as it is in use.
const shownIn = new WeakMap<Pack, Map<string, Pack>>()

/**
 * The pack as it is shown at an address: its links into the CRM lead to the environment that the address is in. A pack
 * with one environment, or shown outside of all, is as it is. It is made once for each environment.
 */
export function inEnvironment(pack: Pack, address: string): Pack {
  const { environments = [] } = pack.crm
  const here = findEnvironment(pack.crm, address)
  if (here === undefined || environments.length < 2) return pack
  const shown = shownIn.get(pack) ?? new Map<string, Pack>()
  shownIn.set(pack, shown)
  const known = shown.get(here.id) ?? mapPack(pack, here)
  shown.set(here.id, known)
  return known
}

function mapPack(pack: Pack, here: Environment): Pack {
  const elsewhere = (pack.crm.environments ?? [])
    .filter(({ id }) => id !== here.id)
    .flatMap(({ origins }) => origins)
  const mapLink = (link: string): string => mapAddress(pack.crm, link, here)
  const mapText = (text: string): string =>
    elsewhere.some((origin) => text.includes(origin)) ? text.replaceAll(links, mapLink) : text
  const mapAll = (text: LocalizedText): LocalizedText =>
    Object.fromEntries(Object.entries(text).map(([locale, one]) => [locale, mapText(one)]))
  const mapped = mapTexts(pack, ({ text, isMarkdown }) => (isMarkdown ? mapAll(text) : text))
  return {
    ...mapped,
    resources: mapped.resources.map((resource) =>
      resource.url === undefined ? resource : { ...resource, url: mapLink(resource.url) },
    ),
  }
}
