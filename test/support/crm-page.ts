import type { ElementFacts } from '../../src/core/anchoring/outline.ts'
import { aField, aHeading, aLink, anElement } from './build-facts.ts'

type Facts = ElementFacts<string>

/** The page of a contact in a small CRM, in English or French; targets are the English names. */
export function aContactPage(say: (english: string) => string = (english) => english): Facts[] {
  const link = (name: string, leads: string): Facts => aLink(say(name), leads, { target: name })
  const field = (name: string, mark: string): Facts => aField(say(name), `name=${mark}`, { target: name })
  const heading = (name: string): Facts => aHeading(say(name), { target: name })
  const button = (name: string, mark?: string): Facts =>
    anElement({ name: say(name), target: name, marks: mark === undefined ? [] : [`data-action=${mark}`] })
  const tool = (name: string): Facts =>
    anElement({ name: say(name), target: name, path: 'li>menu>main>body>html' })
  return [
    link('home', '/'),
    link('contacts', '/contacts'),
    link('companies', '/companies'),
    link('deals', '/deals'),
    link('reports', '/reports'),
    heading('personal details'),
    field('first name', 'first_name'),
    field('last name', 'last_name'),
    field('email', 'email'),
    field('phone', 'phone'),
    button('add a phone', 'add-phone'),
    heading('address'),
    field('street', 'street'),
    field('city', 'city'),
    field('country', 'country'),
    button('show on map'),
    heading('preferences'),
    field('language', 'language'),
    field('time zone', 'time_zone'),
    button('reset', 'reset'),
    heading('tools'),
    tool('archive'),
    tool('export'),
    tool('merge'),
    tool('print'),
    heading('finish'),
    button('save', 'save'),
    button('cancel'),
    button('delete', 'delete'),
  ]
}

const french: Readonly<Record<string, string>> = {
  home: 'accueil',
  contacts: 'personnes',
  companies: 'sociétés',
  deals: 'affaires',
  reports: 'rapports',
  'personal details': 'coordonnées',
  'first name': 'prénom',
  'last name': 'nom',
  email: 'courriel',
  phone: 'téléphone',
  'add a phone': 'ajouter un numéro',
  address: 'adresse',
  street: 'rue',
  city: 'ville',
  country: 'pays',
  'show on map': 'voir la carte',
  preferences: 'préférences',
  language: 'langue',
  'time zone': 'fuseau horaire',
  reset: 'réinitialiser',
  tools: 'outils',
  archive: 'archiver',
  export: 'exporter',
  merge: 'fusionner',
  print: 'imprimer',
  finish: 'terminer',
  save: 'enregistrer',
  cancel: 'annuler',
  delete: 'supprimer',
}

/** What the CRM says in French for an English text. */
export function inFrench(english: string): string {
  return french[english] ?? `${english} (fr)`
}

/** The page without one of its elements. */
export function without(target: string, page: readonly Facts[]): Facts[] {
  return page.filter((facts) => facts.target !== target)
}

/** The page with another element in the place of one. */
export function withOther(target: string, other: Facts, page: readonly Facts[]): Facts[] {
  return page.map((facts) => (facts.target === target ? other : facts))
}

/** The page with something new before one of its elements. */
export function withBefore(target: string, added: Facts, page: readonly Facts[]): Facts[] {
  return page.flatMap((facts) => (facts.target === target ? [added, facts] : [facts]))
}

/** Another page of the same CRM: the same frame around something else. */
export function aReportPage(): Facts[] {
  const main = (name: string, mark: string): Facts =>
    anElement({
      ...{ name, tag: 'div', role: 'menuitem', marks: [`data-report=${mark}`] },
      path: 'section>article>main>body>html',
    })
  return [
    ...aContactPage().filter(({ landmark }) => landmark === 'nav'),
    aHeading('revenue', { tag: 'h3', path: 'article>main>body>html' }),
    main('by month', 'month'),
    main('by quarter', 'quarter'),
    main('by year', 'year'),
    aHeading('pipeline', { tag: 'h3', path: 'article>main>body>html' }),
    main('by stage', 'stage'),
    main('by owner', 'owner'),
    main('by source', 'source'),
    main('refresh', 'refresh'),
    main('share', 'share'),
  ]
}
