import { entriesAtMost, helpDeskRequests } from '../contract/help-desk-requests.ts'
import { packBytesAtMost, tooLarge } from '../contract/pack-size.ts'
import { packSourceRequests } from '../contract/pack-sources.ts'
import { deskNotices, deskRequests } from '../contract/requests.ts'
import { toEntry, type Entry } from '../core/desk/entry.ts'
import { createSender, listen } from '../platform/messaging.ts'
import type { DeskSource, SourceList } from './desk-source.ts'

/** The desk over this machine's own database, which the worker keeps. */
export function createLocalSource(): DeskSource {
  const send = createSender(deskRequests)
  const ask = createSender(helpDeskRequests)
  const readBehind = async (after: string | undefined): Promise<readonly Entry[] | undefined> => {
    const answer = await ask('desk/read', after === undefined ? {} : { after })
    if (!answer.ok) return undefined
    const entries = answer.value.entries.map(({ question, acts }) => toEntry(question, acts))
    if (!answer.value.hasMore) return entries
    const rest = await readBehind(entries.at(-1)?.question.id)
    return rest === undefined ? undefined : [...entries, ...rest]
  }
  return {
    readAll: () => readBehind(undefined),
    async readThese(ids) {
      const answers = await Promise.all(inParts(ids).map((part) => ask('desk/read', { ids: part })))
      const entries: Entry[] = []
      for (const answer of answers) {
        if (!answer.ok) return undefined
        entries.push(...answer.value.entries.map(({ question, acts }) => toEntry(question, acts)))
      }
      return entries
    },
    readPicture: async (questionId) => valueOf(await ask('picture/read', { questionId }))?.picture,
    async act(act, questionIds) {
      const answers = await Promise.all(
        inParts(questionIds).map((part) => ask('desk/act', { act, questionIds: part })),
      )
      return answers.every(({ ok }) => ok)
    },
    readSettings: async () => valueOf(await ask('desk/settings', {})),
    rename: async (name) => (await ask('desk/name', name === undefined ? {} : { name })).ok,
    readJudged: async () => valueOf(await ask('verdicts/list', {})),
    giveVerdict: async (verdict) => (await ask('verdict/give', { verdict })).ok,
    withdrawVerdict: async (id, atMs) => (await ask('verdict/withdraw', { id, atMs })).ok,
    noteRelease: async (release) => (await ask('release/note', { release })).ok,
    readLibrary: async () => valueOf(await ask('resources/list', {})),
    readResource: async (packId, resourceId) =>
      valueOf(await ask('resource/read', { packId, resourceId }))?.resource,
    readDrafts: async () => valueOf(await ask('drafts/list', {}))?.drafts,
    saveDraft: async (draft) =>
      (
        await ask('draft/save', {
          draft: { ...draft, pages: [...draft.pages], questions: [...draft.questions] },
        })
      ).ok,
    discardDraft: async (id) => (await ask('draft/discard', { id })).ok,
    async publishDraft(id, { actId, atMs, by }) {
      const answer = await ask('draft/publish', { id, actId, atMs, ...(by === undefined ? {} : { by }) })
      return answer.ok ? answer.value : { published: false, reasons: [answer.detail ?? answer.error] }
    },
    readWishes: async () => valueOf(await ask('wishes/list', {}))?.wishes,
    saveWish: async (wish) =>
      (await ask('wish/save', { wish: { ...wish, questions: [...wish.questions] } })).ok,
    readMisses: async () => valueOf(await send('anchors/missed', {}))?.missed,
    readViews: async () => valueOf(await ask('views/list', {}))?.views,
    saveView: async (view) => (await ask('view/save', { view })).ok,
    removeView: async (id) => (await ask('view/remove', { id })).ok,
    readPacks: async () => valueOf(await send('packs/list', {}))?.packs,
    async loadPack(file) {
      // Before it is read, so that a file of any size does no harm.
      if (file.size > packBytesAtMost) return { installed: false, reasons: [tooLarge(file.size)] }
      const text = await readFile(file)
      if (text === undefined) return { installed: false, reasons: ['the whole: the file could not be read'] }
      const answer = await send('pack/install', { text })
      return answer.ok ? answer.value : { installed: false, reasons: [answer.detail ?? answer.error] }
    },
    ...createLinkChecks(),
    sources: createSourceList(),
    readPackFile: async (id) => valueOf(await ask('pack/read', { id }))?.text,
    onChange: ({ onQuestions, onRest }, signal) =>
      listen(
        deskNotices,
        {
          'questions/changed': ({ ids }) => onQuestions(ids),
          'desk/changed': onRest,
          'packs/changed': onRest,
        },
        signal,
      ),
  }
}

function createLinkChecks(): Pick<DeskSource, 'readLinkChecks' | 'loadLinkCheck'> {
  const ask = createSender(helpDeskRequests)
  return {
    readLinkChecks: async () => valueOf(await ask('links/list', {}))?.checks,
    async loadLinkCheck(file) {
      if (file.size > packBytesAtMost) return { loaded: false, reasons: [tooLarge(file.size)] }
      const text = await readFile(file)
      if (text === undefined) return { loaded: false, reasons: ['the whole: the file could not be read'] }
      const answer = await ask('links/load', { text })
      return answer.ok ? answer.value : { loaded: false, reasons: [answer.detail ?? answer.error] }
    },
  }
}

function createSourceList(): SourceList {
  const send = createSender(packSourceRequests)
  return {
    read: async () => valueOf(await send('sources/list', {}))?.sources ?? [],
    async follow(url) {
      const answer = await send('source/follow', { url })
      return answer.ok ? answer.value : { followed: false, reasons: [answer.detail ?? answer.error] }
    },
    async unfollow(url) {
      await send('source/unfollow', { url })
    },
  }
}

function valueOf<Value>(answer: { ok: true; value: Value } | { ok: false }): Value | undefined {
  return answer.ok ? answer.value : undefined
}

/** In parts of as many ids as one request takes. */
function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / entriesAtMost) }, (_, part) =>
    ids.slice(part * entriesAtMost, (part + 1) * entriesAtMost),
  )
}

async function readFile(file: File): Promise<string | undefined> {
  try {
    return await file.text()
  } catch (error) {
    // It was moved or changed on the disk since it was chosen.
    if (error instanceof DOMException) return undefined
    throw error
  }
}
