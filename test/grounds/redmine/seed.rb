# Fills a fresh Redmine with an invented team: which of two in the variable RECORDS (a, b), and set up in which of two ways
# in CONFIGURATION (plain, changed). Ids are the same in all of them, and so are the dates in every build.

RECORDS = {
  'a' => {
    project: ['Orchard line', 'orchard-line'], second: ['Cider press', 'cider-press'],
    people: [%w[Ida Brandt], %w[Tomas Vesely], %w[Noor Haddad], %w[Ewa Zielinska]],
    versions: ['Spring blossom', 'Summer crate', 'Autumn press'],
    categories: %w[Conveyor Scales Labels], customers: ['Hillside farm', 'Old mill', 'North orchard'],
    subjects: ['Belt stops when crates are wet', 'Print the lot number on each label', 'Scale drifts after an hour',
               'Who may change the grading table?', 'Crates are counted twice at the gate', 'Show the yield of each row',
               'Labels peel off in the cold store', 'Add a second washing lane', 'Motor of lane two is loud',
               'Export the harvest as a table', 'Gate sensor does not answer', 'Plan the winter service'],
    pages: ['Grading', 'Cold store'], text: 'It was seen on Monday by the early shift.'
  },
  'b' => {
    project: ['Quarry works', 'quarry-works'], second: ['Lime kiln', 'lime-kiln'],
    people: [%w[Pavel Horak], %w[Greta Lund], %w[Amina Diallo], %w[Jonas Reiter]],
    versions: %w[Granite Basalt Marble],
    categories: %w[Crusher Trucks Blasting Water], customers: ['City bridge', 'Harbour wall', 'Ring road'],
    subjects: ['Crusher overheats at noon', 'Write the truck weight on the slip', 'Dust sensor reports nothing',
               'Where is the blasting plan kept?', 'Two trucks with the same number', 'Report the load of each face',
               'Water pump three leaks', 'Second weighbridge for the north gate', 'Siren cannot be heard in the pit',
               'List all deliveries of a week', 'Ticket printer jams', 'Order the yearly inspection'],
    pages: %w[Safety Weighbridge], text: 'The foreman told the office, and nothing was done yet.'
  }
}.freeze

records = RECORDS.fetch(ENV.fetch('RECORDS'))
is_changed = ENV.fetch('CONFIGURATION') == 'changed'
other = ENV['RECORDS'] == 'b'

Redmine::DefaultData::Loader.load('en')
Setting.notified_events = []
Setting.default_language = 'en'
Setting.login_required = '1'
Setting.app_title = 'Wayside'
Setting.mail_from = 'desk@wayside.example'
ActionMailer::Base.perform_deliveries = false
today = Date.new(2026, 11, 18)

def person(login, first, last, admin: false)
  user = User.new(firstname: first, lastname: last, mail: "#{login}@wayside.example", admin: admin, status: 1)
  user.login = login
  user.password = user.password_confirmation = 'password'
  user.language = ''
  user.mail_notification = 'none'
  user.save!
  user
end

User.find(1).update!(must_change_passwd: false, status: User::STATUS_LOCKED)
admin = person('lead', *records[:people][0], admin: true)
member = person('member', *records[:people][1])
people = [admin, member, *records[:people][2..].each_with_index.map { |name, at| person("person#{at}", *name) }]
User.current = admin

trackers = Tracker.sorted.to_a
statuses = IssueStatus.sorted.to_a
priorities = IssuePriority.active.sorted.to_a
activities = TimeEntryActivity.shared.active.sorted.to_a

# What a team adds to its tickets; another set of them where the configuration is another one.
fields = [
  ['Customer', 'list', { possible_values: records[:customers] }, 0..2],
  ['Found on', 'date', {}, 0..0],
  ['Cost', 'float', {}, 0..2],
  ['Checked by', 'user', {}, 0..1],
  ['Needs a visit', 'bool', { edit_tag_style: 'check_box' }, 0..2],
  ['Notes for the shift', 'text', {}, 0..2]
]
more = is_changed ? [['Warranty until', 'date', {}, 0..2], ['Serial number', 'string', {}, 0..1]] : []
def add_fields(fields, trackers)
  fields.map do |name, format, options, on|
    IssueCustomField.create!({ name: name, field_format: format, is_for_all: true, is_filter: true, searchable: false,
                               trackers: trackers[on] }.merge(options))
  end
end
custom = add_fields(fields, trackers)
ProjectCustomField.create!(name: 'Cost centre', field_format: 'string')
TimeEntryCustomField.create!(name: 'Shift', field_format: 'list', possible_values: %w[Early Late])
UserCustomField.create!(name: 'Extension', field_format: 'string', editable: true)
# Last, so that all others have the same ids in both configurations.
custom += add_fields(more, trackers)
custom.select { |field| ['Cost', 'Notes for the shift'].include?(field.name) }.each(&:destroy!) if is_changed
custom.reject!(&:destroyed?)

if is_changed
  Setting.issue_list_default_columns = %w[tracker status subject assigned_to due_date done_ratio]
  Setting.issue_group_assignment = '1'
  trackers.each { |tracker| tracker.update!(core_fields: tracker.core_fields - %w[estimated_hours done_ratio]) }
end
modules = %w[issue_tracking time_tracking news documents files wiki boards calendar gantt]
modules -= %w[documents boards news] if is_changed

def project(name, identifier, modules, trackers)
  made = Project.new(name: name, description: "What the people of #{name} do.", is_public: false)
  made.identifier = identifier
  made.enabled_module_names = modules
  made.trackers = trackers
  made.save!
  made
end

developer = Role.find_by!(name: 'Developer')
manager = Role.find_by!(name: 'Manager')
projects = [project(*records[:project], modules, trackers), project(*records[:second], modules, trackers)]
projects.each do |made|
  people.each_with_index do |user, at|
    Member.create!(project: made, principal: user, roles: [at.zero? ? manager : developer])
  end
end
main = projects.first

versions = records[:versions].each_with_index.map do |name, at|
  Version.create!(project: main, name: name, description: "Goal #{at + 1}", effective_date: today + (at * 40),
                  status: 'open', sharing: 'none')
end
categories = records[:categories].map { |name| IssueCategory.create!(project: main, name: name) }

def values_of(custom, at, records, today, people)
  custom.to_h do |field|
    value = { 'list' => records[:customers][at % 3], 'date' => (today - at).to_s, 'float' => (at * 12.5).to_s,
              'user' => people[at % 4].id.to_s, 'bool' => (at % 2).to_s, 'text' => records[:text],
              'string' => "SN-#{at}" }[field.field_format]
    [field.id.to_s, value]
  end
end

issues = records[:subjects].each_with_index.map do |subject, at|
  turn = other ? at + 1 : at
  issue = Issue.new(project: main, tracker: trackers[turn % 3], author: people[turn % 4], subject: subject)
  issue.description = records[:text]
  issue.status = statuses[turn % 3]
  issue.priority = priorities[turn % 4]
  issue.assigned_to = people[(turn + 1) % 4]
  issue.category = categories[turn % categories.size]
  issue.fixed_version = versions[turn % 3]
  issue.start_date = today + turn
  issue.due_date = today + turn + 6
  issue.estimated_hours = 2 + turn
  issue.custom_field_values = values_of(custom, turn, records, today, people)
  issue.save!
  issue
end
# The fifth is what is looked at: with a part, a relation, a note, somebody who watches and hours.
(other ? [6, 7] : [6]).each { |at| issues[at].reload.update!(parent_issue_id: issues[4].id) }
IssueRelation.create!(issue_from: issues[4].reload, issue_to: issues[8].reload, relation_type: other ? 'blocks' : 'relates')
issues[4].reload.init_journal(member, records[:text])
issues[4].save!
issues[4].add_watcher(people[2])
issues.each(&:reload).first(7).each_with_index do |issue, at|
  TimeEntry.create!(project: main, issue: issue, user: people[at % 4], author: people[at % 4], hours: at + 1.5,
                    spent_on: today - at, activity: activities[at % 2], comments: "#{issue.subject}: done")
end

wiki = main.wiki || Wiki.create!(project: main, start_page: 'Wiki')
['Wiki', *records[:pages]].each do |title|
  page = WikiPage.new(wiki: wiki, title: title)
  page.content = WikiContent.new(page: page, text: "h1. #{title}\n\n#{records[:text]}", author: admin)
  page.save!
end
if main.module_enabled?('news')
  News.create!(project: main, author: admin, title: "News of #{main.name}", description: records[:text])
end
IssueQuery.create!(name: other ? 'What waits for us' : 'Open for my shift', project: main, user: admin,
                   visibility: IssueQuery::VISIBILITY_PUBLIC)
