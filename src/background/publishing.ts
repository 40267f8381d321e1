import { parsePack, toPackText, type PackReading } from '../contract/pack.ts'
import { parseProposal, toProposalText } from '../contract/proposal.ts'
import type { publishingRequests } from '../contract/publishing.ts'
import { isSame } from '../core/authoring/pack-diff.ts'
import { judgeGoing, markOf, withAgreement, withoutAgreement } from '../core/publishing/proposal.ts'
import { judgeSignature } from '../core/publishing/release.ts'
import { withdrawItem } from '../core/publishing/to-release.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { keepSignature, readSignature } from '../platform/signatures.ts'
import { openPacks, putVersion } from './pack-versions.ts'
import { announcePack, readPack } from './packs.ts'

type PublishingHandlers = Handlers<typeof publishingRequests>
type Outcome = Awaited<ReturnType<PublishingHandlers['pack/publish']>>

/** Publishes a version over the one that its author saw; where another went out meanwhile, nothing is written. */
export const publishPack: PublishingHandlers['pack/publish'] = async ({ text, over }) => {
  const reading = readPack(text)
  if (!reading.ok) return { outcome: 'refused', reasons: [...reading.reasons] }
  const next = withoutAgreement(reading.value)
  return propose(next.id, (newest) => readOver(newest, next, over))
}

/** Adds a name to a proposal, and publishes it over the version that it was made over once enough have agreed. */
export const agree: PublishingHandlers['pack/agree'] = async ({ text, name }) => {
  const reading = parseProposal(text)
  if (!reading.ok) return { outcome: 'refused', reasons: [...reading.reasons] }
  const proposed = reading.value
  const mark = markOf(proposed)
  const before = await readSignature(mark)
  // Heard twice, it is the same word.
  if (before !== undefined && before !== name) return { outcome: 'unsigned', why: 'signed-already' }
  const newest = await withDatabase((database) => database.get('packs', proposed.id))
  const next = withAgreement(proposed, name)
  const isOut = newest !== undefined && isSame(newest, next)
  const why = judgeSignature(newest?.approval, proposed.release ?? {}, name)
  if (why !== undefined && !isOut) return { outcome: 'unsigned', why }
  const outcome = await replace(next.id, (over) => readOver(over, next, next.version - 1))
  if (outcome.outcome === 'published' || outcome.outcome === 'proposed') await keepSignature(mark, name)
  return outcome
}

/** Takes an item out of the version that is out, and out of the earlier ones that some are still shown. */
export const withdraw: PublishingHandlers['pack/withdraw'] = ({ packId, itemId, release }) =>
  propose(packId, (newest) => newest && parsePack(toPackText(withdrawItem(newest, itemId, release))))

type Make = (newest: Pack | undefined) => PackReading | undefined

function readOver(newest: Pack | undefined, next: Pack, over: number): PackReading | undefined {
  // Heard twice, it is out already, and is told of once more: the worker may have died before it was.
  const isOut = newest?.version === next.version && isSame(newest, next)
  return isOut || (newest?.version === over && next.version > over) ? { ok: true, value: next } : undefined
}

/** Replaces, or proposes to: then this profile has spoken, and others have to. */
async function propose(packId: string, make: Make): Promise<Outcome> {
  const outcome = await replace(packId, make)
  if (outcome.outcome !== 'proposed') return outcome
  const reading = parseProposal(outcome.text)
  if (reading.ok) await keepSignature(markOf(reading.value), reading.value.release?.by ?? '')
  return outcome
}

/** Puts in the place of the newest version what `make` reads over it, in one write; nothing where that is no pack, or others have to agree. */
async function replace(packId: string, make: Make): Promise<Outcome> {
  const { outcome, next, touched } = await withDatabase(
    async (database): Promise<{ outcome: Outcome; next?: Pack; touched?: readonly string[] }> => {
      const opened = openPacks(database)
      const newest = await opened.stores.packs.get(packId)
      const reading = make(newest)
      if (reading === undefined) return { outcome: { outcome: 'overtaken' } }
      if (!reading.ok) return { outcome: { outcome: 'refused', reasons: [...reading.reasons] } }
      const next = reading.value
      const going = judgeGoing(newest, next)
      if (going.may === 'not') return { outcome: { outcome: 'unsigned', why: going.why } }
      if (going.may === 'be-proposed')
        return { outcome: { outcome: 'proposed', text: toProposalText(next), missing: going.missing } }
      const touched = await putVersion(opened, next, Date.now())
      return { outcome: { outcome: 'published' }, next, touched }
    },
  )
  if (next !== undefined) await announcePack(next, touched)
  return outcome
}
