namespace Folkmoot.Assemblies.Recommend;

public enum RecommendationState
{
    /// <summary>Being written and amended.</summary>
    Draft,

    /// <summary>Taken back by the assembly before the vote; the reason is public.</summary>
    Withdrawn,

    /// <summary>Members vote on it; its words stay.</summary>
    Put,

    Carried,

    NotCarried,

    /// <summary>Too few members voted on it for the vote to count.</summary>
    NoQuorum,
}
