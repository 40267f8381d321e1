import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { WalkthroughList, type ListedWalkthrough } from '../../../ui/WalkthroughList.tsx'
import type { LayerProps, LayerServices } from '../layer.ts'

/** In the ask panel: the step that the person is at, and the walkthroughs that they may begin on this page. */
export function WalkthroughChoice({ view, walk, services }: LayerProps): JSX.Element {
  const { page, open, locale, running } = view
  const { ask, walker, onOpen, t } = services
  const [walkthroughs, setWalkthroughs] = useState<readonly ListedWalkthrough[]>([])
  const isOpen = open.kind === 'panel'
  // Asked each time that the panel is opened: what was finished in another tab is finished here.
  useEffect(() => {
    if (!isOpen) return undefined
    let isWanted = true
    const read = async (): Promise<void> => {
      const answer = await ask('walkthrough/list', { page })
      if (isWanted && answer.ok) setWalkthroughs(answer.value.walkthroughs)
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [ask, isOpen, page, running?.counter])
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
