namespace Folkmoot.Assemblies.Recommend;

public enum VoteChoice
{
    For,
    Against,
    Abstain,
}
