namespace Folkmoot.Cli;

/// <summary>How the program ends. Scripts rely on these numbers; the help lists them.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>An option is wrong, or the rule does not fit the ballots.</summary>
    public const int Usage = 1;

    /// <summary>The file does not say clearly which election it holds, or the check found errors.</summary>
    public const int BadInput = 2;

    /// <summary>The file could not be opened or read, or the result could not be written.</summary>
    public const int NoAccess = 3;

    /// <summary>Ended from outside before the result was there.</summary>
    public const int Interrupted = 130;
}
