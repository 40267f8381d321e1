import { useMemo, useState } from 'preact/hooks'
import type { Suggested } from '../core/search/suggestion.ts'

/** Asks for suggestions as the text changes. */
export interface Follower {
  /** The text changed. One request is under way at a time; of what is typed meanwhile, the last is asked for next. */
  readonly follow: (text: string) => void
  /** Nothing is suggested any more, whatever is under way. */
  readonly clear: () => void
}

/** Follows what is typed, and gives what is suggested for what was typed last. */
export function useSuggestions(
  onSuggest: (text: string) => Promise<Suggested | undefined>,
): Follower & { readonly suggested: Suggested | undefined } {
  const [suggested, setSuggested] = useState<Suggested>()
  const follower = useMemo(() => createFollower(onSuggest, setSuggested), [onSuggest])
  return { ...follower, suggested }
}

/** Of one letter nothing can be said. */
const lettersAtLeast = 2

function createFollower(
  onSuggest: (text: string) => Promise<Suggested | undefined>,
  onSuggested: (suggested: Suggested | undefined) => void,
): Follower {
  let wanted = ''
  let isUnderWay = false
  const ask = async (text: string): Promise<void> => {
    isUnderWay = true
    try {
      const answer = await onSuggest(text)
      if (text === wanted) onSuggested(answer)
    } finally {
      isUnderWay = false
    }
    if (wanted !== text && wanted !== '') await ask(wanted)
  }
  const clear = (): void => {
    wanted = ''
    onSuggested(undefined)
  }
  return {
    follow(text) {
      if (text.trim().length < lettersAtLeast) return clear()
      wanted = text
      if (!isUnderWay) void ask(text)
    },
    clear,
  }
}
