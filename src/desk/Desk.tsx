import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { knownReleases, latestBuild } from '../core/desk/builds.ts'
import type { Entry } from '../core/desk/entry.ts'
import { filterEntries, firstFilter } from '../core/desk/filter.ts'
import type { VerdictSubject } from '../core/desk/verdict.ts'
import type { QuestionKind } from '../core/question.ts'
import { Coverage } from './coverage/Coverage.tsx'
import { DeskHead } from './DeskHead.tsx'
import type { DeskPart } from './desk-parts.ts'
import { Inbox } from './inbox/Inbox.tsx'
import { Packs } from './Packs.tsx'
import { Resources } from './resources/Resources.tsx'
import type { DeskServices } from './services.ts'
import { Toast } from './Toast.tsx'
import { useDeeds } from './use-deeds.ts'
import { useDeskContent, type DeskRest } from './use-desk-content.ts'

const minuteMs = 60_000

/** The help desk's page: what people ask, what they were shown, and what is done about it. */
export function Desk({ services }: { readonly services: DeskServices }): JSX.Element {
  const { source } = services
  const content = useDeskContent(source)
  const [part, setPart] = useState<DeskPart>('questions')
  const nowMs = useNow(services.now)
  const w = useMemo(() => services.word(nowMs), [services, nowMs])
  const { entries, askedAgain } = content
  const rest = useMemo(() => withKnownReleases(content.rest, entries ?? []), [content.rest, entries])
  const deeds = useDeeds(services, rest?.settings.name, (subject) => buildOf(subject, rest))
  const download = async (packId: string): Promise<void> => {
    const text = await source.readPackFile(packId)
    if (text !== undefined) services.onSave(`${packId}.json`, 'application/json', text)
  }
  const toDo = useMemo(() => countToDo(entries ?? [], askedAgain), [entries, askedAgain])
  const shared = { askedAgain, deeds, services, w }
  return (
    <main class="fp desk">
      <DeskHead
        part={part}
        counts={toDo}
        name={rest?.settings.name}
        w={w}
        onPart={setPart}
        onName={(name) => void source.rename(name)}
      />
      {content.hasFailed ? (
        <p role="alert" class="banner">
          {w.t('problemUnreachable')}
        </p>
      ) : null}
      {entries === undefined || rest === undefined ? (
        <p class="empty" role="status">
          {w.t('reading')}
        </p>
      ) : (
        <div class="desk-part">
          {part === 'questions' || part === 'broken' ? (
            <Inbox
              key={part}
              kind={part === 'broken' ? 'broken' : 'question'}
              entries={entries}
              rest={rest}
              nowMs={nowMs}
              {...shared}
            />
          ) : null}
          {part === 'resources' ? <Resources entries={entries} rest={rest} {...shared} /> : null}
          {part === 'coverage' ? (
            <Coverage {...{ entries, deeds, services, w }} misses={rest.misses} />
          ) : null}
          {part === 'packs' ? (
            <Packs
              packs={rest.packs}
              sources={source.sources}
              t={w.t}
              onLoad={(file) => source.loadPack(file)}
              onDownload={(id) => void download(id)}
            />
          ) : null}
        </div>
      )}
      <Toast deeds={deeds} w={w} onDownload={(packId) => void download(packId)} />
    </main>
  )
}

/** With the releases that questions were asked on beside those that the desk noted. */
function withKnownReleases(rest: DeskRest | undefined, entries: readonly Entry[]): DeskRest | undefined {
  if (rest === undefined) return undefined
  const { judged } = rest
  return { ...rest, judged: { ...judged, releases: knownReleases(judged.releases, entries) } }
}

function buildOf(subject: VerdictSubject, rest: DeskRest | undefined): string | undefined {
  const product =
    subject.on === 'page'
      ? subject.page.product
      : rest?.library.packs.find(({ id }) => id === subject.packId)?.product
  return product === undefined ? undefined : latestBuild(product, rest?.judged.releases ?? [])
}

function countToDo(
  entries: readonly Entry[],
  askedAgain: ReadonlySet<string>,
): Readonly<Record<QuestionKind, number>> {
  const count = (kind: QuestionKind): number =>
    filterEntries(entries, { ...firstFilter, kind }, askedAgain).length
  return { question: count('question'), broken: count('broken') }
}

/** The time, to the minute: clocks and "ten minutes ago" go on by themselves. */
function useNow(now: () => number): number {
  const [nowMs, setNow] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setNow(now()), minuteMs)
    return () => clearInterval(timer)
  }, [now])
  return nowMs
}
