import type { itemKinds } from '../core/item.ts'
import type { MessageKey } from './translate.ts'

/** What each kind of item is called. */
export const kindKeys = {
  tip: 'kindTip',
  highlight: 'kindHighlight',
  announcement: 'kindAnnouncement',
  walkthrough: 'kindWalkthrough',
  checklist: 'kindChecklist',
  'field-hint': 'kindFieldHint',
  'glossary-mark': 'kindGlossaryMark',
  'parallel-run-notice': 'kindParallelRunNotice',
  celebration: 'kindCelebration',
  welcome: 'kindWelcome',
} as const satisfies Readonly<Record<(typeof itemKinds)[number], MessageKey>>
