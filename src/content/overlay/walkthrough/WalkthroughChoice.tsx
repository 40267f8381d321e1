import type { JSX } from 'preact'
import { WalkthroughList, type ListedWalkthrough } from '../../../ui/WalkthroughList.tsx'
import type { LayerProps, LayerServices } from '../layer.ts'

/** In the ask panel: the step that the person is at, and the walkthroughs that they may begin on this page. */
export function WalkthroughChoice({
  view: { locale },
  walk,
  services: { ask, walker, onOpen, t },
  walkthroughs,
}: Pick<LayerProps, 'view' | 'walk' | 'services'> & {
  readonly walkthroughs: readonly ListedWalkthrough[]
}): JSX.Element {
  const begin = async (id: string): Promise<void> => {
    if (await walker.begin(id)) onOpen({ kind: 'step' })
  }
  const isOnTheWay = walk !== undefined && walk.scene.kind !== 'note'
  const goToStep = (): void => {
    const isFramed = walk?.scene.kind === 'framed'
    onOpen({ kind: isFramed ? 'nothing' : 'step' })
    if (isFramed) walker.goToFrame()
  }
  return (
    <>
      {isOnTheWay ? <NowView title={walk.running.title} t={t} onGo={goToStep} /> : null}
      <WalkthroughList
        walkthroughs={walkthroughs.filter(({ id }) => !isOnTheWay || id !== walk.running.id)}
        locale={locale}
        t={t}
        onBegin={(id) => void begin(id)}
        onPrint={(id) => void ask('walkthrough/print', { id })}
      />
    </>
  )
}

/** The way from the panel to the card of the step, which may be anywhere on the page, for who has no mouse. */
function NowView({
  title,
  t,
  onGo,
}: Pick<LayerServices, 't'> & { readonly title: string; readonly onGo: () => void }): JSX.Element {
  return (
    <section>
      <h3>{t('walkNow', title)}</h3>
      <button type="button" class="primary" onClick={onGo}>
        {t('walkGoToStep')}
      </button>
    </section>
  )
}
