import Papa from 'papaparse'
import type { ImportedPage, NotRead, Reading } from '../core/importing/imported-page.ts'
import { isLanguageTag } from '../core/locale.ts'
import type { SafeMarkdown } from '../core/importing/safe-markdown.ts'
import { Refusal } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { fromHtml } from 'hast-util-from-html'
import { decodeText, resolveHttps, toDay, toPages, toReading } from './reader.ts'
import { toSafeHtml } from './read-html.ts'
import { toSafeText } from './read-markdown.ts'

// Columns by what they hold, the likelier name first: Salesforce Knowledge's own, then what people call them.
const columns = {
  id: ['knowledgearticleid', 'articlenumber', 'id', 'sys_id', 'number', 'key'],
  title: ['title', 'name', 'subject', 'short_description', 'titel', 'titre', 'question', 'question__c'],
  summary: ['summary', 'description', 'abstract', 'zusammenfassung', 'résumé'],
  text: [
    'body',
    'articlebody',
    'articlebody__c',
    'body__c',
    'content',
    'content__c',
    'details__c',
    'answer',
    'answer__c',
    'text',
    'html',
  ],
  url: ['url', 'link', 'href', 'address'],
  keywords: ['keywords', 'tags', 'labels', 'label_names', 'topics'],
  locale: ['language', 'locale', 'lang', 'masterlanguage'],
  modifiedOn: ['lastpublisheddate', 'lastmodifieddate', 'updated_at', 'updated', 'modified', 'date'],
  status: ['publishstatus', 'status', 'workflow_state'],
  isLatest: ['islatestversion'],
} as const
type Column = keyof typeof columns

/** Reads a table of articles, one a row: an export of Salesforce Knowledge, or any with a title and a text or an address. */
export function readCsv(file: SourceFile): Reading {
  const source = decodeText(file.bytes).replace(/^\ufeff/, '')
  const parsed = Papa.parse<string[]>(source, { skipEmptyLines: 'greedy' })
  const [head = [], ...rows] = parsed.data
  const places = findColumns(head)
  if (places.title === undefined)
    throw new Refusal(
      `no column is called title, name, subject or question: ${head.join(', ').slice(0, 200)}`,
      1,
    )
  if (places.text === undefined && places.url === undefined && findTexts(head).length === 0)
    throw new Refusal(`no column has a text or an address: ${head.join(', ').slice(0, 200)}`, 1)
  const notRead: NotRead[] = []
  const leftOut: Record<string, number> = {}
  const pages = rows.flatMap((row, index): readonly ImportedPage[] => {
    try {
      const read = readRow(file, row, places, findTexts(head))
      for (const [what, count] of Object.entries(read.leftOut)) leftOut[what] = (leftOut[what] ?? 0) + count
      return read.pages
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      notRead.push({
        path: file.path,
        line: index + 2,
        reason: `row ${index + 2}: ${error.message}`,
        isPart: true,
      })
      return []
    }
  })
  for (const { row, message, code } of parsed.errors.slice(0, 20))
    if (code !== 'UndetectableDelimiter')
      notRead.push({ path: file.path, line: (row ?? 0) + 1, reason: message, isPart: true })
  return toReading(pages, leftOut, notRead)
}

function readRow(
  file: SourceFile,
  row: readonly string[],
  places: Readonly<Partial<Record<Column, number>>>,
  textColumns: readonly number[],
): { readonly pages: readonly ImportedPage[]; readonly leftOut: SafeMarkdown['leftOut'] } {
  const cell = (column: Column): string =>
    (places[column] === undefined ? '' : (row[places[column]] ?? '')).trim()
  if (/^(?:draft|archived|obsolete|retired|entwurf)$/i.test(cell('status')))
    throw new Refusal(`its status is ${cell('status')}`)
  if (/^(?:false|0|no)$/i.test(cell('isLatest'))) throw new Refusal('not the latest version')
  const title = cell('title')
  if (title === '') throw new Refusal('no title')
  const url = cell('url') === '' ? undefined : resolveHttps(cell('url'), file.hints.baseUrl)
  const { blocks, leftOut } = toSafeCell(textColumns.map((column) => row[column] ?? '').join('\n\n'), url)
  const language = cell('locale').replace('_', '-')
  const pages = toPages(
    file,
    {
      title,
      url,
      summary: cell('summary'),
      keywords: cell('keywords').replaceAll(/[;|]/g, ', '),
      locale: isLanguageTag(language) ? language : undefined,
      modifiedOn: toDay(cell('modifiedOn')),
    },
    blocks,
    // Languages of one article share its id; without one, the title is what tells rows apart.
    cell('id') === '' ? title.slice(0, 120) : cell('id'),
  )
  if (pages.length === 0) throw new Refusal('neither a text nor an https address')
  return { pages, leftOut }
}

/** A cell's text: HTML where it has tags, or else Markdown, of which plain text is a part. */
function toSafeCell(text: string, url: string | undefined): SafeMarkdown {
  return /<(?:p|div|ul|ol|br|h[1-6]|table|span|strong|b|a)\b[^>]*>/i.test(text)
    ? toSafeHtml(fromHtml(text, { fragment: true }), url)
    : toSafeText(text, false, url)
}

function findColumns(head: readonly string[]): Readonly<Partial<Record<Column, number>>> {
  const names = head.map((name) => name.trim().toLowerCase().replaceAll(' ', ''))
  const found: Partial<Record<Column, number>> = {}
  for (const [column, known] of Object.entries(columns)) {
    const place = known.map((name) => names.indexOf(name)).find((index) => index >= 0)
    if (place !== undefined && isColumn(column)) found[column] = place
  }
  return found
}

function isColumn(name: string): name is Column {
  return name in columns
}

/** The columns of the text: the known one, or all of an article type's own fields, which end in `__c`. */
function findTexts(head: readonly string[]): readonly number[] {
  const { text, title } = findColumns(head)
  if (text !== undefined) return [text]
  return head.flatMap((name, index) => (/__c$/i.test(name.trim()) && index !== title ? [index] : []))
}
