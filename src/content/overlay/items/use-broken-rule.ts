import { useEffect, useRef, useState } from 'preact/hooks'
import { breaksRule, type SoftRule } from '../../../core/soft-rule.ts'

/** So long a person stops writing before what they wrote is judged, in milliseconds: in the middle of it it is always wrong. */
const pauseMs = 1_200

/** Whether what was just typed into a field looks wrong, and how to be told that it is not. */
export interface BrokenRule {
  readonly isBroken: boolean
  /** It is right as it is, for as long as it stays so. */
  readonly onFine: () => void
}

/**
 * Judges what a person types into one field, here and now: when they leave it, or stop for a while; what is mended is
 * right again at once. What stood there before is not judged, nothing is kept, and no other field is read.
 */
export function useBrokenRule(target: Element, rule: SoftRule): BrokenRule {
  const [isBroken, setBroken] = useState(false)
  const fineRef = useRef<string | undefined>(undefined)
  const field = findField(target)
  useEffect(() => {
    if (field === undefined) return undefined
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasTyped = false
    let isShown = false
    const judge = (): void => {
      clearTimeout(timer)
      const { value } = field
      isShown = wasTyped && value !== fineRef.current && breaksRule(rule, value, today())
      setBroken(isShown)
    }
    const on = (type: string, hear: () => void): void =>
      field.addEventListener(type, hear, { signal: stop.signal, passive: true })
    on('input', () => {
      wasTyped = true
      if (isShown) return judge()
      clearTimeout(timer)
      timer = setTimeout(judge, pauseMs)
    })
    on('change', judge)
    on('focusout', judge)
    return () => {
      stop.abort()
      clearTimeout(timer)
      setBroken(false)
    }
  }, [field, rule])
  return {
    isBroken,
    onFine() {
      fineRef.current = field?.value
      setBroken(false)
    },
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement

// An anchor may mean the wrapper that a component puts around its field. A password is nobody's business.
function findField(target: Element): Field | undefined {
  const found = isField(target) ? target : target.querySelector('input, textarea')
  return found !== null && isField(found) && found.type !== 'password' ? found : undefined
}

function isField(element: Element): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** The person's day, as `2026-12-31`. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
