/**
 * Words that stand in names of records and are no name: legal forms, forms of address, and what CRMs keep. Folded: no
 * capitals, no accents.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'gmbh mbh inc incorporated corp corporation company limited ltd llc plc group holding holdings sons bros ' +
    'kgaa ohg gbr sarl sas spa srl snc sociedad limitada sociedade ltda eireli bv vof stichting zoo spolka społka ' +
    'mrs miss herr frau mme mlle monsieur madame senor senora sig signor signora dhr mevr pan pani ' +
    'price prices preis preise prix precio precios prezzo prezzi prijs prijzen cena ceny preco precos list liste lista of ' +
    'the and und oder fur mit von der die das les des pour avec los las por para con una del della delle per ' +
    'على الى من في عن مع بين ' +
    'van het een voor met dla oraz com uma dos das ' +
    'new neu neue neuer neues nouveau nouvelle nuevo nueva nuovo nuova nieuw nieuwe nowy nowa nowe novo nova ' +
    'account accounts contact contacts lead leads deal deals opportunity opportunities case cases campaign campaigns ' +
    'order orders invoice invoices quote quotes product products task tasks meeting meetings call calls customer ' +
    'customers project projects contract contracts report reports dashboard test demo renewal follow phone mail email ' +
    'konto konten kontakt kontakte chance chancen verkaufschance anfrage auftrag auftrage rechnung rechnungen angebot ' +
    'angebote produkt produkte aufgabe aufgaben termin termine kunde kunden projekt projekte vertrag bericht berichte ' +
    'kampagne kampagnen firma firmen ' +
    'compte comptes piste pistes opportunite opportunites affaire affaires commande commandes facture factures devis ' +
    'produits tache taches reunion client clients projet projets contrat contrats rapport rapports campagne entreprise ' +
    'cuenta cuentas contacto contactos oportunidad oportunidades caso casos pedido pedidos factura facturas producto ' +
    'tarea tareas reunion cliente clientes proyecto contrato informe campana empresa ' +
    'contatto contatti opportunita ordine ordini fattura fatture preventivo prodotto attivita riunione clienti progetto ' +
    'contratto rapporto campagna azienda ' +
    'home overview details detail general information info history activity activities note notes file files document ' +
    'documents setting settings setup view views recent related timeline search filter favorites all item items page ' +
    'started getting started welcome sales service marketing support team teams user users group role calendar event ' +
    'events email emails message messages import export duplicate duplicates owner status stage pipeline forecast ' +
    'uberblick ubersicht verlauf aktivitat aktivitaten notiz notizen datei dateien dokument dokumente einstellungen ' +
    'ansicht ansichten zuletzt suche filter alle seite vertrieb benutzer kalender ereignis nachricht status phase ' +
    'accueil apercu historique activite activites fichier fichiers parametres vue vues recherche filtre tous ventes ' +
    'utilisateur calendrier evenement statut etape inicio resumen historial actividad actividades nota notas archivo ' +
    'archivos ajustes vista vistas busqueda filtro todos ventas usuario calendario evento estado etapa ' +
    'panoramica cronologia impostazioni vendite utente overzicht geschiedenis instellingen weergave verkoop gebruiker ' +
    'historia ustawienia widok sprzedaz uzytkownik configuracoes historico vendas ' +
    'klant klanten kans kansen bestelling factuur facturen offerte taak taken vergadering rapport relatie bedrijf ' +
    'klient klienci szansa zamowienie faktura faktury oferta produkt zadanie zadania spotkanie umowa raport kampania ' +
    'conta contas contato contatos oportunidade pedido fatura faturas proposta tarefa reuniao relatorio campanha'
  ).split(' '),
)
