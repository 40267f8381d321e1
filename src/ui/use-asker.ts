import { useEffect, useState } from 'preact/hooks'
import type { Asker } from '../core/question.ts'

/** How the person asked last: for others or for themselves, and under which name. */
export interface AskedAs {
  /** Writes down what others ask: an observer, until they choose not to be one. */
  readonly observes: boolean
  /** Their own. */
  readonly name?: string | undefined
}

/** From whom the next question is. */
export interface AskerChoice {
  /** As it is being written. */
  readonly asker: Asker
  /** Without what stands around the name, or without one. */
  readonly said: Asker
  readonly rename: (name: string) => void
  readonly observe: (observes: boolean) => void
  /** The question is stored: of the next that an observer writes down nobody knows yet whose it is. */
  readonly settle: () => void
}

/** Begins as the person asked last. The name of somebody else is of one question; the person's own stays. */
export function useAsker({ observes, name }: AskedAs): AskerChoice {
  const [asker, setAsker] = useState<Asker>(toAsker(observes, name))
  useEffect(() => {
    const read = toAsker(observes, name)
    // A name that is typed already is not taken away by what was read late.
    setAsker((now) => (now.by === read.by && (now.name ?? '') !== '' ? now : read))
  }, [observes, name])
  const given = asker.name?.trim()
  return {
    asker,
    said: { by: asker.by, ...(given === '' ? {} : { name: given }) },
    rename: (given) => setAsker((now) => ({ ...now, name: given })),
    observe: (next) => setAsker(toAsker(next, name)),
    settle: () => setAsker((now) => (now.by === 'observer' ? { by: 'observer' } : now)),
  }
}

function toAsker(observes: boolean, name: string | undefined): Asker {
  return observes ? { by: 'observer' } : { by: 'self', name }
}
