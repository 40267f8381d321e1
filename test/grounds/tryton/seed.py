"""Fills a fresh Tryton database with an invented company: seed.py CONFIGURATION DATABASE USERS.

USERS is JSON: name, password and fullName by language. Run with Debian's own Python, which has trytond. Everything is
fixed, dates too, so that every build is the same.
"""

import json
import sys
from datetime import date
from decimal import Decimal

from trytond.config import config
from trytond.pool import Pool
from trytond.transaction import Transaction

# name, street, postal code, city, phone, email, categories
customers = [
    ('Aurelia Brenner', 'Lindenweg 4', '79098', 'Freiburg', '+49 761 5550101', 'aurelia@brenner.example', ['Prospect']),
    ('Bergwerk Optik', 'Am Stollen 12', '09599', 'Freiberg', '+49 3731 555020', 'post@bergwerk-optik.example', ['Customer']),
    ('Café Marelle', 'Rue du Puits 3', '69001', 'Lyon', '+33 4 5550 1103', 'bonjour@marelle.example', ['Customer', 'Hospitality']),
    ('Dunmore Joinery', '18 Quay Street', 'BT1 3AA', 'Belfast', '+44 28 5550 104', 'hello@dunmore.example', ['Customer']),
    ('Edvard Lindqvist', 'Storgatan 9', '411 24', 'Göteborg', '+46 31 555 105', 'edvard@lindqvist.example', ['Prospect']),
    ('Fermes du Valmont', 'Route de Valmont 41', '73000', 'Chambéry', '+33 4 5550 1106', 'contact@valmont.example', ['Prospect']),
    ('Greta Holm', 'Nyhavn 27', '1051', 'København', '+45 5550 1107', 'greta@holm.example', ['Customer']),
    ('Harrow & Pike', '5 Mill Lane', 'CB2 1RX', 'Cambridge', '+44 1223 555108', 'office@harrowpike.example', ['Customer']),
    ('Isabel Quintana', 'Calle del Olivo 8', '41001', 'Sevilla', '+34 955 550 109', 'isabel@quintana.example', ['Prospect']),
    ('Jansen Scheepsbouw', 'Kade 77', '3011 AA', 'Rotterdam', '+31 10 5550110', 'info@jansen-schepen.example', ['Customer', 'Industry']),
    ('Kaito Printworks', '31 Foundry Road', 'M4 5JW', 'Manchester', '+44 161 555 0111', 'print@kaito.example', ['Customer']),
    ('Lumen Atelier', 'Rue Haute 112', '1000', 'Bruxelles', '+32 2 555 0112', 'atelier@lumen.example', ['Customer']),
    ('Mira Kowalska', 'ulica Lipowa 6', '30-001', 'Kraków', '+48 12 555 0113', 'mira@kowalska.example', ['Prospect']),
    ('Nordhang Skischule', 'Talstation 1', '6456', 'Obergurgl', '+43 5256 55514', 'kurse@nordhang.example', ['Customer', 'Hospitality']),
    ('Orchard Veterinary', '2 Church Walk', 'EX1 1AB', 'Exeter', '+44 1392 555115', 'desk@orchardvet.example', ['Customer']),
    ('Paolo Serafini', 'Via dei Gelsi 14', '40121', 'Bologna', '+39 051 555 0116', 'paolo@serafini.example', ['Prospect']),
    ('Quill & Larder', '9 Abbey Row', 'EH1 2NG', 'Edinburgh', '+44 131 555 0117', 'shop@quill-larder.example', ['Customer', 'Hospitality']),
    ('Rothe Präzision', 'Industriestraße 52', '07743', 'Jena', '+49 3641 555118', 'technik@rothe.example', ['Customer', 'Industry']),
    ('Solène Carpentier', 'Quai des Brumes 20', '76600', 'Le Havre', '+33 2 5550 1119', 'solene@carpentier.example', ['Prospect']),
    ('Tidewater Canoes', '40 Harbour Way', 'PL1 2NX', 'Plymouth', '+44 1752 555120', 'paddle@tidewater.example', ['Customer']),
    ('Ulla Reinhardt', 'Kirchgasse 3', '99084', 'Erfurt', '+49 361 5550121', 'ulla@reinhardt.example', ['Prospect']),
    ('Verrerie Oriol', 'Chemin du Four 16', '06410', 'Biot', '+33 4 5550 1122', 'verre@oriol.example', ['Customer', 'Industry']),
    ('Wren Bookshop', '11 Market Place', 'YO1 8QT', 'York', '+44 1904 555123', 'books@wren.example', ['Customer']),
    ('Xenia Moraiti', 'Odos Elaias 5', '731 32', 'Chania', '+30 2821 555 124', 'xenia@moraiti.example', ['Prospect']),
    ('Yarrow Clinic', '63 Elm Grove', 'BS6 5BU', 'Bristol', '+44 117 555 0125', 'reception@yarrow.example', ['Customer']),
    ('Zimmerei Adler', 'Holzplatz 2', '87527', 'Sonthofen', '+49 8321 555126', 'adler@zimmerei.example', ['Customer', 'Industry']),
]

products = [('Wall calendar', 'Unit', '14.50'), ('Exhibition stand', 'Unit', '1890.00'), ('Consulting', 'Hour', '96.00')]

# customer, description, amount, percent, start, end, state, lines (product, quantity)
opportunities = [
    ('Bergwerk Optik', 'Stand for the spring fair', '7560', 60, '2026-08-03', '2026-12-15', 'opportunity', [('Exhibition stand', 4)]),
    ('Café Marelle', 'Menu boards for two branches', '1240', 40, '2026-08-11', None, 'lead', []),
    ('Dunmore Joinery', 'Catalogue 2027', '3300', 80, '2026-08-19', '2026-11-30', 'opportunity', [('Consulting', 20), ('Wall calendar', 50)]),
    ('Harrow & Pike', 'Signs for the new office', '2150', 50, '2026-08-27', None, 'lead', []),
    ('Jansen Scheepsbouw', 'Launch of the harbour ferry', '12400', 30, '2026-09-02', '2027-02-01', 'opportunity', [('Exhibition stand', 5)]),
    ('Kaito Printworks', 'Paper supply, one year', '9800', 70, '2026-09-08', '2027-01-20', 'opportunity', []),
    ('Lumen Atelier', 'Window display', '860', 20, '2026-09-14', None, 'lead', []),
    ('Nordhang Skischule', 'Course cards for the season', '1475', 90, '2026-09-18', '2026-11-28', 'opportunity', [('Wall calendar', 40)]),
    ('Orchard Veterinary', 'Appointment calendars', '725', 50, '2026-09-25', None, 'cancelled', []),
    ('Quill & Larder', 'Gift boxes', '1980', 10, '2026-10-01', None, 'lost', []),
    ('Rothe Präzision', 'Trade fair in Hannover', '15300', 55, '2026-10-06', '2027-04-10', 'opportunity', [('Exhibition stand', 8)]),
    ('Tidewater Canoes', 'Boat decals', '640', 35, '2026-10-12', None, 'lead', []),
    ('Verrerie Oriol', 'Gallery leaflets', '1120', 65, '2026-10-20', '2026-12-05', 'opportunity', []),
    ('Wren Bookshop', 'Reading week posters', '540', 45, '2026-10-26', None, 'lead', []),
    ('Yarrow Clinic', 'Waiting room guide', '2890', 75, '2026-11-04', '2027-03-01', 'opportunity', [('Consulting', 30)]),
    ('Zimmerei Adler', 'Calendar for the guild', '2030', 85, '2026-11-10', '2026-12-20', 'opportunity', [('Wall calendar', 140)]),
]


def seed(pool, users):
    """Creates everything, in the order in which one thing needs another."""
    close_configuration_wizards(pool)
    company = add_company(pool)
    with Transaction().set_context(company=company.id):
        employees = [add_employee(pool, company, user['fullName']) for user in users.values()]
        for (language, user), employee in zip(users.items(), employees):
            add_user(pool, language, user, company, employee)
        parties = add_customers(pool)
        add_opportunities(pool, company, employees, parties, add_products(pool))


def close_configuration_wizards(pool):
    """They would open on the first login of everybody who may administrate."""
    Item = pool.get('ir.module.config_wizard.item')
    Item.write(Item.search([]), {'state': 'done'})


def add_company(pool):
    Company, Currency, Party = pool.get('company.company'), pool.get('currency.currency'), pool.get('party.party')
    currency, = Currency.create([{
        'name': 'Euro', 'code': 'EUR', 'symbol': '€', 'numeric_code': '978',
        'rates': [('create', [{'date': date(2026, 1, 1), 'rate': Decimal('1')}])],
    }])
    party, = Party.create([{'name': 'Wayside Press', 'addresses': [('create', [{'street': '1 Signpost Lane', 'city': 'Bath'}])]}])
    company, = Company.create([{'party': party.id, 'currency': currency.id}])
    return company


def add_employee(pool, company, name):
    party, = pool.get('party.party').create([{'name': name}])
    employee, = pool.get('company.employee').create([{'party': party.id, 'company': company.id}])
    return employee


def add_user(pool, language, user, company, employee):
    """Somebody who sells and keeps the parties, and does not administrate."""
    Group = pool.get('res.group')
    groups = Group.search([('name', 'not like', '%Admin%')])
    pool.get('res.user').create([{
        'name': user['fullName'], 'login': user['name'], 'password': user['password'],
        'language': pool.get('ir.lang').search([('code', '=', language)])[0].id,
        'groups': [('add', [group.id for group in groups])],
        'companies': [('add', [company.id])], 'company': company.id,
        'employees': [('add', [employee.id])], 'employee': employee.id,
    }])


def add_customers(pool):
    """The parties by their name."""
    names = sorted({name for customer in customers for name in customer[6]})
    categories = dict(zip(names, pool.get('party.category').create([{'name': name} for name in names])))
    created = pool.get('party.party').create([{
        'name': name,
        'addresses': [('create', [{'street': street, 'postal_code': postal_code, 'city': city}])],
        'contact_mechanisms': [('create', [{'type': 'phone', 'value': phone}, {'type': 'email', 'value': email}])],
        'categories': [('add', [categories[category].id for category in of_customer])],
    } for name, street, postal_code, city, phone, email, of_customer in customers])
    return {party.name: party for party in created}


def add_products(pool):
    """The products by their name."""
    Uom = pool.get('product.uom')
    units = {name: Uom.search([('name', '=', name)])[0].id for _, name, _ in products}
    templates = pool.get('product.template').create([{
        'name': name, 'type': 'service', 'default_uom': units[unit], 'list_price': Decimal(price),
        'salable': True, 'sale_uom': units[unit], 'products': [('create', [{}])],
    } for name, unit, price in products])
    return {template.name: template.products[0] for template in templates}


def add_opportunities(pool, company, employees, parties, products_by_name):
    pool.get('sale.opportunity').create([{
        'company': company.id, 'employee': employees[at % len(employees)].id,
        'party': parties[customer].id, 'address': parties[customer].addresses[0].id,
        'description': description, 'amount': Decimal(amount), 'conversion_probability': percent / 100,
        'start_date': date.fromisoformat(start), 'end_date': end and date.fromisoformat(end), 'state': state,
        'lines': [('create', [line_of(products_by_name[product], quantity) for product, quantity in lines])],
    } for at, (customer, description, amount, percent, start, end, state, lines) in enumerate(opportunities)])


def line_of(product, quantity):
    return {'product': product.id, 'quantity': quantity, 'unit': product.default_uom.id}


if __name__ == '__main__':
    configuration, database, users = sys.argv[1:]
    config.update_etc(configuration)
    Pool.start()
    Pool(database).init()
    with Transaction().start(database, 1, context={'_skip_warnings': True}) as transaction:
        seed(Pool(), json.loads(users))
        transaction.commit()
