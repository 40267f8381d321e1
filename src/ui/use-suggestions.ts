import { useRef, useState } from 'preact/hooks'
import type { Suggested } from './suggestion.ts'

/** What is suggested for the text that was typed last. */
export interface Suggestions {
  readonly suggested: Suggested | undefined
  /** The text changed. One request is under way at a time; of what is typed meanwhile, the last is asked for next. */
  follow(text: string): void
  /** Nothing is suggested any more, whatever is under way. */
  clear(): void
}

/** Follows what is typed. */
export function useSuggestions(onSuggest: (text: string) => Promise<Suggested | undefined>): Suggestions {
  const [suggested, setSuggested] = useState<Suggested>()
  const wanted = useRef('')
  const isUnderWay = useRef(false)
  const ask = async (): Promise<void> => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    try {
      for (let text: string | undefined; text !== wanted.current && wanted.current !== '';) {
        text = wanted.current
        const answer = await onSuggest(text)
        if (text === wanted.current) setSuggested(answer)
      }
    } finally {
      isUnderWay.current = false
    }
  }
  return {
    suggested,
    follow(text) {
      wanted.current = text.trim().length < lettersAtLeast ? '' : text
      if (wanted.current === '') setSuggested(undefined)
      else void ask()
    },
    clear() {
      wanted.current = ''
      setSuggested(undefined)
    },
  }
}

/** Of one letter nothing can be said. */
const lettersAtLeast = 2
