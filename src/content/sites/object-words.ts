// What CRMs call the things that they keep, in the singular: an address may name other things, people among them, and
// only words that stand here may leave it. Words that are also names of people (bill, grant, price) are left out.
const stems = new Set(
  (
    'account activity address agreement appointment article asset assignment attachment ' +
    'booking budget calendar call campaign candidate case catalog category channel chat ' +
    'client comment commission communication company competitor contact ' +
    'content contract conversation course currency customer deal delivery department ' +
    'discount document email employee engagement estimate ' +
    'event expense group ' +
    'insurance interaction inventory invoice issue item job lead ' +
    'list location mail mailbox meeting member message ' +
    'milestone note notification opportunity order organisation organization owner partner ' +
    'payment people person pricebook ' +
    'pricelist process product profile project property proposal prospect purchase question queue quotation ' +
    'quote receipt relationship report request ' +
    'sale salesorder service ' +
    'site subscription ' +
    'supplier task tax team template tenant thread ticket timesheet ' +
    'transaction user vehicle vendor warehouse workflow workorder ' +
    // French, German, Spanish, Italian, Portuguese, Dutch.
    'societe entreprise commande facture devis personne produit projet tache kontakt kunde firma ' +
    'angebot aufgabe auftrag rechnung cliente contacto empresa factura oportunidad pedido producto tarea ' +
    'contatto azienda offerta ordine fattura contato oportunidade proposta klant offerte'
  ).split(' '),
)

/** True when the word, in the singular or the plural and in any case, is one for what a CRM keeps. */
export function isObjectWord(word: string): boolean {
  const lower = word.toLowerCase()
  return [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/e[sn]$/, ''),
    lower.replace(/n$/, ''),
    lower.replace(/ies$/, 'y'),
  ].some((stem) => stems.has(stem))
}
