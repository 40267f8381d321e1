/** What the texts of `crmHtml` are in French. */
const french: Readonly<Record<string, string>> = {
  Contacts: 'Personnes',
  Companies: 'Sociétés',
  Deals: 'Affaires',
  Reports: 'Rapports',
  Person: 'Personne',
  'First name': 'Prénom',
  'Last name': 'Nom',
  Email: 'Courriel',
  Phone: 'Téléphone',
  'Add a phone': 'Ajouter un numéro',
  Address: 'Adresse',
  Street: 'Rue',
  City: 'Ville',
  'Show on map': 'Voir la carte',
  Finish: 'Terminer',
  Save: 'Enregistrer',
  Discard: 'Annuler',
  Delete: 'Supprimer',
}

/** What the CRM says in French for an English text. */
export function inFrench(english: string): string {
  return french[english] ?? english
}

/** The form of a contact in a small CRM; each element that can be picked has its English text as `it`. */
export function crmHtml(say: (english: string) => string = (english) => english): string {
  const link = (name: string): string =>
    `<li><a it="${name}" href="#/${name.toLowerCase()}">${say(name)}</a></li>`
  const field = (name: string, field: string): string =>
    `<div class="row"><label it="${name} label" for="f-${field}">${say(name)}</label><input it="${name}" id="f-${field}" name="${field}"></div>`
  const button = (name: string, attributes = ''): string =>
    `<button it="${name}" type="button" class="button plain" ${attributes}>${say(name)}</button>`
  return `
    <nav><ul>${['Contacts', 'Companies', 'Deals', 'Reports'].map(link).join('')}</ul></nav>
    <main>
      <section><h2 it="Person">${say('Person')}</h2>
        ${field('First name', 'first_name')}${field('Last name', 'last_name')}
        ${field('Email', 'email')}${field('Phone', 'phone')}
        ${button('Add a phone', 'data-action="addPhone"')}
      </section>
      <section><h2 it="Address">${say('Address')}</h2>
        ${field('Street', 'street')}${field('City', 'city')}
        ${button('Show on map')}
      </section>
      <footer class="actions"><h2 it="Finish">${say('Finish')}</h2>
        ${button('Save', 'data-action="save" id="save-button"')}
        ${button('Discard')}
        ${button('Delete', 'data-action="delete"')}
      </footer>
    </main>`
}

/** Everything that can be picked in `crmHtml`. */
export const pickable = [
  ...['Contacts', 'Companies', 'Deals', 'Reports', 'Person', 'First name', 'First name label', 'Last name'],
  ...['Email', 'Email label', 'Phone', 'Add a phone', 'Address', 'Street', 'City', 'Show on map', 'Finish'],
  ...['Save', 'Discard', 'Delete'],
]
