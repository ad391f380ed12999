using System.Globalization;
using Folkmoot.Platform;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Holds what an open meeting did against its rules. Hands are counted, never names: named are only those who left because of an interest, as they want to be named.</summary>
internal sealed record MeetingVote(int For, int Against, int Neither, IReadOnlyList<string> Excluded)
{
    private const int MostExcluded = 50;
    private const int LongestLine = 200;

    /// <summary>How many were there when it was decided.</summary>
    public int Present => For + Against + Neither;

    /// <exception cref="RefusedException">A rule is broken; nothing was decided.</exception>
    public static MeetingVote Judge(CallView call, CallMeeting meeting, DecisionForm form, IStringLocalizer<Texts> texts)
    {
        if (!form.Asked)
            throw new RefusedException(texts["Hands.NotAsked"], nameof(form.Asked));
        List<string> excluded = [.. CleanText.Lines(form.Excluded).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        if (excluded.Count > MostExcluded || excluded.Exists(line => line.Length > LongestLine))
            throw new RefusedException(texts["Hands.Excluded", MostExcluded, LongestLine], nameof(form.Excluded));
        int Hands(string? text, string field) => int.TryParse(CleanText.Line(text), NumberStyles.None, CultureInfo.InvariantCulture, out var hands) && hands <= meeting.Present ? hands : throw new RefusedException(texts["Hands.Wrong", meeting.Present], field);
        var vote = new MeetingVote(Hands(form.For, nameof(form.For)), Hands(form.Against, nameof(form.Against)), Hands(form.Neither, nameof(form.Neither)), excluded);
        if (vote.Present + excluded.Count > meeting.Present)
            throw new RefusedException(texts["Hands.Many", meeting.Present, excluded.Count, vote.Present], nameof(form.For));
        if (vote.Present < call.Meeting.Quorum)
            throw new RefusedException(texts["Hands.Quorum", call.Meeting.Quorum, vote.Present]);
        if (call.Meeting.ResidentMajority && meeting.Residents * 2 <= meeting.Present)
            throw new RefusedException(texts["Decision.Residents"]);
        if (100L * vote.For <= (long)call.Meeting.Majority * (vote.For + vote.Against))
            throw new RefusedException(texts["Hands.Lost", call.Meeting.Majority]);
        return vote;
    }

    public IReadOnlyList<Presence> Members() => [.. Excluded.Select(line => new Presence(Guid.Empty, line, false, PresenceKind.Excluded, ""))];
}
