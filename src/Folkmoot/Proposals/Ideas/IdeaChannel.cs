namespace Folkmoot.Proposals.Ideas;

/// <summary>How an idea came in.</summary>
public enum IdeaChannel
{
    Web,
    Paper,
    Phone,
    InPerson,
}
