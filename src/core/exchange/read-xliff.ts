import { SaxesParser, type SaxesTagNS } from 'saxes'
import { isLanguageTag } from '../locale.ts'
import { isAllowedSize, tooLargeFile, type FileReading } from './file-reading.ts'
import { translationStates, type Refused, type Translation, type TranslationEntry } from './translation.ts'
import { xliffNamespace } from './write-xliff.ts'

/** Why a file is not read, thrown inside this file only. */
class Refusal extends Error {
  readonly line: number
  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}

/**
 * Reads XLIFF 2.0. What is no well-formed XML, has a document type, or is not XLIFF 2 is refused whole, with its line.
 * A unit that holds what a pack's text cannot (placeholders, markup) is refused alone. Annotations are read past. Where a
 * tool leaves all states away, what has a translation is translated.
 */
export function readXliff(text: string): FileReading<Translation> {
  if (!isAllowedSize(text.length)) return { ok: false, refused: [tooLargeFile(text.length)] }
  const reader = new XliffReader()
  try {
    reader.read(text)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refused: [{ line: error.line, reason: error.message }] }
    throw error
  }
  const { from, to, entries, refused } = reader
  if (to === '')
    return { ok: false, refused: [{ line: 1, reason: 'no trgLang: into which language is it translated?' }] }
  return { ok: true, value: { from, to, entries }, refused }
}

interface OpenUnit {
  readonly id: string
  readonly line: number
  source: string
  target: string | undefined
  state: TranslationEntry['state'] | undefined
  /** Of the segment, or of what stands between two, that is open. */
  part: { source: string; target: string | undefined }
  /** There is a segment that nobody has translated. */
  isPartMissing: boolean
  readonly notes: string[]
  fault: string | undefined
}

// Inside of source and target: these say something about the text and are none of it.
const annotations: ReadonlySet<string> = new Set(['mrk', 'sm', 'em'])
const depthAtMost = 40

/** Goes through one file from its beginning to its end. */
class XliffReader {
  from = ''
  to = ''
  readonly entries: TranslationEntry[] = []
  readonly refused: Refused[] = []
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #open: string[] = []
  readonly #seen = new Set<string>()
  #unit: OpenUnit | undefined

  read(text: string): void {
    const parser = this.#parser
    parser.on('error', ({ message }) => this.#refuse(message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')))
    parser.on('doctype', () => this.#refuse('a document type (<!DOCTYPE>) is not taken'))
    parser.on('opentag', (tag) => this.#enter(tag))
    parser.on('closetag', (tag) => this.#leave(tag))
    parser.on('text', (part) => this.#take(part))
    parser.on('cdata', (part) => this.#take(part))
    parser.write(text).close()
  }

  #enter(tag: SaxesTagNS): void {
    const name = tag.uri === xliffNamespace ? tag.local : `{${tag.uri}}${tag.local}`
    if (this.#open.length >= depthAtMost) this.#refuse('nested too deeply')
    if (this.#open.length === 0) this.#enterRoot(tag, name)
    const inText = this.#textKind() !== undefined
    this.#open.push(name)
    if (inText) this.#enterInline(tag, name)
    else if (name === 'unit') this.#enterUnit(tag)
    else if (name === 'segment' && this.#unit !== undefined) this.#enterSegment(this.#unit, tag)
    else if (name === 'note' && this.#unit !== undefined) this.#unit.notes.push('')
    else if (name === 'ignorable' && this.#unit !== undefined) this.#unit.part = emptyPart()
    else if (name === 'target' && this.#textKind() === 'target' && this.#unit !== undefined)
      this.#enterTarget(this.#unit, tag)
  }

  #enterRoot(tag: SaxesTagNS, name: string): void {
    if (name !== 'xliff')
      this.#refuse(
        tag.local === 'xliff'
          ? `not XLIFF 2.0, but ${tag.uri || 'without a namespace'}`
          : `not XLIFF, but <${tag.name}>`,
      )
    const version = attribute(tag, 'version')
    if (version !== '2.0' && version !== '2.1')
      this.#refuse(`XLIFF ${version ?? 'without a version'}, not 2.0`)
    this.from = this.#requireLanguage(attribute(tag, 'srcLang'), 'srcLang')
    this.to = this.#requireLanguage(attribute(tag, 'trgLang'), 'trgLang')
  }

  #requireLanguage(value: string | undefined, name: string): string {
    if (value === undefined || !isLanguageTag(value))
      this.#refuse(`${name} is ${value === undefined ? 'missing' : 'no language tag'}`)
    return value
  }

  #enterUnit(tag: SaxesTagNS): void {
    const id = attribute(tag, 'id') ?? ''
    if (this.#seen.has(id)) this.#refuse(`the unit ${JSON.stringify(id)} stands here a second time`)
    this.#seen.add(id)
    this.#unit = {
      id,
      line: this.#parser.line,
      source: '',
      target: undefined,
      state: undefined,
      part: emptyPart(),
      isPartMissing: false,
      notes: [],
      fault: id === '' ? 'a unit without an id' : undefined,
    }
  }

  #enterSegment(unit: OpenUnit, tag: SaxesTagNS): void {
    unit.part = emptyPart()
    const given = attribute(tag, 'state')
    if (given === undefined) return
    const state = translationStates.find((known) => known === given)
    if (state === undefined) {
      unit.fault ??= `${JSON.stringify(unit.id)}: no state is called ${JSON.stringify(given)}`
      return
    }
    // A text is as far as the least of its segments.
    const isLess =
      unit.state === undefined || translationStates.indexOf(state) < translationStates.indexOf(unit.state)
    if (isLess) unit.state = state
  }

  #enterTarget(unit: OpenUnit, tag: SaxesTagNS): void {
    unit.part.target ??= ''
    if (attribute(tag, 'order') !== undefined)
      unit.fault ??= `${JSON.stringify(unit.id)}: segments in another order are not taken`
  }

  #enterInline(tag: SaxesTagNS, name: string): void {
    if (name === 'cp') this.#take(this.#readCharacter(tag))
    else if (!annotations.has(name) && this.#unit !== undefined)
      this.#unit.fault ??= `${JSON.stringify(this.#unit.id)}: <${tag.name}> is not taken: a text has no codes`
  }

  #readCharacter(tag: SaxesTagNS): string {
    const hex = attribute(tag, 'hex') ?? ''
    const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN
    if (!(code <= 0x10ffff)) this.#refuse(`<cp hex=${JSON.stringify(hex)}> is no character`)
    return String.fromCodePoint(code)
  }

  #leave(tag: SaxesTagNS): void {
    const name = this.#open.pop()
    if (this.#unit === undefined) return
    if (name === 'segment' || name === 'ignorable') leavePart(this.#unit, name)
    if (tag.local === 'unit' && !this.#open.includes('unit')) this.#leaveUnit(this.#unit)
  }

  #leaveUnit(unit: OpenUnit): void {
    const { id, line, source, state, notes } = unit
    const isHalf = unit.isPartMissing && unit.target !== undefined && unit.target.trim() !== ''
    // Tools write an empty target where there is none.
    const target = unit.target === '' || unit.isPartMissing ? undefined : unit.target
    const fault =
      unit.fault ?? (isHalf ? `${JSON.stringify(id)}: a segment of it is not translated` : undefined)
    this.#unit = undefined
    if (fault === undefined)
      this.entries.push({
        id,
        source,
        target,
        state: state ?? (target === undefined ? 'initial' : 'translated'),
        notes,
        line,
      })
    else this.refused.push({ line, reason: fault })
  }

  #take(part: string): void {
    const unit = this.#unit
    if (unit === undefined) return
    const kind = this.#textKind()
    if (kind === 'source') unit.part.source += part
    else if (kind === 'target') unit.part.target = (unit.part.target ?? '') + part
    else if (this.#open.at(-1) === 'note') unit.notes.push((unit.notes.pop() ?? '') + part)
  }

  /** Whether a source or a target is open, of a segment or of what stands between two; not of what a tool proposes. */
  #textKind(): 'source' | 'target' | undefined {
    const at = this.#open.findIndex((name) => name === 'segment' || name === 'ignorable')
    const name = at === -1 ? undefined : this.#open[at + 1]
    return name === 'source' || name === 'target' ? name : undefined
  }

  #refuse(reason: string): never {
    throw new Refusal(this.#parser.line, reason)
  }
}

function emptyPart(): OpenUnit['part'] {
  return { source: '', target: undefined }
}

/** Puts a segment behind those before it; what stands between two, as a space, is the same in both languages unless it says otherwise. */
function leavePart(unit: OpenUnit, kind: 'segment' | 'ignorable'): void {
  const { source, target } = unit.part
  unit.source += source
  const said = kind === 'ignorable' ? (target ?? source) : target
  if (said === undefined || (said === '' && source !== '')) unit.isPartMissing = true
  if (said !== undefined) unit.target = (unit.target ?? '') + said
  unit.part = emptyPart()
}

function attribute(tag: SaxesTagNS, name: string): string | undefined {
  return Object.hasOwn(tag.attributes, name) ? tag.attributes[name]?.value : undefined
}
