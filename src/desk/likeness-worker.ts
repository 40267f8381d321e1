import { learnLikeness } from '../core/desk/likeness.ts'

// What runs in the thread of `createLikenessThread`: wordings in, which are like which out.
addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  postMessage(learnLikeness(data))
})
