using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Platform.Mail;

internal sealed class MailRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Platform/Mail/Outbox"] = Access.Demonstration,
        ["/Platform/Mail/OutboxLetter"] = Access.Demonstration,
    };
}
