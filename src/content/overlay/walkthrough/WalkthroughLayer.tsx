import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { plainText } from '../../../core/rich-text.ts'
import { uiDirection } from '../../../ui/direction.ts'
import { sayProgress } from '../../../ui/StepProgress.tsx'
import type { Translate } from '../../../ui/translate.ts'
import { sayNote, WalkthroughNote, type NoteActions } from '../../../ui/WalkthroughNote.tsx'
import type { LayerProps, LayerServices } from '../layer.ts'
import { Edge } from '../items/Edge.tsx'
import { walkCorners } from './scene.ts'
import { StepView } from './StepView.tsx'
import type { Walk } from './walker.ts'

/**
 * The walkthrough that the person is in: its step beside its place or docked, or a word on where it stands. It is said
 * politely to those who listen; who has the focus in its card is read the next one, to which that goes.
 */
export function WalkthroughLayer({ view, walk, services }: LayerProps): JSX.Element {
  const focused = services.root.activeElement?.closest('.walk')
  const hadFocus = focused !== null && focused !== undefined
  return (
    <>
      <div class="fp">
        <div class="visually-hidden" role="status">
          {walk === undefined ? null : (
            <Said
              key={`${walk.running.counter} ${walk.scene.kind}`}
              words={hadFocus ? '' : sayWalk(walk, services.t)}
            />
          )}
        </div>
      </div>
      {walk?.scene.kind === 'step' ? <StepView {...{ view, services, walk }} scene={walk.scene} /> : null}
      {walk?.scene.kind !== 'note' ? null : (
        <Edge places={walkCorners} dir={uiDirection(services.t)}>
          <WalkthroughNote
            key={`${walk.running.counter} ${walk.scene.note}`}
            kind={walk.scene.note}
            {...walk.running}
            locale={view.locale}
            t={services.t}
            actions={createNoteActions(walk, services)}
          />
        </Edge>
      )}
    </>
  )
}

/** Words that stay as they were when they came: said once, and not again when the focus goes. */
function Said({ words }: { readonly words: string }): JSX.Element {
  const [first] = useState(words)
  return <>{first}</>
}

function sayWalk({ running, scene }: Walk, t: Translate): string {
  const { title, taken, stepCount, changedAtMs, step } = running
  // The frame that shows it says it.
  if (scene.kind === 'framed') return ''
  const progress = sayProgress(taken, stepCount, t)
  return scene.kind === 'note'
    ? `${title}. ${sayNote(scene.note, progress, changedAtMs, t)}`
    : t('stepSaid', progress, step.title, plainText(step.text))
}

function createNoteActions({ running: { id } }: Walk, { ask, walker, onOpen }: LayerServices): NoteActions {
  const close = (): void => {
    // The focus first, while the card is there that has it.
    onOpen({ kind: 'nothing' })
    walker.close()
  }
  const leave = async (): Promise<void> => {
    onOpen({ kind: 'nothing' })
    await walker.say({ kind: 'leave' })
    walker.close()
  }
  return {
    onResume: () => void walker.say({ kind: 'resume' }),
    onLeave: () => void leave(),
    onPrint: () => void ask('walkthrough/print', { id }),
    onClose: close,
  }
}
