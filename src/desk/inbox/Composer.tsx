import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Draft } from '../../core/desk/draft.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedResource, WrittenResource } from '../desk-source.ts'
import type { DeskServices } from '../services.ts'
import type { Deeds } from '../use-deeds.ts'
import type { DeskRest } from '../use-desk-content.ts'
import { findPack, findResource, mendingDraft, newDraft, type Composing } from './composing.ts'
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
  const point = ({ packId, resourceId, title }: ListedResource): void => {
    void deeds.perform({ kind: 'point', resource: { packId, resourceId, title } }, targets)
    onDone()
  }
  switch (composing) {
    case 'point':
      return <PointAt label="pointLabel" entry={entry} library={rest.library} w={w} onChoose={point} />
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
  const [mended, setMended] = useState(() => (isMending ? findResource(entry, rest.library) : undefined))
  const written = useWritten(services.source, mended)
  const [id] = useState(services.createId)
  const [begun, setBegun] = useState(() =>
    isMending && mended === undefined ? undefined : beginDraft(id, mended, targets, rest, services),
  )
  const mend = (resource: ListedResource): void => {
    setMended(resource)
    setBegun(beginDraft(id, resource, targets, rest, services))
  }
  if (isMending && mended === undefined)
    return <PointAt label="mendLabel" entry={entry} library={rest.library} w={w} onChoose={mend} />
  const fresh =
    mended === undefined || written === undefined
      ? undefined
      : mendingDraft(id, targets, mended, written, services.now())
  const draft = begun ?? fresh
  if (draft === undefined) return <p role="status">{w.t(isMending ? 'reading' : 'draftNoPack')}</p>
  const deed =
    mended === undefined
      ? ({ kind: 'draft', draftId: draft.id } as const)
      : ({
          kind: 'mend',
          resource: { packId: mended.packId, resourceId: mended.resourceId, title: mended.title },
        } as const)
  const stamp = (written: Draft): Draft => ({ ...written, changedAtMs: services.now() })
  return (
    <DraftEditor
      draft={draft}
      entry={entry}
      packTitle={rest.library.packs.find(({ id }) => id === draft.packId)?.title ?? draft.packId}
      tips={rest.library.tips.filter(({ packId }) => packId === draft.packId)}
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
      onDiscard={() => {
        void services.source.discardDraft(draft.id)
        onDone()
      }}
      onWritten={(written) => void services.source.saveDraft(stamp(written))}
    />
  )
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
  { drafts, library }: DeskRest,
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
