import { fileURLToPath } from 'node:url'
import type { Anchor } from '../../../src/core/anchor.ts'
import type { Tip } from '../../../src/core/item.ts'
import type { Pack } from '../../../src/core/pack.ts'
import type { PageKey } from '../../../src/core/page-key.ts'
import { bundle } from '../../../src/cli/bundle.ts'
import type { Finding } from '../support/pointers/judge.ts'
import { toOracleSource, type Oracle } from '../support/pointers/oracle.ts'
import { until, type Tab } from '../support/under-test.ts'
import type { Scene, StoryGround, Visit } from './story-ground.ts'

/** Looks at the pointers of a ground, from beside the page. */
export class Pointers {
  private constructor(
    private readonly ground: StoryGround,
    private readonly script: string,
  ) {}

  static async of(ground: StoryGround): Promise<Pointers> {
    const entry = fileURLToPath(new URL('in-page.ts', import.meta.url))
    return new Pointers(ground, await bundle(entry, 'groundStory'))
  }

  /** Picks every target with the product's own code and makes a pack of a tip on each, known by the target's key. */
  async author(visit: Visit): Promise<Pack> {
    const { product, scenes } = this.ground
    const tips: Tip[] = []
    for (const scene of scenes) {
      await scene.reach(visit)
      for (const [key, anchor] of Object.entries(await this.pick(scene, visit))) {
        tips.push({
          kind: 'tip',
          id: key,
          page: scene.pattern,
          anchor,
          title: { en: key },
          text: { en: key },
        })
      }
      await scene.leave?.(visit)
    }
    const crm = { product, origins: [visit.origin] }
    return {
      ...{ id: 'story', version: 2, title: { en: 'Story' }, defaultLocale: 'en' },
      crm,
      items: tips,
      resources: [],
      // Without one, nobody waits for events.
      milestones: [{ id: 'any', title: { en: 'Any' }, event: { kind: 'record-created' } }],
    }
  }

  /** What is to be said of each target of the ground in that frame, the top one where none is given, at rest. */
  check({ tab }: Visit, frame?: string): Promise<readonly Finding[]> {
    const scenes = this.ground.scenes.filter((scene) => scene.frame === frame)
    const oracles = toOracleSource(
      Object.assign({}, ...scenes.map(({ targets }) => targets)) as Record<string, Oracle>,
    )
    return until(
      () => this.run<readonly Finding[]>(tab, frame, `check(root, ${oracles})`),
      'the pointers at rest',
    )
  }

  /**
   * The same, once there is a pointer on every target of the scene; or as it is when there is none for long. What is out
   * of the window, where nothing may be pointed at, is scrolled to.
   */
  async checkScene(visit: Visit, scene: Scene, looksAtMost = looksUntilMissing): Promise<readonly Finding[]> {
    const keys = new Set(Object.keys(scene.targets))
    for (let looks = 0; ; looks++) {
      const findings = await this.check(visit, scene.frame)
      const isBelow = ({ key, verdict }: Finding): boolean => keys.has(key) && verdict === 'out-of-reach'
      const missing = findings.filter(({ key, verdict }) => keys.has(key) && verdict !== 'correct')
      if (missing.every(isBelow) || looks === looksAtMost)
        return this.checkBelow(visit, scene, { findings, below: missing.filter(isBelow) })
    }
  }

  private async checkBelow(
    visit: Visit,
    scene: Scene,
    { findings, below }: { findings: readonly Finding[]; below: readonly Finding[] },
  ): Promise<readonly Finding[]> {
    let all = findings
    for (const { key } of below) {
      const call = `scrollToward(${toOracleSource(scene.targets)}, ${JSON.stringify(key)})`
      await this.run(visit.tab, scene.frame, call)
      const now = await this.check(visit, scene.frame)
      // Wherever the page is scrolled to, no pointer may be wrong.
      const wrong = now.filter(({ verdict }) => verdict === 'wrong')
      all = [...all.filter((one) => one.key !== key), ...now.filter((one) => one.key === key), ...wrong]
    }
    if (below.length > 0) await this.scroll(visit, 0)
    return all
  }

  async scroll({ tab }: Visit, top: number): Promise<void> {
    await this.run(tab, undefined, `scrollTo(${top})`)
  }

  private pick(scene: Scene, { tab, language }: Visit): Promise<Record<string, Anchor>> {
    const call = `capture(${toOracleSource(scene.targets)}, ${JSON.stringify(language)})`
    const keys = Object.keys(scene.targets)
    let missing: readonly string[] = keys
    return until(async () => {
      const anchors = await this.run<Record<string, Anchor>>(tab, scene.frame, call)
      missing = keys.filter((key) => anchors?.[key] === undefined)
      return missing.length === 0 && anchors
    }, 'every target to be picked').catch((error: unknown) => {
      throw new Error(`not there to be picked: ${missing.join(', ')}`, { cause: error })
    })
  }

  /** The page key that the product reads of the page. */
  readKey({ tab }: Visit): Promise<PageKey> {
    return until(() => this.run<PageKey>(tab, undefined, 'readKey()'), 'the page key')
  }

  private run<Outcome>(tab: Tab, frame: string | undefined, call: string): Promise<Outcome | undefined> {
    const ours = frame === undefined ? tab.ours : tab.oursIn(frame)
    return ours.readBeside(`(root) => { ${this.script}; return groundStory.${call} }`)
  }
}

/** How often a scene is looked at before what may be missing is held to be missing. */
const looksUntilMissing = 2

/** And before what has to be there is: as long as a busy machine needs. */
export const looksUntilThere = 20
