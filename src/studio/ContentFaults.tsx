import type { JSX } from 'preact'
import { wordsAtMost, type AudiencePart, type ContentFault } from '../core/checking/content-check.ts'
import type { PackVerdict } from '../core/checking/judge-pack.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Warnings } from './Warnings.tsx'

const partTexts: Readonly<Record<AudiencePart, MessageKey>> = {
  roles: 'studioRole',
  teams: 'studioTeam',
  sites: 'studioSite',
  regions: 'studioRegion',
}

/** What is wrong with the content of a pack, for which no page has to be opened. */
export function ContentFaults({
  verdict: { contents, warnings },
  nameOf,
  t,
}: {
  readonly verdict: Pick<PackVerdict, 'contents' | 'warnings'>
  readonly nameOf: (itemId: string) => string
  readonly t: Translate
}): JSX.Element {
  return (
    <>
      {contents.length === 0 ? null : (
        <ul>
          {contents.map((fault, at) => (
            <li key={at}>{describeFault(fault, nameOf, t)}</li>
          ))}
        </ul>
      )}
      <Warnings warnings={warnings} nameOf={nameOf} t={t} />
    </>
  )
}

function describeFault(fault: ContentFault, nameOf: (itemId: string) => string, t: Translate): string {
  const name = nameOf(fault.itemId)
  switch (fault.code) {
    case 'text-too-long':
      return t(
        'checkTextTooLong',
        name,
        nameLanguage(fault.locale, t('language')),
        String(fault.words),
        String(wordsAtMost),
      )
    case 'audience-empty':
      return t('checkAudienceEmpty', name, t(partTexts[fault.part]), fault.unknown)
  }
}
