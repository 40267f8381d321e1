import type { Pack, Resource } from '../pack.ts'
import type { Draft } from './draft.ts'

type Place = NonNullable<Resource['places']>[number]

/** How many questions a resource keeps as its why. */
const questionsAtMost = 50

/**
 * The next version of the pack, with the draft in it: a new resource, or the one that it mends with its text in the
 * draft's language anew. The words of the questions that it was written for go along as its why. The pack given stays as
 * it is. `asked` are those words, redacted.
 */
export function publishDraft(pack: Pack, draft: Draft, asked: readonly string[]): Pack {
  const old = pack.resources.find(({ id }) => id === draft.mends)
  const written = old === undefined ? toResource(pack, draft, asked) : mend(old, draft, asked)
  const { reviewOn: reviewedOn, ...rest } = written
  // A draft from before there were such days says nothing of them.
  const reviewOn = draft.reviewOn === undefined ? reviewedOn : draft.reviewOn
  const resource = {
    ...rest,
    ...withPlace(written.places ?? [], placeOf(pack, draft)),
    ...(reviewOn === undefined || reviewOn === null ? {} : { reviewOn }),
  }
  const resources =
    old === undefined
      ? [...pack.resources, resource]
      : pack.resources.map((each) => (each === old ? resource : each))
  return { ...pack, version: pack.version + 1, resources }
}

/** The id of the resource that the draft is, or becomes, in this pack. */
export function resourceIdOf(pack: Pack, draft: Draft): string {
  if (draft.mends !== undefined && pack.resources.some(({ id }) => id === draft.mends)) return draft.mends
  const base = toId(draft.title)
  const isTaken = (id: string): boolean => pack.resources.some((resource) => resource.id === id)
  if (!isTaken(base)) return base
  let number = 2
  while (isTaken(`${base}-${number}`)) number++
  return `${base}-${number}`
}

function toResource(pack: Pack, draft: Draft, asked: readonly string[]): Resource {
  return {
    id: resourceIdOf(pack, draft),
    title: { [draft.locale]: draft.title },
    ...(draft.text === '' ? {} : { text: { [draft.locale]: draft.text } }),
    ...(draft.url === undefined ? {} : { url: draft.url }),
    ...(draft.pages.length === 0 ? {} : { pages: draft.pages }),
    ...withQuestions([], asked),
  }
}

function mend(old: Resource, draft: Draft, asked: readonly string[]): Resource {
  return {
    ...old,
    title: { ...old.title, [draft.locale]: draft.title },
    ...(draft.text === '' ? {} : { text: { ...old.text, [draft.locale]: draft.text } }),
    ...(draft.url === undefined ? {} : { url: draft.url }),
    ...withQuestions(old.questions ?? [], asked),
  }
}

/** Where the tip points that the draft names, while the pack has it. */
function placeOf({ items }: Pack, draft: Draft): Place | undefined {
  const tip = items.find((item) => item.kind === 'tip' && item.id === draft.placeOf)
  return tip?.kind === 'tip' ? { page: tip.page, anchor: tip.anchor } : undefined
}

/** Beside the places that it has. */
function withPlace(old: readonly Place[], place: Place | undefined): Pick<Resource, 'places'> {
  const isKnown = old.some((each) => JSON.stringify(each) === JSON.stringify(place))
  return place === undefined || isKnown ? {} : { places: [...old, place] }
}

function withQuestions(old: readonly string[], asked: readonly string[]): Pick<Resource, 'questions'> {
  const questions = [...new Set([...old, ...asked])].slice(0, questionsAtMost)
  return questions.length === 0 ? {} : { questions }
}

/** The title as an id of the pack format: `How do I log a call?` is `how-do-i-log-a-call`. */
function toId(title: string): string {
  const words =
    title
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const id = words.join('-').slice(0, 60).replace(/-+$/, '')
  return id === '' ? 'help-page' : id
}
