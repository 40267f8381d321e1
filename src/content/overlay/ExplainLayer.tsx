import type { JSX } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { judgeOnPage, type OnPage } from '../../core/delivery/judge-on-page.ts'
import { ExplainList } from '../../ui/ExplainList.tsx'
import { ExplainPanel } from '../../ui/ExplainPanel.tsx'
import type { ExplainActions, RowContext } from '../../ui/ExplainedRow.tsx'
import type { NamedKind } from '../../ui/gate-words.ts'
import type { Translate } from '../../ui/translate.ts'
import { createWording } from '../../ui/wording.ts'
import type { Candidate } from '../../core/anchor.ts'
import type { Sighting } from '../anchoring/anchor-watch.ts'
import { isCovered } from './covered.ts'
import type { LayerProps, LayerServices } from './layer.ts'
import { readTarget } from './stage.ts'
import { useExplanation, type Explanation } from './use-explanation.ts'

/** Why the items of this page are seen or not, when the person asked for it. */
export function ExplainLayer(props: LayerProps): JSX.Element | null {
  const { view, services } = props
  const { open } = view
  if (open.kind !== 'explain') return null
  return (
    <ExplainPanel key={open.id ?? ''} t={services.t} onClose={() => services.onOpen({ kind: 'nothing' })}>
      <Reasons {...props} only={open.id} />
    </ExplainPanel>
  )
}

function Reasons({
  view,
  onStage,
  hold,
  services,
  only,
}: LayerProps & { readonly only: string | undefined }): JSX.Element {
  const { explanation, sought } = useExplanation(view, services)
  const { t } = services
  const { resolutions } = view
  const find = useMemo(
    () =>
      (id: string): Sighting | undefined =>
        resolutions.get(id) ?? sought.get(id),
    [resolutions, sought],
  )
  // The page goes on finding things: what is told of them is read when a row is drawn or unfolded.
  const consider = (id: string): readonly Candidate<Element>[] =>
    listConsidered(resolutions.get(id), sought.get(id))
  const considerRef = useRef(consider)
  useLayoutEffect(() => {
    considerRef.current = consider
  })
  const actions = useMemo(() => createActions(services), [services])
  const seenIds = onStage.map(({ item }) => item.id).join('|')
  const seen = useMemo(() => new Set(seenIds.split('|')), [seenIds])
  const context = useMemo(
    () =>
      typeof explanation === 'string'
        ? undefined
        : createContext(explanation, { considerRef, actions, seen, t }),
    [explanation, actions, seen, t],
  )
  const keepUnchanged = useMemo(createKeeper, [])
  const items = useMemo(
    () =>
      typeof explanation === 'string'
        ? []
        : keepUnchanged(judgeHere(explanation, { cap: view.cap, find, seen, hold })),
    [explanation, view.cap, find, seen, hold, keepUnchanged],
  )
  if (context === undefined) {
    return <p role="status">{t(explanation === 'failed' ? 'problemUnreachable' : 'explainLoading')}</p>
  }
  return <ExplainList items={items} only={only} context={context} />
}

type Find = (id: string) => Sighting | undefined

/** As the stage judges when the list is closed. */
function judgeHere(
  { items }: Explanation,
  { cap, find, seen, hold }: Pick<OnPage, 'cap' | 'hold'> & { find: Find; seen: ReadonlySet<string> },
): ReturnType<typeof judgeOnPage<Explanation['items'][number]>> {
  const isSeen = (id: string): boolean => seen.has(id)
  return judgeOnPage(items, {
    ...{ cap, isSeen, hold },
    targetOf: (id) => readTarget(find(id), isSeen(id) ? undefined : isCovered),
  })
}

// A closer look knows the runner-up of what the page found at a glance.
function listConsidered(
  here: Sighting | undefined,
  closely: Sighting | undefined,
): readonly Candidate<Element>[] {
  if (here?.kind === 'found' && closely?.kind === 'found' && here.target === closely.target)
    return closely.candidates
  const told = here ?? closely
  return told !== undefined && 'candidates' in told ? (told.candidates ?? []) : []
}

type Judged = ReturnType<typeof judgeHere>[number]

/** Hands out the same object again for an item of which nothing changed, so that its row is not drawn again. */
function createKeeper(): (items: readonly Judged[]) => readonly Judged[] {
  const kept = new Map<string, { readonly item: Judged; readonly said: string }>()
  return (items) =>
    items.map((item) => {
      const said = JSON.stringify([item.title, item.gates])
      const known = kept.get(item.id)
      if (known?.said === said) return known.item
      kept.set(item.id, { item, said })
      return item
    })
}

function createContext(
  explanation: Explanation,
  {
    considerRef,
    actions,
    seen,
    t,
  }: {
    readonly considerRef: { readonly current: RowContext['candidatesOf'] }
    readonly actions: ExplainActions
    readonly seen: ReadonlySet<string>
    readonly t: Translate
  },
): RowContext {
  const { profile, choices, locale, browserLocale, timeZone } = explanation
  return {
    wording: {
      ...createWording({ t, browserLocale, timeZone, nowMs: Date.now() }),
      titleOf: createTitles(explanation),
    },
    ...{ locale, profile, choices, actions },
    isSeen: (id) => seen.has(id),
    candidatesOf: (id) => considerRef.current(id),
  }
}

function createTitles({ items, choices, milestones }: Explanation): RowContext['wording']['titleOf'] {
  const lists: Readonly<Record<NamedKind, readonly { readonly id: string; readonly title: string }[]>> = {
    role: choices.roles,
    team: choices.teams,
    site: choices.sites,
    region: choices.regions,
    milestone: milestones,
    item: items,
  }
  return (kind, id) => lists[kind].find((each) => each.id === id)?.title ?? id
}

function createActions({ askOwn, onPutAway, onStale }: LayerServices): ExplainActions {
  return {
    // What was put away is told anew with everything else.
    onNeverAgain: (id) => onPutAway(id, 'never-again', onStale),
    onBringBack: (id) => void askOwn('item/bring-back', { id }),
    onSetModes: (modes) => void askOwn('person/set-modes', modes),
    onDescribe: (part, value) => void askOwn('person/describe', { change: { [part]: value ?? null } }),
  }
}
