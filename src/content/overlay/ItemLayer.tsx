import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { Beacon } from '../../ui/Beacon.tsx'
import { Card } from '../../ui/Card.tsx'
import { isCovered } from './covered.ts'
import type { LayerProps } from './layer.ts'
import type { ShownTip } from './overlay.ts'
import { Placed } from './Placed.tsx'
import type { OnStage } from './stage.ts'

/** The marks and boxes of the items that are on stage. */
export function ItemLayer({ view, onStage, services }: LayerProps): JSX.Element {
  return (
    <>
      {onStage.map((shown) =>
        isBeaconOnElement(shown) ? (
          <TipView
            key={shown.item.id}
            tip={shown.item}
            target={shown.target}
            view={view}
            services={services}
          />
        ) : null,
      )}
    </>
  )
}

type OnElement = Extract<OnStage<ShownTip>, { place: 'element' }>

function isBeaconOnElement(shown: OnStage): shown is OnElement {
  return shown.item.kind === 'tip' && shown.place === 'element'
}

function TipView({
  tip,
  target,
  view,
  services: { onOpen, t },
}: {
  readonly tip: ShownTip
  readonly target: Element
  readonly view: LayerProps['view']
  readonly services: LayerProps['services']
}): JSX.Element {
  const isOpen = view.open.kind === 'card' && view.open.id === tip.id
  const close = (): void => onOpen({ kind: 'nothing' })
  // Chosen from the panel, its element may be far down the page: a card nobody sees would still take the focus.
  useLayoutEffect(() => {
    if (!isOpen) return
    const { top, bottom } = target.getBoundingClientRect()
    if (top < 0 || bottom > window.innerHeight || isCovered(target))
      target.scrollIntoView({ block: 'center' })
  }, [isOpen, target])
  return (
    <>
      <Placed target={target} side="top-end" gap={2}>
        <Beacon
          title={tip.title}
          expanded={isOpen}
          t={t}
          onPress={() => onOpen(isOpen ? { kind: 'nothing' } : { kind: 'card', id: tip.id })}
        />
      </Placed>
      {isOpen ? (
        <Placed target={target} side="bottom" gap={12} hasArrow>
          <Card
            tip={tip}
            locale={view.locale}
            t={t}
            onExplain={() => onOpen({ kind: 'explain', id: tip.id })}
            onClose={close}
          />
        </Placed>
      ) : null}
    </>
  )
}
