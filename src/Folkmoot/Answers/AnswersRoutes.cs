using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Answers;

internal sealed class AnswersRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Answers/Ask"] = Access.Anyone,
        ["/Answers/Confirm"] = Access.Anyone,
        ["/Answers/Show"] = Access.Anyone,
        ["/Answers/OfPlace"] = Access.Anyone,
        ["/Answers/OfProcess"] = Access.Anyone,
        // Who may answer is asked on the page: organisers of the place, and the person who owes the answer.
        ["/Answers/Write"] = Access.SignedIn,
        ["/Answers/Defaults"] = Access.Organiser,
    };
}
