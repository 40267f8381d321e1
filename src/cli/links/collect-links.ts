import type { PackLink } from '../../core/desk/link-check.ts'
import { parseMarkdown } from '../../core/markdown.ts'
import type { Pack } from '../../core/pack.ts'
import type { Block, Inline } from '../../core/rich-text.ts'

/** Every address of a pack once: of resources and media, and in all texts. Fragments do not make another. */
export function collectLinks(pack: Pack): readonly PackLink[] {
  const places = new Map<string, string[]>()
  const visit = (value: unknown, path: string, key: string): void => {
    if (typeof value === 'string') {
      // Where it was imported from is no link that anybody follows.
      const found = key === 'url' ? [value] : value.includes('https://') ? linksOf(value) : []
      for (const link of new Set(found)) {
        const url = link.replace(/#.*$/, '')
        places.set(url, [...(places.get(url) ?? []), path])
      }
    } else if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) visit(entry, `${path}[${index}]`, key)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, entry] of Object.entries(value))
        if (name !== 'source' && name !== '$schema')
          visit(entry, path === '' ? name : `${path}.${name}`, name)
    }
  }
  visit(pack, '', '')
  return [...places].map(([url, places]) => ({ url, places, resources: resourcesAt(places, pack) }))
}

function resourcesAt(places: readonly string[], { resources }: Pack): readonly string[] {
  const ids = places.flatMap((place) => {
    const index = /^resources\[(\d+)\]/.exec(place)?.[1]
    return index === undefined ? [] : (resources[Number(index)]?.id ?? [])
  })
  return [...new Set(ids)]
}

function linksOf(markdown: string): readonly string[] {
  const parsed = parseMarkdown(markdown)
  return parsed.ok ? parsed.value.flatMap(linksOfBlock) : []
}

function linksOfBlock(block: Block): readonly string[] {
  return block.kind === 'list'
    ? block.items.flatMap((item) => item.flatMap(linksOfBlock))
    : block.content.flatMap(linksOfInline)
}

function linksOfInline(inline: Inline): readonly string[] {
  switch (inline.kind) {
    case 'link':
      return [inline.url]
    case 'strong':
    case 'emphasis':
      return inline.content.flatMap(linksOfInline)
    case 'text':
    case 'code':
    case 'break':
      return []
  }
}
