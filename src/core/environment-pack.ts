import { findEnvironment, mapAddress } from './environment.ts'
import { mapTexts } from './exchange/text-units.ts'
import type { LocalizedText } from './locale.ts'
import type { Pack } from './pack.ts'

// As `markdown.ts` takes a link: to its end, or to what closes it.
const links = /https:\/\/[^\s/()<>"][^\s()<>"]*/g

/**
 * The pack as it is shown at an address: its links into the CRM lead to the environment that the address is in. A pack
 * with one environment, or shown outside of all, is as it is.
 */
export function inEnvironment(pack: Pack, address: string): Pack {
  const { environments = [] } = pack.crm
  const here = findEnvironment(pack.crm, address)
  if (here === undefined || environments.length < 2) return pack
  const elsewhere = environments.filter(({ id }) => id !== here.id).flatMap(({ origins }) => origins)
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
