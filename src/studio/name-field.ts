import type { MessageKey, Translate } from '../ui/translate.ts'

const fieldKeys: Readonly<Record<string, MessageKey>> = {
  title: 'studioItemTitle',
  text: 'studioItemText',
  benefit: 'studioItemBenefit',
  oldTerm: 'studioOldTerm',
  'old-term': 'studioOldTerm',
  newTerm: 'studioNewTerm',
  'new-term': 'studioNewTerm',
  anchor: 'studioElement',
  steps: 'studioSteps',
  shownAs: 'studioShownAs',
  audience: 'studioAudience',
  window: 'studioDates',
  side: 'studioSide',
  resources: 'studioLinked',
  questions: 'studioQuestions',
  priority: 'studioPriority',
  mattersWithoutPlace: 'studioMattersWithoutPlace',
  kind: 'fieldKind',
  page: 'fieldPage',
  picture: 'fieldPicture',
  media: 'fieldMedia',
  alt: 'fieldAlt',
  phases: 'fieldPhases',
  fromDay: 'fieldFromDay',
  afterMilestones: 'fieldAfterMilestones',
  untilMilestone: 'fieldUntilMilestone',
  frequency: 'fieldFrequency',
  atAnyHour: 'fieldAtAnyHour',
  entries: 'fieldEntries',
  rule: 'fieldRule',
  reason: 'fieldReason',
  endsOn: 'fieldEndsOn',
  of: 'fieldOccasion',
  seconds: 'fieldSeconds',
  sponsor: 'fieldSponsor',
  position: 'fieldPosition',
  offered: 'fieldOffered',
  choice: 'studioBranchText',
  summary: 'fieldSummary',
  keywords: 'fieldKeywords',
  defaultLocale: 'studioLanguage',
  crm: 'partCrm',
  milestones: 'partMilestones',
  audiences: 'partAudiences',
  roles: 'studioRole',
  teams: 'studioTeam',
  sites: 'studioSite',
  regions: 'studioRegion',
  goLive: 'partGoLive',
  look: 'partLook',
  jargon: 'partJargon',
  translations: 'partTranslations',
  approval: 'partApproval',
}

const ownerKeys: Readonly<Record<string, MessageKey>> = {
  pack: 'studioPack',
  resource: 'ownerResource',
  milestone: 'ownerMilestone',
  audience: 'studioAudience',
  role: 'studioRole',
  team: 'studioTeam',
  site: 'studioSite',
  region: 'studioRegion',
}

/** What a part of an item or of a pack is called in the studio; the format's own word for one that it does not know. */
export function nameField(field: string, t: Translate): string {
  const key = fieldKeys[field]
  return key === undefined ? field : t(key)
}

/** What has texts of its own, as `core/authoring/diff-texts.ts` has it: `resource:log-a-call`. */
export function nameOwner(owner: string, t: Translate): string {
  const [kind = '', ...id] = owner.split(':')
  const key = ownerKeys[kind]
  return [key === undefined ? kind : t(key), ...id].join(' · ')
}

/** Several parts of an item, as a list in words. */
export function nameFields(fields: readonly string[], t: Translate): string {
  return new Intl.ListFormat(t('language')).format(fields.map((field) => nameField(field, t)))
}
