import type { JSX } from 'preact'
import { countLinks, type LinkCheck, type LinkTrouble } from '../core/desk/link-check.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'

const stateTexts: Readonly<Record<LinkTrouble['state'], MessageKey>> = {
  dead: 'linkDead',
  moved: 'linkMoved',
  unsure: 'linkUnsure',
}

/** What is known of the links of a pack: when they were asked, and which are not simply alive. */
export function LinkFaults({
  check,
  troubles,
  t,
}: {
  /** Undefined where nobody asked them. */
  readonly check: LinkCheck | undefined
  readonly troubles: readonly LinkTrouble[]
  readonly t: Translate
}): JSX.Element {
  return (
    <>
      <h3>{t('linksHeading')}</h3>
      <p class="quiet">{check === undefined ? t('checkLinksNone') : describeCheck(check, t)}</p>
      {troubles.length === 0 ? null : (
        <ul>
          {troubles.map((link) => (
            <li key={link.url}>
              {`${t(stateTexts[link.state])}: ${link.url} ${link.state === 'moved' ? `→ ${link.to}` : `(${link.reason})`}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function describeCheck(check: LinkCheck, t: Translate): string {
  const { dead, moved, unsure } = countLinks(check)
  const date = new Intl.DateTimeFormat(t('language'), { dateStyle: 'medium' }).format(check.checkedAtMs)
  return t('linksLast', date, String(dead), String(moved), String(unsure))
}
