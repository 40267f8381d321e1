import { fileURLToPath } from 'node:url'
import type { Anchor } from '../../../src/core/anchor.ts'
import type { Tip } from '../../../src/core/item.ts'
import type { Pack } from '../../../src/core/pack.ts'
import { bundle } from '../support/bundle.ts'
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
    }
    const crm = { product, origins: [visit.origin] }
    return {
      ...{ id: 'story', version: 2, title: { en: 'Story' }, defaultLocale: 'en' },
      crm,
      items: tips,
      resources: [],
      milestones: [],
    }
  }

  /** What is to be said of each target of the ground, at rest. */
  check({ tab }: Visit): Promise<readonly Finding[]> {
    const oracles = toOracleSource(
      Object.assign({}, ...this.ground.scenes.map(({ targets }) => targets)) as Record<string, Oracle>,
    )
    return until(() => this.run<readonly Finding[]>(tab, `check(root, ${oracles})`), 'the pointers at rest')
  }

  /** The same, once there is a pointer on every target of the scene; or as it is when there is none for long. */
  async checkScene(visit: Visit, scene: Scene): Promise<readonly Finding[]> {
    const keys = new Set(Object.keys(scene.targets))
    for (let looks = 0; ; looks++) {
      const findings = await this.check(visit)
      const there = findings.filter(({ key, verdict }) => keys.has(key) && verdict === 'correct')
      if (there.length === keys.size || looks === looksAtMost) return findings
    }
  }

  async scroll({ tab }: Visit, top: number): Promise<void> {
    await this.run(tab, `scrollTo(${top})`)
  }

  private pick(scene: Scene, { tab, language }: Visit): Promise<Record<string, Anchor>> {
    const call = `capture(${toOracleSource(scene.targets)}, ${JSON.stringify(language)})`
    const count = Object.keys(scene.targets).length
    return until(
      async () => {
        const anchors = await this.run<Record<string, Anchor>>(tab, call)
        return anchors !== undefined && Object.keys(anchors).length === count && anchors
      },
      `all of ${Object.keys(scene.targets).join(', ')} to be picked`,
    )
  }

  private run<Outcome>(tab: Tab, call: string): Promise<Outcome | undefined> {
    return tab.ours.readSource(`(root) => { ${this.script}; return groundStory.${call} }`)
  }
}

/** How often a scene is looked at before what is missing is held to be missing. */
const looksAtMost = 2
