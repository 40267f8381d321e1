import { fromHtml } from 'hast-util-from-html'
import * as z from 'zod/mini'
import { parseJson } from '../contract/parse-json.ts'
import type { ImportedPage, NotRead, Reading } from '../core/importing/imported-page.ts'
import { isLanguageTag } from '../core/locale.ts'
import { Refusal } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { decodeText, resolveHttps, toDay, toPages, toReading } from './reader.ts'
import { toSafeHtml } from './read-html.ts'

// https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/
const articleSchema = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  body: z.optional(z.nullable(z.string())),
  locale: z.optional(z.string()),
  html_url: z.optional(z.nullable(z.string())),
  draft: z.optional(z.boolean()),
  outdated: z.optional(z.boolean()),
  label_names: z.optional(z.array(z.string())),
  edited_at: z.optional(z.nullable(z.string())),
  updated_at: z.optional(z.nullable(z.string())),
})
const exportSchema = z.union([z.object({ articles: z.array(z.unknown()) }), z.array(z.unknown())])

/** Reads articles as Zendesk Guide's interface gives them: a page of a list, or all in one array. */
export function readZendesk(file: SourceFile): Reading {
  const json = parseJson(decodeText(file.bytes))
  if (!json.ok) throw new Refusal('not JSON', json.line)
  const parsed = exportSchema.safeParse(json.value)
  if (!parsed.success) throw new Refusal('JSON, but no list of Zendesk articles')
  const entries = Array.isArray(parsed.data) ? parsed.data : parsed.data.articles
  const notRead: NotRead[] = []
  const leftOut: Record<string, number> = {}
  const refuse = (index: number, reason: string): readonly ImportedPage[] => {
    notRead.push({ path: file.path, reason: `article ${index + 1}: ${reason}`, isPart: true })
    return []
  }
  const pages = entries.flatMap((entry, index): readonly ImportedPage[] => {
    const article = articleSchema.safeParse(entry)
    if (!article.success) return refuse(index, 'no id and title')
    const {
      id,
      title,
      body,
      locale,
      html_url: address,
      draft,
      outdated,
      label_names: labels,
      edited_at,
      updated_at,
    } = article.data
    if (draft === true) return refuse(index, `a draft (${id})`)
    // It is read all the same: that its translation is older than the original is for the desk to judge.
    if (outdated === true) refuse(index, `called outdated by its authors (${id}), and imported`)
    const url = resolveHttps(address ?? '', undefined)
    const safe = toSafeHtml(fromHtml(body ?? '', { fragment: true }), url)
    for (const [what, count] of Object.entries(safe.leftOut)) leftOut[what] = (leftOut[what] ?? 0) + count
    const read = toPages(
      file,
      {
        title: title.trim(),
        url,
        locale: toLocale(locale),
        keywords: labels?.join(', '),
        modifiedOn: toDay(edited_at ?? updated_at),
      },
      safe.blocks,
      String(id),
    )
    return read.length === 0 || title.trim() === '' ? refuse(index, `no text and no address (${id})`) : read
  })
  if (
    entries.length > 0 &&
    pages.length === 0 &&
    notRead.length === entries.length &&
    notRead.every(({ reason }) => reason.includes('no id and title'))
  )
    throw new Refusal('JSON, but no list of Zendesk articles')
  return toReading(pages, leftOut, notRead)
}

/** `en-us` as BCP 47 writes it. */
function toLocale(locale: string | undefined): string | undefined {
  if (locale === undefined || !isLanguageTag(locale.toLowerCase())) return undefined
  return locale.toLowerCase().replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`)
}
