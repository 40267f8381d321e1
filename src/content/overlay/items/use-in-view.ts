import { useLayoutEffect, useState } from 'preact/hooks'

/** Whether any of the element can be seen, wherever it is scrolled; true for no element. */
export function useInView(target: Element | undefined): boolean {
  const [isInView, setInView] = useState(true)
  useLayoutEffect(() => {
    setInView(true)
    if (target === undefined) return undefined
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (last !== undefined) setInView(last.isIntersecting)
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [target])
  return isInView
}
