using System.Security.Cryptography;
using Folkmoot.Ballots.Count;
using Folkmoot.Counting;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Result;

/// <summary>A result as its page tells it: who won, how far the others came, and why.</summary>
public sealed class ResultView
{
    /// <summary>The result of a ballot's first list, which is the only one where it has no districts.</summary>
    public ResultView(BallotView ballot, CountHead head, CountAccount account, IReadOnlyList<Proposal> proposals)
        : this(ballot, head, account, BallotLists.Of(ballot.Settings, proposals)[0])
    {
    }

    /// <param name="ballot">The ballot.</param>
    /// <param name="head">Where its count stands.</param>
    /// <param name="account">The account of one list's count.</param>
    /// <param name="list">That list.</param>
    public ResultView(BallotView ballot, CountHead head, CountAccount account, BallotList list)
    {
        (Ballot, Head, Account, List, Proposals) = (ballot, head, account, list, list.Proposals);
        ByReference = list.Proposals.ToDictionary(p => p.Reference, StringComparer.Ordinal);
        Winners = [.. account.Rounds.Select(r => new Winner(r, ByReference[r.Project]))];
        Losers = [.. account.Losers.Select(l => new Loser(l, ByReference[l.Project])).OrderByDescending(l => l.Reach).ThenByDescending(l => l.Why.Votes).ThenBy(l => l.Proposal.Number)];
    }

    public BallotView Ballot { get; }

    public CountHead Head { get; }

    public CountAccount Account { get; }

    /// <summary>The list whose result this is.</summary>
    public BallotList List { get; }

    /// <summary>What addresses of this list's files end with; nothing for the first list of a ballot.</summary>
    public string Query => List.District is { } district ? "?list=" + Uri.EscapeDataString(district) : "";

    public IReadOnlyList<Proposal> Proposals { get; }

    public IReadOnlyDictionary<string, Proposal> ByReference { get; }

    /// <summary>The chosen proposals in the order in which they were bought.</summary>
    public IReadOnlyList<Winner> Winners { get; }

    /// <summary>The others, those that came nearest first.</summary>
    public IReadOnlyList<Loser> Losers { get; }

    /// <summary>Names what everybody sees of this result, so that it is rendered once: another count, or any edit of a proposal, the process or the place, gives another name.</summary>
    public string Edition => $"{Ballot.Phase.Id:N}-{Head.FinishedAt?.ToUnixTimeMilliseconds()}-{Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(List.Key)))[..8]}-{Convert.ToHexString(SHA256.HashData([.. Versions().SelectMany(v => v.ToByteArray())]))}";

    public bool HasShares => Account.Share.Sign > 0;

    /// <summary>Of 100 voters, how many get at least one thing they chose, rounded down.</summary>
    public int FundedOfHundred => Account.Voters == 0 ? 0 : (int)(100 * Account.Fairness.WithFundedChoice / Account.Voters);

    /// <summary>What the city's own list has and this count has not, when the two differ; null when they agree or there is no list.</summary>
    public IReadOnlyList<Proposal>? OnlyPublished => Differ(published: true);

    /// <summary>What this count has and the city's own list has not.</summary>
    public IReadOnlyList<Proposal>? OnlyCounted => Differ(published: false);

    private IEnumerable<Guid> Versions() => [Ballot.Phase.Version, Ballot.Scene.Process.Version, Ballot.Scene.Place.Version, .. Proposals.Select(p => p.Version)];

    private List<Proposal>? Differ(bool published)
    {
        if (Head.Published is not { } list)
            return null;
        var won = Winners.Select(w => w.Proposal.Reference).ToHashSet(StringComparer.Ordinal);
        if (won.SetEquals(list))
            return null;
        return [.. (published ? list.Except(won) : won.Except(list)).Where(ByReference.ContainsKey).Select(r => ByReference[r]).OrderBy(p => p.Number)];
    }
}
