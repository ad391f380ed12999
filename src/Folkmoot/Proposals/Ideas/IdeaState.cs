namespace Folkmoot.Proposals.Ideas;

public enum IdeaState
{
    /// <summary>Written by somebody without an account, who has not followed the link in our letter yet. Nobody sees it.</summary>
    Waiting,

    Public,

    /// <summary>Hidden by a moderator; the reason is public.</summary>
    Hidden,

    /// <summary>It lives on in another idea.</summary>
    Merged,

    /// <summary>It lives on in several others.</summary>
    Split,
}
