import type { JSX } from 'preact'
import { Card } from '../../../ui/Card.tsx'
import type { ShownItem } from '../overlay.ts'
import { Placed } from '../Placed.tsx'
import { actionsOfUnasked, isAskedFor, type ItemProps } from './box-actions.ts'
import { readCardSide } from './card-side.ts'
import { useReveal } from './PointerView.tsx'
import { Spotlight } from './Spotlight.tsx'

/** What comes unasked and points at an element. */
export type PointingItem = Extract<ShownItem, { kind: 'tip' | 'highlight' }>

/** A card that came by itself, beside its element; a highlight dims the page around that. */
export function PointedCard(props: ItemProps<PointingItem> & { readonly target: Element }): JSX.Element {
  const { item, target, view, services } = props
  const actions = actionsOfUnasked(props)
  useReveal(isAskedFor(props), target)
  return (
    <>
      {item.kind === 'highlight' ? <Spotlight target={target} /> : null}
      <Placed
        target={target}
        side={readCardSide(item.side, services.t('direction'))}
        gap={16}
        hasArrow
        closing={{ escape: services.escape, onEscape: actions.onClose }}
      >
        <Card
          tip={item}
          isAskedFor={isAskedFor(props)}
          locale={item.foreignLocale ?? view.locale}
          t={services.t}
          actions={actions}
        />
      </Placed>
    </>
  )
}

/** The same while its element is out of sight, docked, with a way to it: the page is not scrolled unasked. */
export function DockedCard(
  props: ItemProps<PointingItem> & { readonly target: Element | undefined },
): JSX.Element {
  const { item, target, view, services } = props
  return (
    <Card
      tip={item}
      isAskedFor={isAskedFor(props)}
      locale={item.foreignLocale ?? view.locale}
      t={services.t}
      actions={actionsOfUnasked(props)}
      primary={
        target === undefined ? undefined : (
          <button type="button" class="primary" onClick={() => target.scrollIntoView({ block: 'center' })}>
            {services.t('showMeWhere')}
          </button>
        )
      }
    />
  )
}
