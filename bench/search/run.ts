// Measures the product's own search on real help pages and questions whose answer is known.
import { parseArgs } from 'node:util'
import { readCases, type Cases, type Corpus } from './cases.ts'
import { createBm25fWithPassages, createMiniSearch, createOwn, type Engine } from './engines.ts'
import { measureGroups } from './measure-groups.ts'
import { measurePast, measurePastOfSome } from './measure-past.ts'
import { measureMisspelt, measureOnScreen, measureRecall, questionsOf } from './measure-ranking.ts'
import { measureIndexSize, measureSpeed } from './measure-speed.ts'
import { measureSeparation } from './measure-trust.ts'
import { atLeast, atMost, formatTable, summarize, type Figure } from './report.ts'

const usage = `npm run bench:search -- --cases DIR [options]
  --cases DIR         folders with docs.jsonl and questions.jsonl, with files of intents, and of strangers
  --split dev|test    the half of the questions to ask; test where absent
  --without-browser   leave out the times in a browser`

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    split: { type: 'string', default: 'test' },
    'without-browser': { type: 'boolean', default: false },
  },
})
if (values.cases === undefined) throw new Error(`--cases DIR is missing\n${usage}`)
const { split } = values
const cases = readCases(values.cases)
const figures: Figure[] = []
const add = (key: string, label: string, value: number, bar?: Figure['bar']): void => {
  figures.push({ key, label, value, bar })
}

for (const corpus of cases.corpora) reportCorpus(corpus)
reportPast(cases)
reportGroups(cases)
if (!values['without-browser']) await reportSpeed(cases)
console.log(formatTable(figures))
console.log(JSON.stringify(summarize(figures)))

function reportCorpus(corpus: Corpus): void {
  const { name, locale, texts } = corpus
  console.error(`${name}: ${texts.length} pages`)
  const own = createOwn(corpus)
  const others = [createBm25fWithPassages(corpus), createMiniSearch(corpus)]
  const kinds = [...new Set(corpus.questions.map(({ kind }) => kind))]
  for (const kind of kinds) reportKind(corpus, kind, own, others)
  if (locale === 'en') {
    reportMisspelt(corpus, own)
    reportTrust(corpus)
  }
  reportPastOfSome(corpus)
  add(
    `${name}.indexMb`,
    `${name}: index, MB gzip per 1,000 pages`,
    measureIndexSize(texts, locale),
    atMost(0.65),
  )
}

function reportKind(corpus: Corpus, kind: string, own: Engine, others: readonly Engine[]): void {
  const { name, locale } = corpus
  const questions = questionsOf(corpus, kind, split)
  if (questions.length === 0) return
  const label = `${name} ${kind}, ${questions.length} questions`
  const recall = measureRecall(own, questions)
  const isForeignTask = locale !== 'en' && kind === 'task'
  add(`${name}.${kind}.r1`, `${label}: R@1`, recall.first)
  add(`${name}.${kind}.r3`, `${label}: R@3`, recall.firstThree, isForeignTask ? atLeast(0.75) : undefined)
  for (const [at, other] of others.entries()) {
    const baseline = measureRecall(other, questions)
    const key = at === 0 ? 'bm25f' : 'miniSearch'
    const bar = kind === 'faq' && locale === 'en' ? atLeast(0.02) : undefined
    add(`${name}.${kind}.${key}.r1`, `  ${other.name}: R@1`, baseline.first)
    add(`${name}.${kind}.${key}.r3`, `  ${other.name}: R@3`, baseline.firstThree)
    add(`${name}.${kind}.over.${key}.r1`, `  R@1 over ${other.name}`, recall.first - baseline.first, bar)
    add(
      `${name}.${kind}.over.${key}.r3`,
      `  R@3 over ${other.name}`,
      recall.firstThree - baseline.firstThree,
      bar,
    )
  }
  for (const [share, key, said] of [
    [0, 'rightScreen', 'on the right screen'],
    [0.3, 'wrongScreen30', 'on a wrong screen for 30 %'],
    [1, 'wrongScreen', 'always on a wrong screen'],
  ] as const) {
    const onScreen = measureOnScreen(own, corpus, questions, share)
    if (onScreen === undefined) return
    const bar = share === 0 && kind === 'task' ? atLeast(0.88) : undefined
    if (share === 0) {
      const without = measureOnScreen(
        { ...own, rank: (question) => own.rank(question) },
        corpus,
        questions,
        0,
      )
      add(
        `${name}.${kind}.withoutScreen.r1`,
        `  the ${onScreen.questions} with a screen, without it: R@1`,
        without?.first ?? 0,
      )
    }
    add(`${name}.${kind}.${key}.r1`, `  ${said}: R@1`, onScreen.first, bar)
    add(`${name}.${kind}.${key}.r3`, `  ${said}: R@3`, onScreen.firstThree)
  }
}

function reportMisspelt(corpus: Corpus, own: Engine): void {
  const questions = corpus.questions.filter((question) => question.split === split)
  if (questions.length === 0) return
  const clean = measureRecall(own, questions)
  for (const count of [1, 2]) {
    const { first, firstThree, misspelt } = measureMisspelt(own, questions, count)
    const label = `${corpus.name}: lost by ${count} misspelt (${Math.round(misspelt * 100)} % of questions)`
    add(`${corpus.name}.misspelt${count}.lostR1`, `${label}: R@1`, clean.first - first, atMost(0.01))
    add(`${corpus.name}.misspelt${count}.lostR3`, `${label}: R@3`, clean.firstThree - firstThree)
  }
}

function reportTrust(corpus: Corpus): void {
  const own = corpus.questions.filter((question) => question.split === split).map(({ q }) => q)
  const report = (name: string, strangers: readonly string[], bar: number): void => {
    if (own.length === 0 || strangers.length === 0) return
    const separation = measureSeparation(corpus, own, strangers)
    const key = `${corpus.name}.trust.${name}`
    const label = `${corpus.name} against ${name}`
    add(`${key}.auroc`, `${label}: AUROC`, separation.auroc, atLeast(bar))
    add(`${key}.ownConfident`, '  own questions shown with confidence', separation.ownConfident)
    add(`${key}.ownShown`, '  own questions shown at all', separation.ownShown)
    add(`${key}.strangersConfident`, '  strangers shown with confidence', separation.strangersConfident)
    add(`${key}.strangersShown`, '  strangers shown at all', separation.strangersShown)
  }
  for (const [file, strangers] of cases.strangers) report(file, strangers, 0.99)
  for (const [file, questions] of cases.intents)
    if (!isPast(file)) report(file, questions.map(({ q }) => q).slice(0, 1000), 0.94)
  for (const other of cases.corpora)
    if (other !== corpus && other.locale === corpus.locale)
      report(
        other.name,
        questionsOf(other, 'faq', split).map(({ q }) => q),
        0.94,
      )
}

/** A file of past questions, of which the other with its name has those that are asked. */
function isPast(file: string): boolean {
  return file.endsWith('.train.jsonl')
}

function reportPast({ intents }: Cases): void {
  for (const [file, past] of intents) {
    const asked = intents.get(file.replace('.train.', '.test.'))
    if (!isPast(file) || asked === undefined) continue
    const name = file.replace('.train.jsonl', '')
    const [known, questions] = split === 'dev' ? halve(past) : [past, asked]
    for (const count of [0, 1, 5, 20]) {
      const { first, firstThree } = measurePast(known, questions, count)
      const label = `${name}: after ${count} past questions a resource`
      add(`${name}.past${count}.r1`, `${label}: R@1`, first, count === 5 ? atLeast(0.7) : undefined)
      add(`${name}.past${count}.r3`, `${label}: R@3`, firstThree)
    }
  }
}

function reportPastOfSome(corpus: Corpus): void {
  const { name, questions } = corpus
  const dev = questions.filter((question) => question.split === 'dev')
  const [past, asked] =
    split === 'dev' ? halve(dev) : [dev, questions.filter((question) => question.split === split)]
  if (past.length === 0 || asked.length === 0) return
  const { others, othersWithout, some, someWithout } = measurePastOfSome(corpus, past, asked)
  const label = `${name}: ${past.length} past questions known`
  add(`${name}.pastOfSome.some.r1`, `${label}: R@1 of ${some.questions} about pages with some`, some.first)
  add(`${name}.pastOfSome.someWithout.r1`, '  the same without past questions', someWithout.first)
  add(`${name}.pastOfSome.others.r1`, `  R@1 of ${others.questions} about pages with none`, others.first)
  add(`${name}.pastOfSome.others.r3`, '  R@3', others.firstThree)
  add(`${name}.pastOfSome.othersWithout.r1`, '  the same without past questions: R@1', othersWithout.first)
  add(`${name}.pastOfSome.othersWithout.r3`, '  R@3', othersWithout.firstThree)
}

function halve<Item>(items: readonly Item[]): [Item[], Item[]] {
  return [items.filter((_, at) => at % 3 !== 0), items.filter((_, at) => at % 9 === 0)]
}

function reportGroups({ intents }: Cases): void {
  for (const [file, questions] of intents) {
    if (isPast(file)) continue
    const name = file.replace('.test.jsonl', '')
    const { precision, recall, largest, ms, questions: count } = measureGroups(questions, 2000)
    const isBar = name.startsWith('clinc')
    const label = `${name}: groups of ${count} questions`
    add(`${name}.groups.precision`, `${label}: pair precision`, precision, isBar ? atLeast(0.7) : undefined)
    add(`${name}.groups.recall`, `${label}: pair recall`, recall, isBar ? atLeast(0.25) : undefined)
    add(`${name}.groups.largest`, '  the largest group', largest)
    add(`${name}.groups.cpuMs`, '  CPU, ms', ms)
  }
}

async function reportSpeed({ corpora }: Cases): Promise<void> {
  const corpus = corpora
    .filter(({ locale }) => locale === 'en')
    .toSorted((one, other) => other.texts.length - one.texts.length)[0]
  if (corpus === undefined) return
  const questions = corpus.questions.filter((question) => question.split === split).map(({ q }) => q)
  for (const { pages, buildMs, loadMs, p50Ms, p95Ms } of await measureSpeed(
    corpus.texts,
    questions,
    [2_000, 10_000],
  )) {
    const label = `${pages} pages, in a worker of Chromium`
    add(`speed.${pages}.p95Ms`, `${label}: query p95, ms`, p95Ms, atMost(pages === 2_000 ? 8 : 25))
    add(`speed.${pages}.p50Ms`, '  query p50, ms', p50Ms)
    add(`speed.${pages}.loadMs`, '  an index made ready, ms', loadMs)
    add(`speed.${pages}.buildCpuMs`, '  an index built, CPU ms (Node)', buildMs)
  }
}
