import type { CardSide } from '../../../core/item.ts'
import type { Side } from '../find-spot.ts'

/** On which side of its element a card is wanted, in a text that runs `dir`; below where nothing is said. */
export function readCardSide(side: CardSide | undefined, dir: string): Side {
  switch (side) {
    case 'top':
      return 'top'
    case 'start':
      return dir === 'rtl' ? 'right' : 'left'
    case 'end':
      return dir === 'rtl' ? 'left' : 'right'
    case 'bottom':
    case undefined:
      return 'bottom'
  }
}
