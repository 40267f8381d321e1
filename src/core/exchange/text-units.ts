import type { Item } from '../item.ts'
import type { LocalizedText } from '../locale.ts'
import type { Media } from '../media/media.ts'
import { lengthsAtMost } from '../pack-limits.ts'
import type { Choice, Milestone, Pack, Resource } from '../pack.ts'
import type { Step } from '../walkthrough/walkthrough.ts'

/** One text of a pack that is translated, by a name that stays the same from version to version. */
export interface TextUnit {
  /** `item:ID:title`, `item:ID:step:ID:text`, `resource:ID:text`…: no character that XML does not take in a name. */
  readonly id: string
  readonly text: LocalizedText
  readonly isMarkdown: boolean
  /** As the pack's schema has it, in characters. */
  readonly lengthAtMost: number
}

type Visit = (unit: TextUnit) => LocalizedText

/** Every text of the pack that is translated, in the pack's order. Labels of anchors are the CRM's and not among them. */
export function listTextUnits(pack: Pack): readonly TextUnit[] {
  const units: TextUnit[] = []
  mapTexts(pack, (unit) => {
    units.push(unit)
    return unit.text
  })
  return units
}

/** Every text of an item, in its order. */
export function listItemUnits(item: Item): readonly TextUnit[] {
  const units: TextUnit[] = []
  mapItem(item, (unit) => {
    units.push(unit)
    return unit.text
  })
  return units
}

/** The pack with some of its texts in place of what was there, by the unit's id; an id that it does not have is ignored. */
export function withTexts(pack: Pack, texts: ReadonlyMap<string, LocalizedText>): Pack {
  return texts.size === 0 ? pack : mapTexts(pack, ({ id, text }) => texts.get(id) ?? text)
}

/** The pack with each of its texts as `visit` gives it. */
export function mapTexts(pack: Pack, visit: Visit): Pack {
  const choices = <One extends Choice>(kind: string, list: readonly One[]): readonly One[] =>
    list.map((one) => ({
      ...one,
      title: visit(plain(`${kind}:${one.id}:title`, one.title, lengthsAtMost.line)),
    }))
  return {
    ...pack,
    title: visit(plain('title', pack.title, lengthsAtMost.line)),
    items: pack.items.map((item) => mapItem(item, visit)),
    resources: pack.resources.map((resource) => mapResource(resource, visit)),
    milestones: pack.milestones.map((milestone) => mapMilestone(milestone, visit)),
    ...(pack.audiences === undefined ? {} : { audiences: choices('audience', pack.audiences) }),
    ...(pack.roles === undefined ? {} : { roles: choices('role', pack.roles) }),
    ...(pack.teams === undefined ? {} : { teams: choices('team', pack.teams) }),
    ...(pack.sites === undefined ? {} : { sites: choices('site', pack.sites) }),
    ...(pack.regions === undefined ? {} : { regions: choices('region', pack.regions) }),
  }
}

/** The item with each of its texts as `visit` gives it. */
export function mapItem(item: Item, visit: Visit): Item {
  const at = `item:${item.id}`
  const base = {
    title: visit(plain(`${at}:title`, item.title, lengthsAtMost.line)),
    text: visit(markdown(`${at}:text`, item.text, lengthsAtMost.text)),
    ...mapMedia(item, at, visit),
  }
  switch (item.kind) {
    case 'tip':
      return {
        ...item,
        ...base,
        ...(item.benefit === undefined
          ? {}
          : { benefit: visit(plain(`${at}:benefit`, item.benefit, lengthsAtMost.benefit)) }),
      }
    case 'glossary-mark':
      return {
        ...item,
        ...base,
        oldTerm: visit(plain(`${at}:old-term`, item.oldTerm, lengthsAtMost.line)),
        newTerm: visit(plain(`${at}:new-term`, item.newTerm, lengthsAtMost.line)),
      }
    case 'parallel-run-notice':
      return { ...item, ...base, reason: visit(plain(`${at}:reason`, item.reason, lengthsAtMost.reason)) }
    case 'welcome': {
      const { sponsor } = item
      return {
        ...item,
        ...base,
        sponsor: {
          ...sponsor,
          position: visit(plain(`${at}:position`, sponsor.position, lengthsAtMost.line)),
          ...(sponsor.portrait === undefined
            ? {}
            : { portrait: mapPicture(sponsor.portrait, `${at}:portrait`, visit) }),
        },
      }
    }
    case 'walkthrough':
      return { ...item, ...base, steps: item.steps.map((step) => mapStep(step, at, visit)) }
    case 'highlight':
    case 'announcement':
    case 'checklist':
    case 'field-hint':
    case 'celebration':
      return { ...item, ...base }
  }
}

function mapStep(step: Step, item: string, visit: Visit): Step {
  const at = `${item}:step:${step.id}`
  return {
    ...step,
    title: visit(plain(`${at}:title`, step.title, lengthsAtMost.line)),
    text: visit(markdown(`${at}:text`, step.text, lengthsAtMost.text)),
    ...mapMedia(step, at, visit),
    ...(step.branches === undefined
      ? {}
      : {
          branches: step.branches.map((branch, nth) =>
            branch.on === 'choice'
              ? { ...branch, text: visit(plain(`${at}:choice:${nth}`, branch.text, lengthsAtMost.line)) }
              : branch,
          ),
        }),
  }
}

function mapResource(resource: Resource, visit: Visit): Resource {
  const at = `resource:${resource.id}`
  const { summary, keywords, text } = resource
  return {
    ...resource,
    title: visit(plain(`${at}:title`, resource.title, lengthsAtMost.resourceTitle)),
    ...(summary === undefined
      ? {}
      : { summary: visit(plain(`${at}:summary`, summary, lengthsAtMost.summary)) }),
    ...(keywords === undefined
      ? {}
      : { keywords: visit(plain(`${at}:keywords`, keywords, lengthsAtMost.summary)) }),
    ...(text === undefined ? {} : { text: visit(markdown(`${at}:text`, text, lengthsAtMost.resourceText)) }),
  }
}

function mapMilestone(milestone: Milestone, visit: Visit): Milestone {
  const at = `milestone:${milestone.id}`
  return {
    ...milestone,
    title: visit(plain(`${at}:title`, milestone.title, lengthsAtMost.line)),
    ...(milestone.benefit === undefined
      ? {}
      : { benefit: visit(plain(`${at}:benefit`, milestone.benefit, lengthsAtMost.benefit)) }),
  }
}

function mapMedia(
  { media }: { readonly media?: readonly Media[] | undefined },
  at: string,
  visit: Visit,
): { readonly media?: readonly Media[] } {
  return media === undefined
    ? {}
    : { media: media.map((one, nth) => mapPicture(one, `${at}:picture:${nth}`, visit)) }
}

function mapPicture(picture: Media, at: string, visit: Visit): Media {
  return { ...picture, alt: visit(plain(`${at}:alt`, picture.alt, lengthsAtMost.alt)) }
}

function plain(id: string, text: LocalizedText, lengthAtMost: number): TextUnit {
  return { id, text, isMarkdown: false, lengthAtMost }
}

function markdown(id: string, text: LocalizedText, lengthAtMost: number): TextUnit {
  return { id, text, isMarkdown: true, lengthAtMost }
}
