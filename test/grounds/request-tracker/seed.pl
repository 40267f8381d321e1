# Fills an empty Request Tracker with two queues, a custom field, some customers and sixty tickets, all invented and
# the same in every run. RT_SITE_CONFIG names the configuration, and perl is told (-I) which release's library it is.
use strict;
use warnings;
use RT -init;

# One transaction for everything, and no mail: sixty tickets take seconds and not minutes.
RT->Config->Set(MailCommand => 'testfile');
$RT::Handle->dbh->do('PRAGMA synchronous = OFF');
$RT::Handle->BeginTransaction;

my $desk = RT::CurrentUser->new('root');

for my $name ('Support', 'Renewals') {
    my $queue = RT::Queue->new($desk);
    need($queue->Create(Name => $name, Description => "$name of the customers"));
}

my $region = RT::CustomField->new($desk);
need($region->Create(Name => 'Region', Type => 'SelectSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => 0));
need($region->AddValue(Name => $_)) for qw(North East South West);

my @firms = ('Harbour Freight', 'Pinewood Colleges', 'Delta Optics', 'Orchard Foods', 'Cobalt Mining', 'Linden Bank');
my @people = ('ana', 'bertrand', 'chiara', 'dmitri', 'esther', 'farid');
my @needs = (
    'Invoice shows the wrong address', 'Cannot open the price list', 'Asks for a visit in May',
    'Renewal of the service contract', 'Delivery came without papers', 'New contact for accounting',
    'Password of the portal', 'Discount for the second site', 'Meeting moved to Thursday', 'Complaint about the hotline',
);

for my $at (0 .. 59) {
    my $person = $people[$at % @people];
    my $ticket = RT::Ticket->new($desk);
    my ($id, undef, $told) = $ticket->Create(
        Queue => $at % 4 == 3 ? 'Renewals' : 'Support',
        Subject => "$needs[($at * 7) % @needs], $firms[$at % @firms]",
        Requestor => "$person\@customer.example",
        Owner => $at % 3 == 0 ? 'root' : 'Nobody',
        Status => $at % 3 == 1 ? 'new' : 'open',
        Priority => ($at * 13) % 100,
        Content => "Received by phone.\n\nPlease call back.",
    );
    die "ticket $at: $told\n" unless $id;
}

$RT::Handle->Commit;

sub need {
    my ($ok, $told) = @_;
    die "$told\n" unless $ok;
}
