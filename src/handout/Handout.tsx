import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { PagePicture } from '../core/picture/page-picture.ts'
import type { RichText } from '../core/rich-text.ts'
import { directionOf, uiDirection } from '../ui/direction.ts'
import type { LinkedText } from '../ui/LinkedList.tsx'
import type { ShownMedia } from '../ui/MediaView.tsx'
import { PackedPicture } from '../ui/PackedMedia.tsx'
import { PictureView } from '../ui/PictureView.tsx'
import { RichTextView } from '../ui/RichTextView.tsx'
import type { Translate } from '../ui/translate.ts'
import { Ways, type ShownWay } from './Ways.tsx'

interface HandoutText {
  readonly title: string
  readonly text: RichText
  readonly media: readonly ShownMedia[]
  readonly linked?: readonly LinkedText[] | undefined
  /** BCP 47 tag of title and text, where they are in another language than the rest. */
  readonly foreignLocale?: string | undefined
}

/** A walkthrough with all its steps, in the pack's language. */
export interface HandoutContent extends HandoutText {
  readonly pack: string
  readonly locale: string
  readonly steps: readonly HandoutStep[]
}

interface HandoutStep extends HandoutText {
  readonly id: string
  /** What the element is called on the page. */
  readonly place?: string | undefined
  /** The page as it looked when the step was written. */
  readonly picture?: PagePicture | undefined
  readonly ways: readonly ShownWay[]
}

/** A walkthrough on paper: its steps in the pack's order, with their pictures, and where each leads. */
export function Handout({
  handout,
  uiLocale,
  printedAtMs,
  t,
  onPrint,
}: {
  /** Absent when no pack in use has the walkthrough, or the worker did not answer. */
  readonly handout: HandoutContent | undefined
  /** BCP 47 tag by which the date is written. */
  readonly uiLocale: string
  readonly printedAtMs: number
  readonly t: Translate
  readonly onPrint: () => void
}): JSX.Element {
  if (handout === undefined)
    return (
      <main class="handout">
        <p role="alert">{t('handoutNone')}</p>
      </main>
    )
  const { pack, locale, title, text, media, linked, steps, foreignLocale } = handout
  const date = new Intl.DateTimeFormat(uiLocale, { dateStyle: 'long' }).format(printedAtMs)
  return (
    <main class="handout">
      <div class="on-screen">
        <p>{t('handoutHint')}</p>
        <button type="button" onClick={onPrint}>
          {t('handoutPrint')}
        </button>
      </div>
      <article dir={directionOf(locale)} lang={locale}>
        <header>
          <p class="quiet origin">
            <span>{pack}</span>
            <span lang={t('language')} dir={uiDirection(t)}>
              {t('handoutMade', date)}
            </span>
          </p>
          <div {...spokenIn(foreignLocale)}>
            <h1>{title}</h1>
            <RichTextView text={text} />
            <Pictures media={media} t={t} />
          </div>
          <Linked linked={linked} t={t} />
        </header>
        <ol class="steps">
          {steps.map((step, index) => (
            <Step key={step.id} step={step} number={index + 1} t={t} />
          ))}
        </ol>
      </article>
    </main>
  )
}

/** Marks what is in another language than what is around it. */
function spokenIn(locale: string | undefined): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  return locale === undefined ? {} : { lang: locale, dir: directionOf(locale) }
}

function Step({
  step: { title, text, media, linked, place, picture, ways, foreignLocale },
  number,
  t,
}: {
  readonly step: HandoutStep
  readonly number: number
  readonly t: Translate
}): JSX.Element {
  const titleId = useId()
  return (
    <li aria-labelledby={titleId}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <div>
        <div {...spokenIn(foreignLocale)}>
          <h2 id={titleId}>{title}</h2>
          <RichTextView text={text} />
        </div>
        {place === undefined ? null : (
          <p class="place">
            <span class="quiet" lang={t('language')}>
              {t('handoutPlace')}
            </span>{' '}
            <b>{place}</b>
          </p>
        )}
        {picture === undefined ? null : (
          <div class="page-view">
            <PictureView picture={picture} name={t('pictureOfElement')} isNear />
          </div>
        )}
        <Pictures media={media} t={t} />
        <Linked linked={linked} t={t} />
        <Ways ways={ways} t={t} />
      </div>
    </li>
  )
}

/** Where there is more to read: on paper a title, and the address where it has one. */
function Linked({
  linked = none,
  t,
}: {
  readonly linked: readonly LinkedText[] | undefined
  readonly t: Translate
}): JSX.Element | null {
  if (linked.length === 0) return null
  return (
    <div class="quiet">
      <p lang={t('language')}>{t('moreIn')}</p>
      <ul>
        {linked.map(({ id, title, url, foreignLocale }) => (
          <li key={id} {...spokenIn(foreignLocale)}>
            {title} {url === undefined ? null : <span dir="ltr">({url})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

const none: readonly LinkedText[] = []

/** Pictures as they are; of a film, which paper cannot play, its words. */
function Pictures({
  media,
  t,
}: {
  readonly media: readonly ShownMedia[]
  readonly t: Translate
}): JSX.Element | null {
  if (media.length === 0) return null
  return (
    <>
      {media.map((each) =>
        each.kind === 'video' ? (
          <Film key={'url' in each ? each.url : each.file} film={each} t={t} />
        ) : 'url' in each ? (
          <img key={each.url} src={each.url} alt={each.alt} referrerpolicy="no-referrer" />
        ) : (
          <PackedPicture key={each.file} {...each} />
        ),
      )}
    </>
  )
}

function Film({ film, t }: { readonly film: ShownMedia; readonly t: Translate }): JSX.Element {
  const words = t('handoutFilm', film.alt)
  return (
    <p class="film">
      {'url' in film ? (
        <a href={film.url} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  )
}
