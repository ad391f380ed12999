namespace Folkmoot.Assemblies.Recommend;

/// <summary>What a members' vote hands on to a ballot of everybody that follows it.</summary>
public enum HandOn
{
    Nothing,

    /// <summary>The recommendation with the most votes for it, as a question of yes or no.</summary>
    YesNo,
}
