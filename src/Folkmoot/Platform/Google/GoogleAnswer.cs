using System.Net;

namespace Folkmoot.Platform.Google;

/// <summary>What Google said.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Content">Its bytes; null when there were more than were to be taken.</param>
internal sealed record GoogleAnswer(HttpStatusCode Status, byte[]? Content)
{
    public bool IsFine => Status == HttpStatusCode.OK;
}
