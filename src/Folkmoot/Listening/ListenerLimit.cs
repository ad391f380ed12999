using Folkmoot.Platform.Security;

namespace Folkmoot.Listening;

/// <summary>New people that one connection may bring to one conversation in an hour: a library or a school, and not a farm of accounts.</summary>
public sealed class ListenerLimit(TimeProvider clock) : NewcomerLimit(clock, MostAnHour)
{
    public const int MostAnHour = 60;
}
