import type { JSX } from 'preact'
import type { Item } from '../core/item.ts'
import type { LocalizedText } from '../core/locale.ts'
import { parseMarkdown } from '../core/markdown.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import type { MediaAuthor } from './media-author.ts'
import { mediaCountAtMost, MediaFields } from './MediaFields.tsx'
import { useAddedMedia } from './use-added-media.ts'
import { TextField } from './TextField.tsx'
import { withText } from './with-text.ts'

interface TextOf {
  readonly field: string
  readonly label: MessageKey
  readonly text: LocalizedText | undefined
  /** As the pack's schema has it. */
  readonly lengthAtMost: number
  readonly isLong?: boolean
  readonly isOptional?: boolean
  readonly write: (text: LocalizedText) => Item
}

/** What an item says, in one language. */
export function ItemTexts({
  item,
  original,
  locale,
  media,
  t,
  onChange,
}: {
  readonly item: Item
  /** The pack's own language, out of which the others are translated. */
  readonly original: string
  readonly locale: string
  readonly media: MediaAuthor
  readonly t: Translate
  readonly onChange: (item: Item, field: string) => void
}): JSX.Element {
  const shown = item.media ?? []
  const { refusal, onFile } = useAddedMedia(media, locale, (added) =>
    onChange({ ...item, media: [...shown, added] }, 'media'),
  )
  const markdown = parseMarkdown(item.text[locale] ?? '')
  return (
    <>
      {listTexts(item).map(({ field, label, text, write, isOptional = false, ...rest }) => (
        <TextField
          key={field}
          label={t(label)}
          value={text?.[locale] ?? ''}
          original={locale === original ? undefined : text?.[original]}
          locale={locale}
          {...rest}
          t={t}
          onFile={field === 'text' && shown.length < mediaCountAtMost ? onFile : undefined}
          onInput={(value) =>
            onChange(write(withText(text ?? {}, locale, value, isOptional)), `${field}.${locale}`)
          }
        />
      ))}
      <MediaFields
        media={shown}
        refusal={refusal}
        files={media.files}
        {...{ locale, original, t }}
        onChange={(changed, field) => onChange({ ...item, media: changed }, field)}
      />
      {markdown.ok ? null : <p role="alert">{markdown.detail ?? markdown.error}</p>}
    </>
  )
}

function listTexts(item: Item): readonly TextOf[] {
  const shared: readonly TextOf[] = [
    {
      field: 'title',
      label: 'studioItemTitle',
      text: item.title,
      lengthAtMost: 120,
      write: (title) => ({ ...item, title }),
    },
    {
      field: 'text',
      label: 'studioItemText',
      text: item.text,
      lengthAtMost: 4_000,
      isLong: true,
      write: (text) => ({ ...item, text }),
    },
  ]
  if (item.kind === 'tip')
    return [
      ...shared,
      {
        field: 'benefit',
        label: 'studioItemBenefit',
        text: item.benefit,
        lengthAtMost: 200,
        isOptional: true,
        write: (benefit) => ({ ...item, benefit: Object.keys(benefit).length === 0 ? undefined : benefit }),
      },
    ]
  if (item.kind !== 'glossary-mark') return shared
  return [
    {
      field: 'oldTerm',
      label: 'studioOldTerm',
      text: item.oldTerm,
      lengthAtMost: 120,
      write: (oldTerm) => ({ ...item, oldTerm }),
    },
    {
      field: 'newTerm',
      label: 'studioNewTerm',
      text: item.newTerm,
      lengthAtMost: 120,
      write: (newTerm) => ({ ...item, newTerm }),
    },
    ...shared,
  ]
}
