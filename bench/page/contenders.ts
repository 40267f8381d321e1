import type { FindTip } from './sample.ts'

/** The kinds of what is measured. */
export type ContenderName =
  | 'nothing'
  | 'ours-idle'
  | 'ours-1'
  | 'ours-20'
  | 'driver.js'
  | 'Shepherd'
  | 'Intro.js'

/** What is measured on a page. */
export interface Contender {
  readonly name: ContenderName
  /** Our extension with so many tips, of which so many are for the page; or a script in the page; or nothing. */
  readonly with:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'ours'; readonly tips: 'none-here' | 'one-here' | 'twenty-here' }
    | { readonly kind: 'peer'; readonly script: 'driver' | 'shepherd' | 'intro' }
  /** Absent where no tip is seen. */
  readonly findTip?: FindTip
}

const findOurs: FindTip = `(root) => root.querySelector('.beacon[aria-label$=": Create"]')?.closest('.placed')`

/** All contenders, in the order of the table. */
export const contenders: readonly Contender[] = [
  { name: 'nothing', with: { kind: 'nothing' } },
  { name: 'ours-idle', with: { kind: 'ours', tips: 'none-here' } },
  { name: 'ours-1', with: { kind: 'ours', tips: 'one-here' }, findTip: findOurs },
  { name: 'ours-20', with: { kind: 'ours', tips: 'twenty-here' }, findTip: findOurs },
  {
    name: 'driver.js',
    with: { kind: 'peer', script: 'driver' },
    findTip: `() => document.querySelector('.driver-popover')`,
  },
  {
    name: 'Shepherd',
    with: { kind: 'peer', script: 'shepherd' },
    findTip: `() => document.querySelector('.shepherd-element')`,
  },
  {
    name: 'Intro.js',
    with: { kind: 'peer', script: 'intro' },
    findTip: `() => document.querySelector('.introjs-tooltip')`,
  },
]
