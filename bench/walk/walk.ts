import type { Ground, Step } from './ground.ts'
import type { Finding } from '../../test/e2e/support/pointers/judge.ts'
import type { OurWorld } from './our-world.ts'
import type { Late } from './page/lateness.ts'
import type { StepOutcome } from './tally.ts'
import type { Walker } from './walker.ts'

/** How long page and pointers must have been still before they are compared, and how long that is waited for. */
const quietForMs = 700
const settleAtMostMs = 5000
const lookEveryMs = 100

/** Walks the ground's steps round and round until the time is over, and compares after each. */
export async function walk(
  ground: Ground,
  walker: Walker,
  world: OurWorld,
  { minutes, onStep }: { readonly minutes: number; readonly onStep: (outcome: StepOutcome) => void },
): Promise<StepOutcome[]> {
  const endMs = Date.now() + minutes * 60_000
  const outcomes: StepOutcome[] = []
  let isLost = false
  for (let index = 0; Date.now() < endMs; index++) {
    const step = ground.steps[index % ground.steps.length]
    if (step === undefined) throw new Error('a ground without steps')
    // What comes after a step that failed counts on it, up to where the walk goes somewhere else.
    if (isLost && step.kind !== 'navigation') continue
    const outcome = await take(step, walker, world)
    outcomes.push(outcome)
    onStep(outcome)
    isLost = outcome.failure !== undefined
    if (isLost) await ground.recover(walker).catch(() => undefined)
  }
  return outcomes
}

async function take(step: Step, walker: Walker, world: OurWorld): Promise<StepOutcome> {
  const failure = await step.run(walker).then(
    () => undefined,
    (error: unknown) =>
      error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error),
  )
  const isSettled = await settle(world)
  return {
    kind: step.kind,
    name: step.name,
    scene: await describeScene(walker),
    findings: await check(world),
    late: (await world.evaluate<readonly Late[]>('fingerpostWalk.takeLate()')) ?? [],
    isSettled,
    ...(failure === undefined ? {} : { failure }),
  }
}

/** Compares; of what is wrong it says whether it is still so a second later, which counts no less. */
async function check(world: OurWorld): Promise<readonly Finding[]> {
  const look = async (): Promise<readonly Finding[]> => (await world.evaluate('fingerpostWalk.check()')) ?? []
  const findings = await look()
  if (!findings.some(({ verdict }) => verdict === 'wrong')) return findings
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const later = new Map((await look()).map(({ key, verdict }) => [key, verdict]))
  return findings.map((finding) =>
    finding.verdict === 'wrong' && later.get(finding.key) !== 'wrong'
      ? { ...finding, detail: `${finding.detail} (for less than a second)` }
      : finding,
  )
}

/** Waits until nothing changes any more; false when it still did after five seconds. */
async function settle(world: OurWorld): Promise<boolean> {
  await world.evaluate('fingerpostWalk.stir()')
  for (const endMs = Date.now() + settleAtMostMs; Date.now() < endMs;) {
    const quietMs = await world.evaluate<number>('fingerpostWalk.quietMs()')
    if (quietMs !== undefined && quietMs >= quietForMs) return true
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  return false
}

async function describeScene({ page }: Walker): Promise<string> {
  const size = page.viewportSize()
  const language = await page.evaluate(() => document.documentElement.lang).catch(() => '')
  // Ids of records say nothing, and would make one fault look like many.
  const address = new URL(page.url()).hash.replaceAll(/\d+/g, 'N').split(/[;?]/)[0]
  return `${address} ${language} ${size?.width}×${size?.height}`
}
