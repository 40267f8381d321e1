/**
 * What the base components say by themselves, in French, by the names of their labels.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const frenchLabels = new Map([
  ['LightningButtonMenu.showMenu', 'Afficher le menu'],
  ['LightningCombobox.placeholder', 'Sélectionner une option'],
  ['LightningControl.active', 'actif'],
  ['LightningControl.clear', 'Effacer'],
  ['LightningControl.inactive', 'inactif'],
  ['LightningControl.required', 'obligatoire'],
  ['LightningDatatable.rowActionsDefaultAriaLabel', 'Actions'],
  ['LightningDatatable.rowNumber', 'Numéro de ligne'],
  ['LightningDatatable.showActions', 'Afficher les actions de la colonne {0}'],
  ['LightningDatatable.sort', 'Trier par :'],
  ['LightningDatatable.sortAsc', 'Tri croissant'],
  ['LightningDatatable.sortDesc', 'Tri décroissant'],
  ['LightningDatatable.sortNone', 'Tri : aucun'],
  ['LightningDateTimePicker.dateFormatLabel', 'Format de date : {0}'],
  ['LightningDateTimePicker.selectDate', 'Sélectionner une date'],
  ['LightningDateTimePicker.selectDateFor', 'Sélectionner une date pour {0}'],
  ['LightningHelptext.buttonAlternativeText', 'Aide'],
  ['LightningPrimitiveCellActions.showActions', 'Afficher les actions'],
  ['LightningTabs.defaultTabBarAriaLabel', 'Onglets'],
  ['LightningTabs.overflowMore', 'Plus'],
  ['LightningTabs.overflowMoreAlternativeText', 'Onglets'],
  ['LightningTabs.overflowMoreTitle', "Plus d'onglets"],
])
