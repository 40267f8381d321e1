import { parseMarkdown } from '../markdown.ts'
import { plainText } from '../rich-text.ts'

/**
 * Words from outside as Markdown that says just these words: as they are where that is what they say, else with each sign
 * escaped that could mean something. Markup and script become text; runs of blanks and line breaks become one blank.
 */
export function toPlainMarkdown(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  const parsed = parseMarkdown(line)
  const isPlain =
    parsed.ok &&
    parsed.value.length === 1 &&
    parsed.value[0]?.kind === 'paragraph' &&
    parsed.value[0].content.every(({ kind }) => kind === 'text') &&
    plainText(parsed.value) === line
  return isPlain ? line : line.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')
}
