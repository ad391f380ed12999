namespace Folkmoot.Processes;

public enum ProcessState
{
    /// <summary>Seen by its organisers alone; everything can still be changed and nothing opens.</summary>
    Draft,

    /// <summary>Public; its phases open and close by their dates.</summary>
    Published,

    /// <summary>All phases are closed.</summary>
    Finished,
}
