import type { MessageKey } from '../ui/translate.ts'

/** The parts of the desk, in the order of its tabs. */
export const deskParts = ['questions', 'broken', 'resources', 'coverage', 'packs'] as const

/** One of them. */
export type DeskPart = (typeof deskParts)[number]

/** What each part is called. */
export const partKeys = {
  questions: 'deskQuestions',
  broken: 'deskBroken',
  resources: 'resources',
  coverage: 'coverage',
  packs: 'deskPacks',
} as const satisfies Readonly<Record<DeskPart, MessageKey>>
