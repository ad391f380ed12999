namespace Folkmoot.Proposals.Ideas;

/// <summary>What keeps rubbish out without asking another service and without riddles for people.</summary>
internal static class IdeaLimits
{
    /// <summary>Letters that one address can be made to get in an hour.</summary>
    public const int LettersPerHour = 5;

    /// <summary>Links in the idea of somebody who is new here.</summary>
    public const int LinksWhenNew = 1;

    /// <summary>Links in the idea of somebody who is known.</summary>
    public const int Links = 5;

    /// <summary>How old an account is before its person counts as known.</summary>
    public static readonly TimeSpan New = TimeSpan.FromDays(1);

    /// <summary>Nobody fills in the form faster than this.</summary>
    public static readonly TimeSpan Quickest = TimeSpan.FromSeconds(3);
}
