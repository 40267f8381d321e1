// Everything of this bench that runs in the page, bundled into one script that sets one global.
import { makeAims } from './page/aims.ts'
import { changeInBatches } from './page/change.ts'
import type { Recipe } from './protocol.ts'
import { createGround, type Ground, type Laid } from './page/ground.ts'
import { countCalls } from './page/idle.ts'
import { lookOnce, type Bound } from './page/look.ts'
import { settle } from './page/settle.ts'

let ground: Ground | undefined
let ready: { readonly laid: Laid; readonly recipe: Recipe } | undefined
let current: { readonly laid: Laid; readonly bound: Bound } | undefined

globalThis.anchoringSpeedBench = {
  prepare(formPage) {
    ground = createGround(document, new DOMParser().parseFromString(formPage, 'text/html'))
  },
  aim(request) {
    return makeAims(document, requireMade(ground).lay(request.recipe), request)
  },
  async lay(recipe) {
    current?.bound.stop.abort()
    ready = { laid: requireMade(ground).lay(recipe), recipe }
    await settle(window)
  },
  async look(aims) {
    const { laid, recipe } = requireMade(ready)
    const bound = await lookOnce(window, laid, recipe, aims)
    current = { laid, bound }
    return bound.outcome
  },
  change(batches) {
    const { laid, bound } = requireMade(current)
    return changeInBatches(window, laid, bound, batches)
  },
  async idle(ms) {
    requireMade(current).bound.watch.look()
    // A look may have to rest before it begins, by what the last one took.
    await new Promise((resolve) => {
      setTimeout(resolve, 5000)
    })
    await settle(window)
    return countCalls(window, ms)
  },
}

function requireMade<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('what comes first was not done')
  return part
}
