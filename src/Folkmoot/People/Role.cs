namespace Folkmoot.People;

/// <summary>What somebody may do beyond taking part.</summary>
public enum Role
{
    /// <summary>Runs the installation and gives roles.</summary>
    Administrator,

    /// <summary>Runs what happens in one place and in the places it contains, or one process.</summary>
    Organiser,

    /// <summary>Judges and costs ideas.</summary>
    Officer,

    /// <summary>Handles paper ballots.</summary>
    Clerk,

    /// <summary>Deals with reports of ideas and points.</summary>
    Moderator,

    /// <summary>Holds conversations and writes down what people say.</summary>
    Connector,

    /// <summary>Looks at everything that is not personal, and changes nothing.</summary>
    Observer,

    /// <summary>Calls people who were drawn for an assembly, and notes what they say.</summary>
    Caller,
}
