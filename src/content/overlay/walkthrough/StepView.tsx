import type { JSX } from 'preact'
import { StepCard, type StepActions, type StepAdvance } from '../../../ui/StepCard.tsx'
import { uiDirection } from '../../../ui/direction.ts'
import type { LayerProps } from '../layer.ts'
import { createReader } from '../read-linked.ts'
import { Edge } from '../items/Edge.tsx'
import { Placed } from '../Placed.tsx'
import { goToTarget } from './go-to-target.ts'
import { fields, findField } from './is-filled.ts'
import { walkCorners, type Scene } from './scene.ts'
import { TargetRing } from './TargetRing.tsx'
import type { Walk } from './walker.ts'

/** The step that the person is at: its card beside its element with a ring around that, or docked at the edge. */
export function StepView({
  scene,
  walk,
  view,
  services,
}: Pick<LayerProps, 'view' | 'services'> & {
  readonly scene: Extract<Scene, { kind: 'step' }>
  readonly walk: Walk
}): JSX.Element {
  const { running, problem } = walk
  const card = (
    <StepCard
      key={`${running.counter} ${scene.place}`}
      step={{ ...running, ...running.step, walkthrough: running.title }}
      advance={readAdvance(walk)}
      place={scene.place}
      problem={problem}
      locale={view.locale}
      t={services.t}
      actions={createActions(walk, 'target' in scene ? scene.target : undefined, { view, services })}
    />
  )
  if (scene.place !== 'beside')
    return (
      <Edge places={walkCorners} dir={uiDirection(services.t)}>
        {card}
      </Edge>
    )
  return (
    <>
      <TargetRing target={scene.target} />
      <Placed target={scene.target} side={isField(scene.target) ? 'top' : 'bottom'} gap={14} hasArrow>
        {card}
      </Placed>
    </>
  )
}

// Below a field stands what is to be filled in next.
function isField(target: Element): boolean {
  return findField(target) !== target || target.matches(fields)
}

function readAdvance({ running, isFilled }: Walk): StepAdvance {
  const { advanceOn } = running.step
  return advanceOn === 'filled' && isFilled ? 'done' : advanceOn
}

function createActions(
  { running }: Walk,
  target: Element | undefined,
  props: Pick<LayerProps, 'view' | 'services'>,
): StepActions {
  const { walker, onOpen } = props.services
  const leave = async (): Promise<void> => {
    // The focus first, while the card is there that has it.
    onOpen({ kind: 'nothing' })
    await walker.say({ kind: 'leave' })
  }
  return {
    onNext() {
      // Whoever does not want to wait for the page takes what it shows by now.
      if (running.state === 'deciding') void walker.say({ kind: 'looked' }, 'not-found')
      else void walker.say({ kind: running.step.advanceOn === 'filled' ? 'filled' : 'next' }, 'lost')
    },
    onBack: () => void walker.say({ kind: 'back' }),
    onSkip: () => void walker.say({ kind: 'skip' }),
    onChoose: (branch) => void walker.say({ kind: 'choose', branch }),
    onGoThere: () => target !== undefined && goToTarget(target),
    onLeave: () => void leave(),
    onRead: createReader(running.id, props, { kind: 'step' }),
  }
}
