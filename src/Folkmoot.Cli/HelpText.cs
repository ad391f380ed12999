using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Folkmoot.Cli;

/// <summary>Help written for people who count for the first time; it fits 80 columns.</summary>
internal static class HelpText
{
    private const string Root = """
        folkmoot counts participatory budgets, draws citizens' assemblies, maps what
        people think and checks the books of funds, exactly; and says why.

        Usage:
          folkmoot count FILE.pb [options]    who wins, by which rule, and why
          folkmoot check FILE.pb              what is wrong with a file, line by line
          folkmoot draw --people POOL.csv --quotas QUOTAS.csv --seats N
                                              a fair lottery, with its proof
          folkmoot verify DRAW.json           whether a draw is what it says
          folkmoot replace DRAW.json --gone FILE
                                              who takes seats that became free
          folkmoot ledger verify FILE.jsonl   whether the books of a fund are right
          folkmoot map FOLDER|VOTES.csv       what people think of statements, and how
                                              sure that is
          folkmoot count --help               all rules and options
          folkmoot draw --help                all objectives and options

        Examples:
          folkmoot count town.pb                          by Equal Shares
          folkmoot count town.pb --preset wieliczka-2023  exactly as that place counts
          folkmoot count town.pb --compare equal-shares,greedy
          folkmoot count town.pb --format html > result.html

          folkmoot draw --people pool.csv --quotas quotas.csv --seats 22

        Elections are in the .pb format of Pabulib, the library of participatory
        budgets; pools and quotas in the CSV of the tools for citizens' assemblies;
        conversations are exports of Polis.

        """ + Codes;

    private const string Count = """
        folkmoot count FILE.pb|- [FILE.pb ...] [options]

        Counts an election and explains the result. FILE is in the .pb format of
        Pabulib; - reads what is piped in. Several files, such as one for each
        district and one for the whole place, are counted one by one in one go.

        Examples:
          folkmoot count town.pb --rule equal-shares --utility cost --add1 overspend
          folkmoot count town.pb --rule greedy --min-votes 100
          folkmoot count town.pb --preset wieliczka-2023 --explain 16
          folkmoot count town.pb --voter 1742
          folkmoot count north.pb south.pb whole.pb --add1 overspend
          folkmoot count town.pb --pot North=500 --pot South=400 --pot-for-all 900
          curl -s https://example.org/town.pb | folkmoot count - --format json

        How to count:
          --rule RULE         equal-shares (the default): everybody gets an equal share
                              of the money, supporters pay together for what they like
                              greedy: by votes or points, whatever still fits
                              greedy-density: the same by votes or points per cost
                              phragmen: all earn money at one pace; supporters buy
                              as soon as they can (sequential Phragmén)
                              max-utility: the selection worth most in all, exactly
                              exact-equal-shares: as equal-shares, but all who pay
                              for a project pay the same
                              bounded-overspending: as equal-shares, but supporters
                              who are a little short may take the rest from the budget
                              cumulative-support-transfer: points split each voter's
                              share, support that is not needed moves on
                              expanding-approvals: ranked ballots; first places count,
                              then second places too, and so on
          --preset NAME       exactly as a place or tool counts: pabutools,
                              equalshares.net, wieliczka-2023, swiecie-2023,
                              pabulib-checker; other options change it
          --compare A,B,...   count by several rules or presets, show where they differ
          --tie KEY,KEY       how equals are told apart, in this order: cost (lowest
                              first), -cost, votes (most first), -votes, id,
                              numeric-id, order. Default: cost,votes,id
          --borda-last N      what the last place on a ranked ballot is worth: 0 or 1
                              (the default)
          --duplicates WORD   a project named twice on a ballot: merge (the default;
                              points are added), keep-last or reject
          --decimals N        decimals of the currency to count with at least, such as 2
                              for pence. They change no winner, only the account

        Equal Shares (--utility and --complete also for the other rules by shares,
        --utility for max-utility too):
          --utility WORD      what a funded project is worth to those who chose it:
                              cost, cardinality (all the same), points, borda, score.
                              Default: cost, or what the ballots carry
          --start WORD        share of each voter: exact (the default), floor (whole
                              units of currency), exact-then-floor
          --add1 WORD         raise the shares until the budget is used: off (the
                              default), overspend, exhaustive-supported
          --step N            how much --add1 adds each time, in units of currency.
                              Default: 1
          --complete WORD     spend what is left: none (the default), by-votes,
                              by-density
          --against-greedy WORD
                              let the greedy result win if more voters prefer it: none
                              (the default), approvals, exclusion

        Exact Equal Shares:
          --raise WORD        raise the shares to the next one that changes the outcome:
                              off (the default), add-opt, add-opt-skip (only changes
                              that concern projects not yet funded)
          --raise-until WORD  overspend (the default): the last outcome before the
                              first that costs too much; highest-spending: go on until
                              all is funded and take the outcome that spends most
                              within the budget

        Cumulative Support Transfer (ballots with points):
          --order WORD        which project comes first: support, excess (over its cost)
                              or support-per-cost (the default)
          --shortage WORD     when no project has enough support: transfer (the default;
                              supporters of the first give it what it lacks), eliminate
                              (the last, its support moves on), stop
          --exhaust WORD      spend what is left on projects without enough support:
                              yes (the default), no

        Districts with money of their own:
          --pot NAME=N        what the district NAME has; its projects (by the column
                              district, or neighborhood) are counted by themselves.
                              One for each district
          --pot-for-all N     the money for projects that belong to no district

        Greedy and Phragmén:
          --misfit WORD       at a project that does not fit: skip (the default of
                              greedy), stop (the default of phragmen)
          --fund-if-covered N greedy funds the first that does not fit if this part of
                              its cost is left, then ends (4/5 in Poznań)
          --unsupported WORD  fund what nobody supports when money is left: yes (the
                              default), no

        Who may win:
          --min-votes N       votes a project needs
          --min-score N       points a project needs; votes where there are none
          --min-share N       share of all ballots a project needs, such as 0.05
          --exclude ID        a project the organiser has declared out; may come again
          --incompatible ID,ID
                              of these only one may win; may come again
          --most-votes-only ID,ID
                              of these only the one with the most votes takes part
          --category-money NAME=N, --category-projects NAME=N
                              the most that projects of a category may cost together,
                              the most of them that may win; may come again
          --district-money NAME=N, --district-projects NAME=N
                              the same for a district
          --stated-limits     keep to the limits that the file states (categories,
                              budget_per_category, neighborhoods, ...)

        What to show:
          --explain PROJECT   why a project won or lost, and with what it would have won
          --changes           the same for large elections, where it takes a while
          --voter ID          where the share of a voter went
          --format WORD       table (the default), json for programs, html for a page,
                              account: the account alone, without times, the same to
                              the byte whoever counts

        The JSON is one object. winners are ids in order of purchase; money is in units
        of the currency. With several files or pots, parts has one such object for
        each. read_seconds and count_seconds are time on the clock, the same
        with cpu_ in front is processor time.

        """ + Codes;

    private const string Check = """
        folkmoot check FILE.pb|- [--format table|json]

        Says what is wrong with a file in the .pb format of Pabulib, line by line:
        what the format forbids, what does not add up, and whether the rule it names
        selects the projects it says were selected. Warnings do no harm.

        Examples:
          folkmoot check town.pb
          folkmoot check town.pb --format json

        """ + Codes;

    private const string Draw = """
        folkmoot draw --people POOL.csv --quotas QUOTAS.csv --seats N [options]

        Makes a lottery of panels that all meet the quotas, in which the lowest chance
        is as high as it can be, then the next lowest, and so on; and draws a panel by
        a public random value. POOL has a row for each person and a column for each
        feature. QUOTAS has a row for each value: feature,value,min,max (or
        category,feature,min,max or category,name,min,max; min_flex,max_flex limit
        the changes that are proposed when no panel is possible).

        Examples:
          folkmoot draw --people pool.csv --quotas quotas.csv --seats 22
          folkmoot draw --people pool.csv --quotas quotas.csv --seats 22 \
              --household address,postcode --format json \
              --beacon-name "drand quicknet round 12345678" > draw.json
          folkmoot draw --people pool.csv --quotas quotas.csv --seats 22 \
              --beacon 8f3c1a --format html > draw.html

        What to draw:
          --people FILE       the pool, in CSV
          --quotas FILE       the quotas, in CSV
          --seats N           seats of a panel
          --id COLUMN         what people are called. Default: the column "id" or
                              "nationbuilder_id"; where neither is, the row from 1
          --household COLUMN,...
                              columns that make up an address; of each address one
                              person is drawn at most

          --seated FILE       people who sit already, an id on each line: they fill
                              their part of the quotas, the other seats are drawn
          --gone FILE         people who are not to be drawn, an id on each line

        Who stands by:
          --alternates N      people who stand by, chosen when the panel is drawn so
                              that it stays nearest to its quotas when members drop
                              out; see folkmoot replace
          --dropout RATE|FILE how many in 100 drop out (default: 10), or a CSV file with
                              the headings feature,value,rate; a row without feature
                              and value speaks of everybody
          --samples N         for how many sampled sets of people dropping out they
                              are to fit best. Default: 200

        How to draw:
          --objective WORD    leximin (the default): the lowest chances come first
                              maximin: the lowest chance only
                              nash: the product of all chances
                              goldilocks: no chance very low, none very high
                              minimax: the highest chances first, as low as can be
                              legacy: the greedy draw of the field, repeated
          --panels N          equally likely panels. Default: 1000
          --draws K           panels drawn at once, such as one for each of two places
                              or a control group. Nobody is on two. Default: 1
          --seed TEXT         what decides among equally good panels. Default: folkmoot
          --beacon-name TEXT  the public random value that will choose the panel
          --beacon VALUE      that value, once it is known: chooses the panel. For a
                              round of drand's quicknet or default chain give the
                              whole JSON of its server: the signature is verified,
                              kept in the record, and proves who gave the number out
          --secret FILE       any secret bytes: hide in the commitment who people are
          --public            leave ids out, so that the result may be published

        What to show:
          --format WORD       table (the default), json for programs, html for a page

        The JSON is one object. people have an id, their chance as an exact fraction
        and the panels they are on, counted from 1. lowest is the lowest chance,
        excluded who fits on no panel. solve_seconds and layout_seconds are processor
        time. folkmoot verify checks the JSON.

        """ + Codes;

    private const string Replace = """
        folkmoot replace DRAW.json|- --gone FILE [options]

        Says who of the people standing by takes the seats that became free: those with
        whom the panel comes nearest to its quotas; where several choices do, the one
        with the people who were named first. It follows from the record alone, and
        anybody gets the same.

        Examples:
          folkmoot replace draw.json --gone gone.txt
          folkmoot replace draw.json --gone gone.txt --seated first.txt

        Options:
          --gone FILE         everybody who dropped out so far, members and people
                              standing by, an id on each line
          --seated FILE       those standing by who have taken a seat already
          --format WORD       table (the default) or json

        """ + Codes;

    private const string Verify = """
        folkmoot verify DRAW.json|- [options]

        Checks a draw in whole numbers, without any search: nothing was changed after
        the commitment, every panel meets the quotas, everybody is on the panels that
        their chance says, nobody could have had a better chance at nobody's expense
        who has less, and the public random value chose the panel. Where the record
        has drand's signature, that is verified; otherwise it is said that who gave out
        the value is not proven. People who stand by are chosen once more, which is a
        search, and compared.

        Examples:
          folkmoot verify draw.json
          folkmoot verify draw.json --beacon 8f3c1a
          folkmoot verify draw.json --commitment 93b1...

        Options:
          --beacon VALUE      say which panel this public random value chooses
          --commitment HASH   the hash that was published before the draw
          --me ID             find yourself in a public record, by your id
          --salt SALT         and by your salt, which the organiser has for you in the
                              record with ids
          --format WORD       table (the default) or json

        """ + Codes;

    private const string Map = """
        folkmoot map FOLDER|VOTES.csv|- [options]

        Maps how people answered statements, and says what may be said against the
        map. FOLDER holds an export of Polis: votes.csv or participants-votes.csv,
        and comments.csv. A file named alone is read alone.

        Examples:
          folkmoot map town-conversation > map.json
          folkmoot map town-conversation --format html > map.html
          folkmoot map votes.csv --comments comments.csv --draws 200
          folkmoot map town-conversation --parity polis

        Options:
          --format WORD       json for programs (the default), html for a page
          --comments FILE     the statements, where they are not in the folder
          --parity polis      groups, consensus and representative statements by
                              Polis's statistics, from its own groups: a maths file in
                              the folder, or the column group-id
          --draws N           draws for the comparison with chance and for stability;
                              0 leaves both out, else 19 or more. Default: 50, and 20
                              above 500,000 votes
          --seed N            seed of all draws. Default: 1
          --margins WORD      try attacks: yes (the default), no
          --veto-share SHARE  part of the people that a group needs for a veto over a
                              consensus. Default: 0.1
          --veto-people N     people that it needs. Default: 15
          --seconds           tell the time it took; without it "seconds" is null, so
                              that the same votes give the same bytes

        The JSON is one object with people, statements, groups (null with a reason where
        there are none), stability, null_test, consensus, representative, slates,
        margins and more. The order of rows in the files changes nothing.

        """ + Codes;

    private const string Codes = """

        Exit codes:
          0    done; the file is valid
          1    an option is wrong, or the rule does not fit the ballots
          2    the file cannot be used, or what it says is not so
          3    the file cannot be opened or read, or the result cannot be written
          130  interrupted
        """;

    public static void AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new Help();
    }

    /// <summary>The command as it is typed after the program's name, with a space after it.</summary>
    public static string PathOf(Command command) => command is RootCommand ? "" : $"{string.Concat(command.Parents.OfType<Command>().Select(PathOf))}{command.Name} ";

    public static void Write(TextWriter output, Command command) => output.WriteLine(command.Name switch
    {
        _ when Ledger.LedgerHelp.Covers(command) => Ledger.LedgerHelp.Text + Codes,
        "count" => Count,
        "check" => Check,
        "draw" => Draw,
        "replace" => Replace,
        "verify" => Verify,
        "map" => Map,
        _ => Root,
    });

    private sealed class Help : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Write(parseResult.InvocationConfiguration.Output, parseResult.CommandResult.Command);
            return ExitCode.Good;
        }
    }
}
