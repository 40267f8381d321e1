import type { MessageKey, Translate } from '../ui/translate.ts'

const fieldKeys: Readonly<Record<string, MessageKey>> = {
  title: 'studioItemTitle',
  text: 'studioItemText',
  benefit: 'studioItemBenefit',
  oldTerm: 'studioOldTerm',
  newTerm: 'studioNewTerm',
  anchor: 'studioElement',
  steps: 'studioSteps',
  shownAs: 'studioShownAs',
  audience: 'studioAudience',
  window: 'studioDates',
  priority: 'studioPriority',
  mattersWithoutPlace: 'studioMattersWithoutPlace',
}

/** What a part of an item is called in the studio; the format's own word for what the studio does not change. */
export function nameField(field: string, t: Translate): string {
  const key = fieldKeys[field]
  return key === undefined ? field : t(key)
}

/** Several parts of an item, as a list in words. */
export function nameFields(fields: readonly string[], t: Translate): string {
  return new Intl.ListFormat(t('language')).format(fields.map((field) => nameField(field, t)))
}
