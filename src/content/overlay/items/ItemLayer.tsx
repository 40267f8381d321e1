import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { plainText } from '../../../core/rich-text.ts'
import { uiDirection } from '../../../ui/direction.ts'
import type { LayerProps } from '../layer.ts'
import type { OnStage } from '../stage.ts'
import { corners, Edge } from './Edge.tsx'
import { FieldHintView } from './FieldHintView.tsx'
import { PinView } from './PinView.tsx'
import { PointerBox, PointerView } from './PointerView.tsx'
import { isCentral, PageItemView } from './PageItemView.tsx'
import { DockedCard, PointedCard, type PointingItem } from './PointedCard.tsx'
import { TooltipView } from './TooltipView.tsx'
import { useInView } from './use-in-view.ts'

/** The items that are on stage: pointers and boxes beside elements, what is docked, and what is of the whole page. */
export function ItemLayer({ view, onStage, services }: LayerProps): JSX.Element {
  const pointing = onStage.find(isPointing)
  const isInView = useInView(pointing?.target)
  const parts = onStage.map((shown) => sort(shown, shown === pointing && !isInView))
  const draw = (part: Part): JSX.Element[] =>
    onStage.flatMap((shown, index) =>
      parts[index] === part
        ? [<ItemView key={shown.item.id} shown={shown} part={part} view={view} services={services} />]
        : [],
    )
  useAnnouncement(onStage, services.say)
  const dir = uiDirection(services.t)
  const page = JSON.stringify(view.page)
  const [banners, docked, central] = [draw('banner'), draw('docked'), draw('centre')]
  return (
    <>
      {draw('element')}
      {banners.length === 0 ? null : (
        <Edge places={['top', 'bottom']} page={page} dir={dir}>
          {banners}
        </Edge>
      )}
      {docked.length === 0 ? null : (
        <Edge places={corners} page={page} dir={dir}>
          {docked}
        </Edge>
      )}
      {central.length === 0 ? null : (
        <Edge places={['centre', ...corners]} dir={dir}>
          {central}
        </Edge>
      )}
    </>
  )
}

/** Where something is drawn. */
type Part = 'element' | 'banner' | 'docked' | 'centre'

type Pointing = Extract<OnStage<PointingItem>, { place: 'element' }>

function isPointing(shown: OnStage): shown is Pointing {
  const { item, place } = shown
  return (
    place === 'element' && (item.kind === 'highlight' || (item.kind === 'tip' && item.shownAs === 'card'))
  )
}

function sort({ item, place }: OnStage, isOutOfView: boolean): Part {
  if (place === 'element') return isOutOfView ? 'docked' : 'element'
  if (place === 'page' && isCentral(item)) return 'centre'
  return item.kind === 'announcement' && item.shownAs === 'banner' ? 'banner' : 'docked'
}

function ItemView({
  shown,
  part,
  view,
  services,
}: Pick<LayerProps, 'view' | 'services'> & {
  readonly shown: OnStage
  readonly part: Part
}): JSX.Element | null {
  const { item } = shown
  const target = shown.place === 'element' ? shown.target : undefined
  const props = { view, services }
  switch (item.kind) {
    case 'tip':
    case 'highlight':
      if (part === 'docked' || target === undefined) return <DockedCard {...{ ...props, item, target }} />
      if (item.kind === 'highlight' || item.shownAs === 'card')
        return <PointedCard {...{ ...props, item, target }} />
      return item.shownAs === 'tooltip' ? (
        <TooltipView {...{ ...props, item, target }} />
      ) : (
        <PointerView {...{ ...props, item, target }} />
      )
    case 'glossary-mark':
      return target === undefined ? (
        <PointerBox {...{ ...props, item }} />
      ) : (
        <PointerView {...{ ...props, item, target }} />
      )
    case 'pin':
      return target === undefined ? null : <PinView {...{ ...props, item, target }} />
    case 'field-hint':
      // Without its field it has nothing to say.
      return target === undefined ? null : <FieldHintView {...{ ...props, item, target }} />
    case 'announcement':
    case 'checklist':
    case 'parallel-run-notice':
    case 'celebration':
    case 'welcome':
    case 'walkthrough':
      return <PageItemView {...{ ...props, item }} />
  }
}

/** What comes unasked is said politely, once, to those who listen. */
function useAnnouncement(onStage: readonly OnStage[], say: (words: string) => void): void {
  const latest = onStage.findLast(({ item, place }) => item.isUnasked || place === 'docked')?.item
  const words = latest === undefined ? undefined : `${latest.title}. ${plainText(latest.text)}`
  useEffect(() => {
    if (words !== undefined) say(words)
  }, [words, say])
}
