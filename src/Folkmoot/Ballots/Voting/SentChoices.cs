using System.Globalization;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Proposals;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Ballots.Voting;

/// <summary>Reads what the page of a ballot sends: ticked boxes, or a number beside each proposal.</summary>
internal static class SentChoices
{
    /// <summary>The field of ticked boxes.</summary>
    public const string Box = "choice";

    /// <summary>The field of a proposal's number.</summary>
    public static string Field(int number) => string.Create(CultureInfo.InvariantCulture, $"value-{number}");

    public static bool AreBoxes(BallotForm form) => form is BallotForm.Approval or BallotForm.Knapsack or BallotForm.ChooseOne;

    /// <exception cref="RefusedException">A field holds something that is no whole number.</exception>
    public static IReadOnlyList<Choice> Read(BallotForm form, IFormCollection sent, IReadOnlyList<Proposal> proposals)
    {
        if (AreBoxes(form))
            return [.. sent[Box].Select(text => new Choice(Boxed(text))).Distinct()];
        var found = new List<Choice>();
        foreach (var proposal in proposals)
        {
            var text = sent[Field(proposal.Number)].ToString().Trim();
            if (text.Length == 0)
                continue;
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                throw new RefusedException($"\"{(text.Length > 20 ? text[..20] + "…" : text)}\" at \"{proposal.Title}\" is not a whole number.");
            if (value != 0)
                found.Add(new Choice(proposal.Number, value));
        }

        return found;
    }

    private static int Boxed(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new RefusedException("One of these proposals is not on this ballot. Load the page again.");
}
