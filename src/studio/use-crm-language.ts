import { useEffect, useMemo, useState } from 'preact/hooks'
import { findUsualLanguage, judgeLanguage, type LanguageWord } from '../core/authoring/crm-language.ts'
import { findAnchorsFor, listCheckedAnchors } from '../core/checking/pack-check.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { StudioHost } from './studio-host.ts'

/** The language that the CRM is in, which is another matter than the one that is written in. */
export interface CrmLanguage {
  readonly locale: string
  /** The languages of the pack, and of the labels in it. */
  readonly locales: readonly string[]
  /** Remembers another one, for this pack. */
  readonly choose: (locale: string) => void
}

/** What is said and remembered of it. */
export function useCrmLanguage(host: StudioHost, pack: Pack): CrmLanguage {
  const [chosen, setChosen] = useState<string>()
  useEffect(() => {
    let isOver = false
    void host.readCrmLanguage(pack.id).then((kept) => isOver || setChosen((now) => now ?? kept))
    return () => void (isOver = true)
  }, [host, pack.id])
  const anchors = useMemo(() => listCheckedAnchors(pack).map(({ anchor }) => anchor), [pack])
  const locale = chosen ?? findUsualLanguage(anchors) ?? pack.defaultLocale
  const known = anchors.flatMap(({ names }) => Object.keys(names ?? {}))
  return {
    locale,
    locales: [...new Set([locale, ...Object.keys(pack.title), ...known])],
    choose(next) {
      setChosen(next)
      void host.keepCrmLanguage(pack.id, next)
    },
  }
}

const nothing: ReadonlyMap<string, string> = new Map()

/** What the labels of the page beside say of it, which are looked for as long as something is read off the page. */
export function useLanguageWord(
  host: StudioHost,
  {
    pack,
    page,
    locale,
    isRead,
  }: {
    readonly pack: Pack
    readonly page: PageKey | undefined
    readonly locale: string
    readonly isRead: boolean
  },
): LanguageWord {
  const [labels, setLabels] = useState(nothing)
  const named = useMemo(
    () => listCheckedAnchors(pack).filter(({ anchor }) => anchor.names !== undefined),
    [pack],
  )
  const latest = useLatest({ named, locale })
  useEffect(() => {
    setLabels(nothing)
    if (!isRead || page === undefined) return
    let isOver = false
    const sought = findAnchorsFor(latest.current.named, page).map(({ key, anchor }) => [key, anchor] as const)
    const look = async (): Promise<void> => {
      const survey = await host.takeSurvey(latest.current.locale, Object.fromEntries(sought))
      if (!isOver) setLabels(new Map(Object.entries(survey?.labels ?? {})))
    }
    if (sought.length > 0) void look()
    return () => void (isOver = true)
  }, [host, isRead, page, latest])
  const read = named.flatMap(({ key, anchor: { names = {} } }) => {
    const label = labels.get(key)
    return label === undefined ? [] : [{ names, label }]
  })
  return judgeLanguage(read, locale)
}
