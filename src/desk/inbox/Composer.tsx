import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Draft } from '../../core/desk/draft.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { Deed } from '../../core/desk/handling.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedItem, ListedResource, WrittenResource } from '../desk-source.ts'
import type { DeskServices } from '../services.ts'
import type { Deeds } from '../use-deeds.ts'
import type { DeskRest } from '../use-desk-content.ts'
import {
  findAnswering,
  findPack,
  findResource,
  findWish,
  mendingDraft,
  newDraft,
  toPointing,
  type Composing,
} from './composing.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { PlanFor } from './PlanFor.tsx'
import { PointAt } from './PointAt.tsx'

/** Where an answer is composed: a resource that is pointed at, mended or created, or a date; there is no box for plain words. */
export function Composer({
  composing,
  targets,
  rest,
  deeds,
  services,
  w,
  onDone,
}: {
  readonly composing: NonNullable<Composing>
  readonly targets: readonly [Entry, ...Entry[]]
  readonly rest: DeskRest
  readonly deeds: Deeds
  readonly services: DeskServices
  readonly w: Wording
  /** Goes back to the list. */
  readonly onDone: () => void
}): JSX.Element {
  const [entry] = targets
  const { packs } = rest.library
  const point = (chosen: ListedResource | ListedItem): void => {
    void deeds.perform(toPointing(chosen), targets)
    onDone()
  }
  switch (composing) {
    case 'point':
      return (
        <PointAt
          label="pointLabel"
          choices={findAnswering(entry, rest.library)}
          onChoose={point}
          {...{ entry, packs, w }}
        />
      )
    case 'plan':
      return (
        <PlanFor
          w={w}
          onPlan={(plan) => {
            void deeds.perform({ kind: 'plan', plan }, targets)
            onDone()
          }}
        />
      )
    case 'mend':
    case 'create':
      return (
        <Drafting
          key={`${composing}/${entry.question.id}`}
          isMending={composing === 'mend'}
          {...{ targets, rest, deeds, services, w, onDone }}
        />
      )
  }
}

function Drafting({
  isMending,
  targets,
  rest,
  deeds,
  services,
  w,
  onDone,
}: {
  readonly isMending: boolean
  readonly targets: readonly [Entry, ...Entry[]]
  readonly rest: DeskRest
  readonly deeds: Deeds
  readonly services: DeskServices
  readonly w: Wording
  readonly onDone: () => void
}): JSX.Element {
  const [entry] = targets
  const { library } = rest
  const { packs, resources } = library
  const [mended, setMended] = useState(() => (isMending ? findResource(entry, library) : undefined))
  const written = useWritten(services.source, mended)
  const known = { library, drafts: [...deeds.listNoted(), ...rest.drafts] }
  const [id] = useState(services.createId)
  const [begun, setBegun] = useState(() =>
    isMending && mended === undefined ? undefined : beginDraft(id, mended, targets, known, services),
  )
  const mend = (resource: ListedResource): void => {
    setMended(resource)
    setBegun(beginDraft(id, resource, targets, known, services))
  }
  if (isMending && mended === undefined)
    return <PointAt label="mendLabel" choices={resources} onChoose={mend} {...{ entry, packs, w }} />
  const fresh =
    mended === undefined || written === undefined
      ? undefined
      : mendingDraft(id, targets, mended, written, services.now())
  const draft = begun ?? fresh
  if (draft === undefined) return <p role="status">{w.t(isMending ? 'reading' : 'draftNoPack')}</p>
  const deed = toDrafting(draft, mended)
  const stamp = (written: Draft): Draft => ({ ...written, changedAtMs: services.now() })
  return (
    <DraftEditor
      draft={draft}
      entry={entry}
      packTitle={packs.find(({ id }) => id === draft.packId)?.title ?? draft.packId}
      tips={library.items.filter(({ kind, packId }) => kind === 'tip' && packId === draft.packId)}
      w={w}
      onKeep={async (written) => {
        const isKept = await deeds.keepDraft(stamp(written), deed, targets)
        if (isKept) onDone()
        return isKept
      }}
      onPublish={async (written) => {
        const publication = await deeds.publish(stamp(written))
        if (publication.published) onDone()
        return publication
      }}
      onTip={
        isMending
          ? undefined
          : (written) => {
              void wishInstead(stamp(written), targets, { rest, deeds, services })
              onDone()
            }
      }
      onDiscard={() => {
        deeds.discardDraft(draft.id)
        onDone()
      }}
      onWritten={(written) => deeds.noteDraft(stamp(written))}
      onLeft={(written) => void deeds.leaveDraft(stamp(written))}
    />
  )
}

function toDrafting({ id }: Draft, mended: ListedResource | undefined): Deed {
  if (mended === undefined) return { kind: 'draft', draftId: id }
  const { packId, resourceId, title } = mended
  return { kind: 'mend', resource: { packId, resourceId, title } }
}

/** A tip is wished for with what was written, in the place of the help page: which stays until the wish is kept. */
async function wishInstead(
  draft: Draft,
  targets: readonly [Entry, ...Entry[]],
  {
    rest,
    deeds,
    services,
  }: { readonly rest: DeskRest; readonly deeds: Deeds; readonly services: DeskServices },
): Promise<void> {
  const { id, title, text } = draft
  const wish = findWish(targets, rest, services.createId(), services.now())
  deeds.noteDraft(draft)
  if (wish !== undefined && (await deeds.wishFor({ ...wish, title, text }, targets))) deeds.discardDraft(id)
}

/** The text of a resource, once it was read. */
function useWritten(
  source: DeskServices['source'],
  resource: ListedResource | undefined,
): WrittenResource | undefined {
  const [written, setWritten] = useState<WrittenResource>()
  useEffect(() => {
    if (resource === undefined) return
    let isWanted = true
    const read = async (): Promise<void> => {
      const found = await source.readResource(resource.packId, resource.resourceId)
      if (isWanted) setWritten(found)
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [source, resource])
  return written
}

/** The draft that was begun for the question, with all that are chosen now; else a new one, where nothing is mended. */
function beginDraft(
  id: string,
  mended: ListedResource | undefined,
  targets: readonly [Entry, ...Entry[]],
  { drafts, library }: Pick<DeskRest, 'drafts' | 'library'>,
  { now }: DeskServices,
): Draft | undefined {
  const [entry] = targets
  const begun = drafts.find(
    ({ mends, questions }) =>
      mends === mended?.resourceId && targets.some(({ question }) => questions.includes(question.id)),
  )
  if (begun !== undefined) {
    const questions = new Set([...begun.questions, ...targets.map(({ question }) => question.id)])
    return { ...begun, questions: [...questions] }
  }
  const pack = mended === undefined ? findPack(entry, library) : undefined
  return pack === undefined ? undefined : newDraft(id, targets, pack, now())
}
