using System.Globalization;
using System.Text;
using Folkmoot.Ballots.Result;
using Folkmoot.Platform.Tables;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Export;

/// <summary>A result as a table: every proposal with its votes, whether it was chosen, and why.</summary>
internal static class ResultTable
{
    /// <param name="counted">The ballot.</param>
    /// <param name="words">Says why.</param>
    /// <param name="modes">The votes for each idea on line and on paper; null for a table without them.</param>
    public static string Write(CountedBallot counted, ResultWords words, IReadOnlyDictionary<int, (long Online, long Paper)>? modes)
    {
        var table = new StringBuilder("number,reference,title,cost,votes,chosen,round,why,list" + (modes is null ? "" : ",on_line,on_paper") + "\r\n");
        foreach (var result in counted.Results)
        {
            var list = counted.Ballot.ListName(result.List.District);
            foreach (var w in result.Winners)
                Row(table, w.Proposal, w.Round.Supporters, true, w.Round.Number, words.Bought(result, w), list, modes);
            foreach (var l in result.Losers)
                Row(table, l.Proposal, l.Why.Votes, false, l.Why.Round, words.Missed(result, l), list, modes);
        }

        return table.ToString();
    }

    private static void Row(StringBuilder table, Proposal proposal, long votes, bool chosen, int round, string why, string list, IReadOnlyDictionary<int, (long Online, long Paper)>? modes)
    {
        table.Append(CultureInfo.InvariantCulture, $"{proposal.Number},{Csv.Field(proposal.Reference)},{Csv.Field(proposal.Title)},{proposal.Cost / 100m:0.00},{votes},{(chosen ? "yes" : "no")},{round},{Csv.Field(why)},{Csv.Field(list)}");
        if (modes is not null)
            table.Append(CultureInfo.InvariantCulture, $",{modes.GetValueOrDefault(proposal.Number).Online},{modes.GetValueOrDefault(proposal.Number).Paper}");
        table.Append("\r\n");
    }
}
