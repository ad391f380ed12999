namespace Folkmoot.Proposals.Ideas;

/// <summary>What part somebody has in writing an idea.</summary>
public enum IdeaPart
{
    Author,

    /// <summary>Asked to write along; the author has not said yes yet.</summary>
    Asked,

    CoAuthor,
}
