using Folkmoot.Platform.Security;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>New registrations that one connection may bring to one open call in an hour: a library, and not a farm of accounts.</summary>
public sealed class NewcomersLimit(TimeProvider clock) : NewcomerLimit(clock, MostAnHour)
{
    public const int MostAnHour = 40;
}
