import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Survey } from '../../src/contract/survey.ts'
import { applyDraft, beginDraft, changeTogether } from '../../src/core/authoring/pack-draft.ts'
import type { Pack } from '../../src/core/pack.ts'
import { Exchange } from '../../src/studio/exchange/Exchange.tsx'
import type { FetchPage } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import type { Translate } from '../../src/ui/translate.ts'
import { aParsedPack } from './build-pack.ts'
import { contacts } from './play-studio.ts'
import { drawSurface, type Surface } from './surface.ts'

/** What comes into a pack and goes out of it, drawn over a draft that a test can look into. */
export interface DrawnExchange extends Surface {
  /** As the draft has it now. */
  pack: Pack
  /** What the page beside has; undefined where nothing can be read. */
  found: Survey | undefined
  readonly saved: { name: string; text: string }[]
  /** What the page beside was asked: the language, and the keys of anchors. */
  readonly asked: unknown[]
}

/** Draws it, with so many milliseconds from one change to the next. */
export function drawExchange({
  say,
  found,
  fetchPage = (address) => Promise.resolve(`${address}: no network`),
  betweenMs = 5_000,
}: {
  readonly say: Translate
  readonly found?: Survey
  readonly fetchPage?: FetchPage
  readonly betweenMs?: number
}): DrawnExchange {
  const pack = aParsedPack()
  const seen = { pack, found, saved: [] as { name: string; text: string }[], asked: [] as unknown[] }
  let atMs = 0
  function Beside(): JSX.Element {
    const [draft, setDraft] = useState(beginDraft(pack))
    useLayoutEffect(() => {
      seen.pack = applyDraft(pack, draft)
    })
    return (
      <main class="fp studio">
        <Exchange
          {...{ pack, draft, page: contacts, locale: 'en', t: say }}
          crmLanguage={{ locale: 'en', locales: ['en', 'fr'], choose() {} }}
          takeSurvey={(locale, anchors) => {
            seen.asked.push([locale, Object.keys(anchors)])
            return Promise.resolve(seen.found)
          }}
          fetchPage={fetchPage}
          readTexts={() => Promise.resolve(say)}
          pickName={(of) => {
            seen.asked.push(of)
            return Promise.resolve('Créer un contact')
          }}
          onChange={(make, field) =>
            setDraft((before) => {
              atMs += betweenMs
              return changeTogether(before, make(before), { ...(field === undefined ? {} : { field }), atMs })
            })
          }
          onSave={(name, text) => seen.saved.push({ name, text })}
        />
      </main>
    )
  }
  return Object.assign(seen, drawSurface(<Beside />, css))
}
