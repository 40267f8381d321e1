import type { itemRequests } from '../../../contract/requests.ts'
import { isSamePage, type PageKey } from '../../../core/page-key.ts'
import type { Sight, WalkthroughEvent } from '../../../core/walkthrough/progress.ts'
import type { Send } from '../../../platform/messaging.ts'
import { startWalkthrough } from '../start-walkthrough.ts'
import { nowhere, type OverlayView, type Running } from '../overlay.ts'
import { createDecision } from './decision.ts'
import { createStepFrames, type PlacedStep } from './frames.ts'
import { readScene, type Scene } from './scene.ts'
import { readElements, type AbsentWhen } from './sight.ts'
import { createApart } from './stand-apart.ts'
import { createTargetUse } from './target-use.ts'

/** What the person, or their page, says of a walkthrough; events of the CRM go to the worker by another way. */
export type SaidEvent = Exclude<WalkthroughEvent, { readonly kind: 'event' | 'arrived' }>

/** What is seen of the walkthrough that the person is in. */
export interface Walk {
  readonly running: Running
  readonly scene: Scene
  /** The step waits for a field to be filled, and it is. */
  readonly isFilled: boolean
  /** What was said last did not arrive. */
  readonly problem: boolean
}

/** The way of one person through a walkthrough, in one frame. */
export interface Walker {
  /** Takes in what the page is like now, and answers what is seen. Says by itself what the page shows and what was done on it. */
  set(view: WalkerView): Walk | undefined
  /**
   * Says something of the walkthrough as it stands, with what is on the page where `absentWhen` says how to take that.
   * Where it stands then is told to the owner, before this resolves.
   */
  say(event: SaidEvent, absentWhen?: AbsentWhen): Promise<void>
  /** Begins a walkthrough in this tab, or goes on where the person is in it; resolves to whether the worker answered. */
  begin(id: string): Promise<boolean>
  /** The person has read what is said of it, and wants it away. */
  close(): void
  /** The worker changed a walkthrough: this frame may know of an earlier state. */
  hear(changed: { readonly id: string; readonly counter: number }): void
  /** Another frame of the tab said where the step is shown. */
  hearFrame(placed: PlacedStep): void
  /** The element of the step, where something of the page lies over it. */
  listCovered(): readonly Element[]
  /** Gives the card of the step the focus, in the frame that shows it. */
  goToFrame(): void
  end(): void
}

/** What of a view a walker goes by. */
export type WalkerView = Pick<OverlayView, 'page' | 'running' | 'resolutions'> &
  Partial<Pick<OverlayView, 'open'>>

/** What a walker needs from its owner. */
export interface WalkerServices {
  readonly ask: Send<typeof itemRequests>
  readonly host: Element
  readonly isTopFrame: boolean
  readonly now: () => number
  readonly onRunning: (running: Running | undefined) => void
  /** Something else is to be seen. */
  readonly onChange: () => void
  /** The person asked in the top frame for the card of the step. */
  readonly onWanted: () => void
}

type Known = Pick<Running, 'id' | 'counter'>

/** Makes a walker that stands nowhere yet. */
export function createWalker(services: WalkerServices): Walker {
  const { ask, host, isTopFrame, now, onRunning, onChange } = services
  let view: WalkerView = { page: nowhere, resolutions: new Map() }
  let running: Running | undefined
  let problem = false
  // By the counter of the walkthrough: what was left on this page, and what was put away.
  let left: { readonly counter: number; readonly page: PageKey } | undefined
  let closed: number | undefined

  const tell = async (known: Known, event: SaidEvent, sight: Sight): Promise<Running | undefined> => {
    const { id, counter } = known
    const answer = await ask('walkthrough/step', { id, counter, atMs: now(), event, sight })
    problem = !answer.ok
    if (!answer.ok) {
      onChange()
      return undefined
    }
    const next = answer.value.running
    // The page went on meanwhile, as it does after a click: the step may be at home where the person is now.
    if (next !== undefined && !isSamePage(sight.page, view.page))
      return tell(next, { kind: 'looked' }, { page: view.page, elements: {} })
    if (event.kind === 'leave' && next?.state === 'left') left = { counter: next.counter, page: view.page }
    onRunning(next)
    return next
  }
  const say = async (event: SaidEvent, absentWhen?: AbsentWhen): Promise<void> => {
    if (running === undefined) return
    const elements = absentWhen === undefined ? {} : readElements(running, view.resolutions, absentWhen)
    await tell(running, event, { page: view.page, elements })
  }
  const use = createTargetUse(host, { onUsed: (kind) => void say({ kind }), onChange })
  const frames = createStepFrames(services)
  const apart = createApart(onChange)
  const decision = createDecision((absentWhen) => void say({ kind: 'looked' }, absentWhen))
  return {
    set(next) {
      view = next
      running = withFinished(running, view.running)
      const isDeciding = running?.state === 'deciding' && !running.isElsewhere
      decision.set(isDeciding ? running : undefined, view.resolutions)
      const hasJustLeft =
        left !== undefined && left.counter === running?.counter && isSamePage(left.page, view.page)
      const isFramed = frames.isShownElsewhere(running)
      const scene = readScene(running, view.resolutions, { isTopFrame, hasJustLeft, isFramed })
      frames.set(running, {
        isShown: scene?.kind === 'step' && 'target' in scene,
        isSought: scene?.kind === 'step' && (scene.place === 'waiting' || scene.place === 'missing'),
      })
      use.follow(running, scene?.kind === 'step' && 'target' in scene ? scene.target : undefined)
      const isAskedFor = view.open?.kind === 'step'
      const shown = apart.stand(scene, { isInView: use.isInView(), isAskedFor })
      if (running === undefined || shown === undefined || running.counter === closed) return undefined
      return { running, scene: shown, isFilled: use.isFilled(), problem }
    },
    say,
    async begin(id) {
      const started = await startWalkthrough(id, { ask, page: view.page })
      if (started !== undefined) onRunning(started)
      return started !== undefined
    },
    close() {
      closed = running?.counter
      onChange()
    },
    hear({ id, counter }) {
      // Of another walkthrough: what begins leaves this one.
      if (running === undefined || running.state === 'finished') return
      if (id !== running.id || counter !== running.counter) void say({ kind: 'looked' })
    },
    hearFrame: (placed) => frames.hear(placed),
    listCovered: () => apart.listCovered(),
    goToFrame: () => frames.go(),
    end() {
      frames.end()
      apart.end()
      use.end()
      decision.set(undefined, view.resolutions)
    },
  }
}

/** The worker speaks no more of what is finished; the person is told of it until they have read it. */
function withFinished(known: Running | undefined, next: Running | undefined): Running | undefined {
  return next ?? (known?.state === 'finished' ? known : undefined)
}
