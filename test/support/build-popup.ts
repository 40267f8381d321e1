import type { Popup, PopupContent } from '../../src/popup/Popup.tsx'
import type { PackProgress } from '../../src/popup/Progress.tsx'
import { aThursdayAtTen } from './build-circumstances.ts'
import { t } from './texts.ts'

/** What the worker tells the popup: one pack, one milestone of two met, with what a test changes of the pack. */
export function aPopupContent(change: Partial<PackProgress> = {}): PopupContent {
  return {
    helpOn: true,
    packs: [
      {
        title: 'CRM',
        locale: 'en',
        timeZone: 'Europe/Paris',
        phase: 'live',
        nextPhase: { phase: 'parallel', fromMs: Date.UTC(2026, 11, 1) },
        milestones: [
          { id: 'a', title: 'Create a contact', benefit: 'So that others find it.', metAtMs: 1 },
          { id: 'b', title: 'Open a deal', benefit: 'So that others see it.' },
        ],
        ...change,
      },
    ],
    profile: { role: 'service' },
    isQuiet: false,
    isFirstDay: true,
    choices: {
      roles: [
        { id: 'sales', title: 'Sales' },
        { id: 'service', title: 'Service' },
      ],
      teams: [],
      sites: [],
      regions: [{ id: 'france', title: 'France' }],
      locales: ['en', 'fr'],
    },
    putAway: [],
    walkthroughs: [],
    pins: [],
  }
}

/** The popup over a site with help, with what a test changes. */
export function aPopup(change: Partial<Parameters<typeof Popup>[0]> = {}): Parameters<typeof Popup>[0] {
  const nothing = (): void => undefined
  return {
    content: aPopupContent(),
    site: { kind: 'on', origin: 'https://crm.example.com', tabId: 1, isPinned: false },
    nowMs: aThursdayAtTen,
    browserLocale: 'en-GB',
    browserZone: 'Europe/Paris',
    t,
    actions: {
      ...{ onSwitch: nothing, onSetModes: nothing, onDescribe: nothing, onBringBack: nothing },
      ...{ onResume: nothing, onPrint: nothing, onForget: nothing, onExplain: nothing },
      ...{ onAllow: nothing, onTakeBack: nothing, onOpenDesk: nothing, onOpenStudio: nothing },
    },
    ...change,
  }
}
