import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { v7 as createUuid } from 'uuid'
import { redactSeenNames } from '../../core/redaction/redact-seen-names.ts'
import { AskPanel, type AskActions } from '../../ui/AskPanel.tsx'
import type { AgainResource } from '../../ui/AskPanelLists.tsx'
import type { AskedAs } from '../../ui/use-asker.ts'
import type { Suggestion } from '../../core/search/suggestion.ts'
import type { ListedWalkthrough } from '../../ui/WalkthroughList.tsx'
import type { LayerProps, LayerServices } from './layer.ts'
import type { ShownItem } from './overlay.ts'
import { readCrmBuild } from './read-crm-build.ts'
import { loadPicture } from '../picture/load-picture.ts'
import { readSeenOnPage } from './seen-on-page.ts'
import { useShowWhere, type ShowWhere } from './use-show-where.ts'
import { WalkthroughChoice } from './walkthrough/WalkthroughChoice.tsx'

/** The ask panel. Closed and opened again it still shows what it showed. */
export function AskLayer(props: LayerProps): JSX.Element | null {
  const { view, onStage, walk, services } = props
  const [wasAsked, setWasAsked] = useState(false)
  const isAsking = view.open.kind === 'panel'
  if (isAsking && !wasAsked) setWasAsked(true)
  const ids = useMemo(createQuestionIds, [])
  const { showing, showWhere } = useShowWhere(props, isAsking)
  const seenIds = onStage.map(({ item }) => item.id).join(' ')
  const { page, items } = view
  const actions = useMemo(
    () => createActions({ page, items }, new Set(seenIds.split(' ')), services, ids, showWhere),
    [page, items, seenIds, services, ids, showWhere],
  )
  const { askedAs, lists } = useOwn(isAsking, view, services)
  if (!isAsking && !wasAsked) return null
  return (
    <AskPanel
      isOpen={isAsking}
      shown={lists === undefined ? [] : onStage.flatMap(({ item }) => (canBeOpened(item) ? [item] : []))}
      again={lists?.again}
      showing={showing}
      askedAs={askedAs}
      locale={view.locale}
      look={view.look}
      t={services.t}
      actions={actions}
    >
      {lists === undefined ? null : (
        <WalkthroughChoice {...{ view, walk, services }} walkthroughs={lists.walkthroughs} />
      )}
    </AskPanel>
  )
}

/** True for what has a box that can be asked for. A pin stands under what answered before, and a celebration is soon over. */
function canBeOpened({ kind }: ShownItem): boolean {
  return kind !== 'pin' && kind !== 'celebration' && kind !== 'field-hint'
}

/** What the panel shows of the person's own. */
interface Own {
  /** As it was last known. */
  readonly askedAs: AskedAs | undefined
  /** Undefined until all of them were read, so that none comes above another one that is about to be pressed. */
  readonly lists:
    | { readonly again: readonly AgainResource[]; readonly walkthroughs: readonly ListedWalkthrough[] }
    | undefined
}

/** Read anew each time that the panel opens: what was finished in another tab is finished here. */
function useOwn(
  isAsking: boolean,
  { page, running }: LayerProps['view'],
  { ask, askDesk }: LayerServices,
): Own {
  const [askedAs, setAskedAs] = useState<AskedAs>()
  const [lists, setLists] = useState<Own['lists']>()
  useEffect(() => {
    if (!isAsking) return undefined
    let isWanted = true
    const read = async (): Promise<void> => {
      const [asker, again, walkthroughs] = await Promise.all([
        askDesk('asker/read', {}),
        askDesk('resources/again', { page }),
        ask('walkthrough/list', { page }),
      ])
      if (!isWanted) return
      if (asker.ok) setAskedAs(asker.value)
      setLists({
        again: again.ok ? again.value.resources : [],
        walkthroughs: walkthroughs.ok ? walkthroughs.value.walkthroughs : [],
      })
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [isAsking, page, running?.counter, ask, askDesk])
  // Of the last time that it was open.
  if (!isAsking && lists !== undefined) setLists(undefined)
  return { askedAs, lists }
}

/** Ids for questions: a question that is sent again because its answer was lost keeps the id that it has. */
interface QuestionIds {
  take(text: string): string
  /** The question was answered; the same words are a new question from now on. */
  settle(): void
}

function createQuestionIds(): QuestionIds {
  let pending: { readonly text: string; readonly id: string } | undefined
  return {
    take(text) {
      if (pending?.text !== text) pending = { text, id: createUuid() }
      return pending.id
    },
    settle() {
      pending = undefined
    },
  }
}

function createActions(
  { page, items }: Pick<LayerProps['view'], 'page' | 'items'>,
  seen: ReadonlySet<string>,
  { askDesk, walker, onOpen, send }: LayerServices,
  ids: QuestionIds,
  showWhere: ShowWhere['showWhere'],
): AskActions {
  // Here and nowhere else: the names that the page shows never leave it.
  const withoutNames = (text: string): string => redactSeenNames(text, readSeenOnPage(document)).text
  // A tip is worth suggesting where it can be pointed at; a walkthrough where this person may have it.
  const isForThem = (suggestion: Suggestion): boolean => {
    if (suggestion.kind === 'resource' || suggestion.kind === 'earlier') return true
    return suggestion.kind === 'walkthrough'
      ? items.some(({ id }) => id === suggestion.id)
      : seen.has(suggestion.id)
  }
  return {
    async onSuggest(text) {
      const answer = await askDesk('resources/suggest', { text: withoutNames(text), page })
      if (!answer.ok) return undefined
      return { ...answer.value, suggestions: answer.value.suggestions.filter(isForThem) }
    },
    onTakePicture: () => loadPicture(send),
    async onAsk({ text, kind, asker, picture, picked }) {
      const id = ids.take(text)
      const crmBuild = readCrmBuild(document, page.product)
      const said = { id, askedAtMs: Date.now(), text: withoutNames(text), page }
      const answer = await askDesk('question/ask', { ...said, crmBuild, kind, asker, picture, picked })
      if (!answer.ok) return { stored: false, reason: 'unreachable' }
      if (!answer.value.stored) return answer.value
      ids.settle()
      return { ...answer.value, id, kind }
    },
    onOpenResource: (id, resourceId) => void askDesk('question/open', { id, resourceId }),
    onShowWhere: (id, resourceId) => void showWhere(id, resourceId),
    onLeave: (id, resourceId) => void askDesk('question/leave', { id, resourceId }),
    async onDecline(id, resourceId) {
      const answer = await askDesk('question/decline', { id, resourceId })
      return answer.ok && answer.value.stored
    },
    async onOutcome(id, outcome, resourceId) {
      const answer = await askDesk('question/close', { id, outcome, resourceId })
      return answer.ok && answer.value.stored
    },
    onShowItem: (id) => onOpen({ kind: 'card', id }),
    async onStartWalkthrough(id) {
      if (await walker.begin(id)) onOpen({ kind: 'step' })
    },
    onExplain: () => onOpen({ kind: 'explain' }),
    onClose: () => onOpen({ kind: 'nothing' }),
  }
}
