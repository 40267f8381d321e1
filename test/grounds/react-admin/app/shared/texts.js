import englishMessages from 'ra-language-english'
import frenchMessages from 'ra-language-french'

const english = {
  resources: {
    contacts: {
      name: 'Contact |||| Contacts',
      fields: {
        first_name: 'First name',
        last_name: 'Last name',
        title: 'Job title',
        email: 'E-mail',
        phone: 'Phone',
        company_id: 'Company',
        status: 'Status',
        birthday: 'Birthday',
        newsletter: 'Gets the newsletter',
        background: 'Background',
        street: 'Street',
        city: 'City',
        postcode: 'Postcode',
        last_seen: 'Last seen',
      },
    },
    companies: {
      name: 'Company |||| Companies',
      fields: { name: 'Name', sector: 'Sector', website: 'Website', city: 'City', size: 'Employees' },
    },
    deals: {
      name: 'Deal |||| Deals',
      fields: {
        name: 'Name',
        company_id: 'Company',
        stage: 'Stage',
        amount: 'Amount',
        expected_on: 'Expected on',
        description: 'Description',
        archived: 'Archived',
      },
    },
    tasks: {
      name: 'Task |||| Tasks',
      fields: { text: 'Text', due_on: 'Due on', contact_id: 'Contact', done: 'Done' },
    },
  },
  crm: {
    home: 'Good morning',
    today: 'Today',
    hot: 'Hot contacts',
    revenue: 'Expected revenue',
    newDeal: 'New deal',
    seeAll: 'See all',
    identity: 'Identity',
    address: 'Address',
    notes: 'Notes',
    call: 'Log a call',
    merge: 'Merge with another',
    active: 'Active',
    former: 'Former',
    lead: 'Lead',
    open: 'Open',
    won: 'Won',
    lost: 'Lost',
    archive: 'Archive',
  },
}

const french = {
  resources: {
    contacts: {
      name: 'Contact |||| Contacts',
      fields: {
        first_name: 'Prénom',
        last_name: 'Nom',
        title: 'Fonction',
        email: 'Courriel',
        phone: 'Téléphone',
        company_id: 'Société',
        status: 'Statut',
        birthday: 'Anniversaire',
        newsletter: 'Reçoit la lettre',
        background: 'Contexte',
        street: 'Rue',
        city: 'Ville',
        postcode: 'Code postal',
        last_seen: 'Vu le',
      },
    },
    companies: {
      name: 'Société |||| Sociétés',
      fields: { name: 'Nom', sector: 'Secteur', website: 'Site web', city: 'Ville', size: 'Effectif' },
    },
    deals: {
      name: 'Affaire |||| Affaires',
      fields: {
        name: 'Nom',
        company_id: 'Société',
        stage: 'Étape',
        amount: 'Montant',
        expected_on: 'Attendue le',
        description: 'Description',
        archived: 'Archivée',
      },
    },
    tasks: {
      name: 'Tâche |||| Tâches',
      fields: { text: 'Texte', due_on: 'Pour le', contact_id: 'Contact', done: 'Faite' },
    },
  },
  crm: {
    home: 'Bonjour',
    today: 'Aujourd’hui',
    hot: 'Contacts chauds',
    revenue: 'Revenu attendu',
    newDeal: 'Nouvelle affaire',
    seeAll: 'Tout voir',
    identity: 'Identité',
    address: 'Adresse',
    notes: 'Notes',
    call: 'Noter un appel',
    merge: 'Fusionner avec un autre',
    active: 'Actif',
    former: 'Ancien',
    lead: 'Piste',
    open: 'Ouverte',
    won: 'Gagnée',
    lost: 'Perdue',
    archive: 'Archiver',
  },
}

export const texts = { en: { ...englishMessages, ...english }, fr: { ...frenchMessages, ...french } }
