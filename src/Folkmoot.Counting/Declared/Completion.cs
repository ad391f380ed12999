namespace Folkmoot.Counting;

/// <summary>What happens with the money that Equal Shares leaves.</summary>
public enum Completion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It goes to projects with the most votes (or the highest summed utility, where ballots carry values), skipping those that do not fit.</summary>
    ByVotes,

    /// <summary>As <see cref="ByVotes"/>, but by votes (or summed utility) per cost.</summary>
    ByDensity,
}
