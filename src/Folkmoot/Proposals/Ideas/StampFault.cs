namespace Folkmoot.Proposals.Ideas;

/// <summary>What tells that a form was sent by a program and not by a person.</summary>
internal enum StampFault
{
    /// <summary>The field that people do not see was filled in.</summary>
    Trap,

    /// <summary>It was not handed out here.</summary>
    Foreign,

    /// <summary>It came back faster than anybody can write.</summary>
    Fast,
}
