import type { Translation, TranslationEntry } from './translation.ts'

/** The namespace of XLIFF 2.0, which its files must name. */
export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0'

/**
 * A translation as XLIFF 2.0: one unit of one segment for each text. `original` names the pack. Line breaks stay as they
 * are; a character that XML does not know is written as `<cp/>`, the standard's own way.
 */
export function writeXliff({ from, to, entries }: Translation, original: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${xliffNamespace}" version="2.0" srcLang="${from}" trgLang="${to}" xml:space="preserve">`,
    `<file id="pack" original="${escapeXml(original)}">`,
    ...entries.map(toUnit),
    '</file>',
    '</xliff>',
    '',
  ].join('\n')
}

function toUnit({ id, source, target, state, notes }: TranslationEntry): string {
  const listed = notes.map((note) => `<note>${escapeXml(note)}</note>`).join('')
  return [
    `<unit id="${escapeXml(id)}">`,
    notes.length === 0 ? '' : `<notes>${listed}</notes>`,
    `<segment state="${state}">`,
    `<source>${toContent(source)}</source>`,
    target === undefined ? '' : `<target>${toContent(target)}</target>`,
    '</segment></unit>',
  ].join('')
}

// What XML 1.0 takes, section 2.2; of surrogates the pairs alone.
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function toContent(text: string): string {
  return text
    .replaceAll(/[&<>]|\r/g, (sign) => entities[sign] ?? '')
    .replaceAll(notXml, (sign) => `<cp hex="${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}"/>`)
}

// A note and an attribute have no `<cp/>`.
function escapeXml(text: string): string {
  return text.replaceAll(notXml, '\u{FFFD}').replaceAll(/[&<>"\r]/g, (sign) => entities[sign] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}
