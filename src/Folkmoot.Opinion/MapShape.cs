namespace Folkmoot.Opinion;

/// <summary>What the votes have the shape of, as far as can be known.</summary>
public enum MapShape
{
    /// <summary>No more structure than chance makes, or too few people or answers to tell.</summary>
    None,

    /// <summary>People differ along lines, but do not fall into groups that would come out the same with other people from the same crowd.</summary>
    Gradient,

    /// <summary>Groups that are more distinct than chance makes, and stable.</summary>
    Groups,
}
