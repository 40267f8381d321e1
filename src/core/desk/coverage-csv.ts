import { toCsv } from '../csv.ts'
import type { Coverage, ObjectCoverage } from './coverage.ts'

const figures = ['asked', 'shown', 'answered', 'missing', 'said', 'validated', 'low', 'high'] as const

/** Coverage as CSV: a row for each object, with an empty view, and one for each of its pages; shares from 0 to 1. */
export function coverageToCsv(objects: readonly ObjectCoverage[]): string {
  return toCsv(
    ['product', 'object', 'view', 'sub_view', ...figures],
    objects.flatMap((object) => [
      [object.product, object.object ?? '', '', '', ...toFigures(object)],
      ...object.pages.map(({ page, ...coverage }) => [
        ...[page.product, page.object ?? '', page.view, page.subView ?? ''],
        ...toFigures(coverage),
      ]),
    ]),
  )
}

function toFigures({ asked, shown, answered, missing, validated }: Coverage): string[] {
  const { of, share, low, high } = validated
  const round = (part: number): string => part.toFixed(4)
  return [asked, shown, answered, missing, of]
    .map(String)
    .concat(share === undefined ? '' : round(share), round(low), round(high))
}
