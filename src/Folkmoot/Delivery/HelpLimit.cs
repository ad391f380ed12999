using Folkmoot.Platform.Security;

namespace Folkmoot.Delivery;

/// <summary>New answers to "did this help?" that one connection may give on one project in an hour.</summary>
public sealed class HelpLimit(TimeProvider clock) : NewcomerLimit(clock, MostAnHour)
{
    public const int MostAnHour = 20;
}
